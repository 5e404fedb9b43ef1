using System.Text;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>The context that is in force at a place of a document (JSON-LD 1.1 API §4.1). Changed only while it is being made.</summary>
internal sealed class ActiveContext
{
    private readonly Dictionary<string, TermDefinition> _terms;
    private readonly Dictionary<string, string?> _keys = new(StringComparer.Ordinal);
    private string? _base;
    private IriResolver? _resolver;
    private InverseContext? _inverse;

    /// <summary>The initial context: no terms, and a base if there is one.</summary>
    public ActiveContext(string? baseIri)
    {
        _terms = new Dictionary<string, TermDefinition>(StringComparer.Ordinal);
        (OriginalBase, Base) = (baseIri, baseIri);
    }

    private ActiveContext(ActiveContext other)
    {
        _terms = new Dictionary<string, TermDefinition>(other._terms, StringComparer.Ordinal);
        (OriginalBase, _base, _resolver) = (other.OriginalBase, other._base, other._resolver);
        (Vocab, Language, Direction, Previous) = (other.Vocab, other.Language, other.Direction, other.Previous);
    }

    /// <summary>The base of the document, which a context may have overridden.</summary>
    public string? OriginalBase { get; }

    /// <summary>What relative IRIs are resolved against; null leaves them relative.</summary>
    public string? Base
    {
        get => _base;
        set => (_base, _resolver) = (value, null);
    }

    public string? Vocab { get; set; }

    public string? Language { get; set; }

    public string? Direction { get; set; }

    /// <summary>The context to return to at the next node object, after one that does not propagate.</summary>
    public ActiveContext? Previous { get; set; }

    public IReadOnlyDictionary<string, TermDefinition> Terms => _terms;

    /// <summary>The way back from IRIs to terms; made when it is first asked for.</summary>
    public InverseContext Inverse => _inverse ??= new InverseContext(this);

    /// <summary>What became of this context by local contexts that are needed again.</summary>
    public Dictionary<(JToken Local, ContextScope Scope), ActiveContext> Results { get; } = [];

    public TermDefinition? Find(string? term) => term is null ? null : _terms.GetValueOrDefault(term);

    public ActiveContext Clone() => new(this);

    public void Define(string term, TermDefinition definition) => _terms[term] = definition;

    public void Undefine(string term) => _terms.Remove(term);

    /// <summary>Resolves an IRI reference against the base.</summary>
    public string Resolve(string reference)
    {
        if (Base is null) return reference;
        _resolver ??= new IriResolver(Encoding.UTF8.GetBytes(Base));
        var output = new System.Buffers.ArrayBufferWriter<byte>(Base.Length + reference.Length + 8);
        _resolver.Resolve(Encoding.UTF8.GetBytes(reference), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>IRI expansion of what stands where a property stands: terms and the vocabulary count, the base does not. Documents repeat
    /// their keys, so the results are kept; not to be called while the context is being made.</summary>
    public string? ExpandKey(string key)
    {
        if (!_keys.TryGetValue(key, out var iri)) _keys.Add(key, iri = ExpandIri(key, isReference: false, isVocabulary: true));
        return iri;
    }

    /// <summary>IRI expansion (API §5.2.2) without a local context.</summary>
    /// <param name="isReference">Whether a relative reference is resolved against the base.</param>
    /// <param name="isVocabulary">Whether terms and the vocabulary mapping count.</param>
    /// <returns>Null for a term that stands for nothing, and for what only looks like a keyword.</returns>
    public string? ExpandIri(string value, bool isReference, bool isVocabulary)
    {
        // Steps 1, 2
        if (Keywords.IsKeywordOrFraming(value)) return value;
        if (Keywords.HasKeywordForm(value)) return null;
        // Steps 4, 5
        var definition = Find(value);
        if (definition?.Iri is { } mapped && Keywords.IsKeyword(mapped)) return mapped;
        if (isVocabulary && definition is not null) return definition.Iri;
        // Step 6
        if (CompactIri.Split(value, out var prefix, out var suffix))
        {
            if (prefix == "_" || suffix.StartsWith("//", StringComparison.Ordinal)) return value;
            if (Find(prefix) is { Iri: { } start, IsPrefix: true }) return start + suffix;
            if (IriSyntax.HasScheme(value)) return value;
        }
        // Steps 7, 8
        if (isVocabulary && Vocab is not null) return Vocab + value;
        return isReference ? Resolve(value) : value;
    }
}
