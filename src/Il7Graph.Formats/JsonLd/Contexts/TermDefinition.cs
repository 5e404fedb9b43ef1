using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>What a term of a context stands for (JSON-LD 1.1 API §4.2).</summary>
internal sealed record TermDefinition
{
    /// <summary>An IRI, a blank node identifier or a keyword; null for a term that stands for nothing.</summary>
    public string? Iri { get; init; }

    /// <summary>Whether compact IRIs may start with the term.</summary>
    public bool IsPrefix { get; init; }

    public bool IsProtected { get; init; }

    public bool IsReverse { get; init; }

    public Containers Container { get; init; }

    /// <summary><c>@id</c>, <c>@vocab</c>, <c>@json</c>, <c>@none</c> or a datatype IRI; null if there is no type mapping.</summary>
    public string? Type { get; init; }

    /// <summary>The language of its strings; <see cref="Setting.IsSet"/> with a null value says that they have none.</summary>
    public Setting Language { get; init; }

    /// <summary>The base direction of its strings, likewise.</summary>
    public Setting Direction { get; init; }

    /// <summary>The property of an index map that is not <c>@index</c>.</summary>
    public string? Index { get; init; }

    /// <summary>The term under which it is nested.</summary>
    public string? Nest { get; init; }

    /// <summary>The scoped context, not processed yet; JSON null is one too.</summary>
    public JToken? Context { get; init; }

    /// <summary>What IRIs in the scoped context are relative to.</summary>
    public string? ContextBase { get; init; }

    /// <summary>True if <paramref name="other"/> says the same, whether protected or not.</summary>
    public bool SaysTheSameAs(TermDefinition other) =>
        this with { IsProtected = other.IsProtected, Context = other.Context, ContextBase = other.ContextBase } == other
        && (Context is null ? other.Context is null : other.Context is not null && JToken.DeepEquals(Context, other.Context));
}
