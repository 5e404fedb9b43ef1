namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>The terms for one IRI and container in an inverse context, by what their values are (JSON-LD 1.1 API §4.3).</summary>
internal sealed class TermsByKind
{
    public Dictionary<string, string> Language { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Type { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Any { get; } = new(StringComparer.Ordinal);

    /// <summary>The map for <c>@language</c>, <c>@type</c> or <c>@any</c>.</summary>
    public Dictionary<string, string> Of(string kind) => kind switch
    {
        Keywords.Language => Language,
        Keywords.Type => Type,
        _ => Any,
    };
}
