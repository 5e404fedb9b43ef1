using Il7Graph.Rdf;

namespace Il7Graph.Formats;

/// <summary>How a document is written. What a format has no use for, it ignores.</summary>
public sealed record WriterOptions
{
    /// <summary>Declared at the top, used or not, and preferred to what <see cref="IQuadSink.DeclarePrefix"/> says. Where two stand
    /// for one namespace, names are shortened by the first in ordinal order.</summary>
    public PrefixMap Prefixes { get; init; } = PrefixMap.Empty;

    /// <summary>Whether the document starts by saying that it is RDF 1.2 (<c>VERSION "1.2"</c>, in RDF/XML
    /// <c>rdf:version="1.2"</c>, which has triple terms and base directions only then). Not in JSON-LD.</summary>
    public bool Version12 { get; init; }

    /// <summary>Put at the top as comment lines. Not in JSON-LD.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether a format without graphs drops the graph names, instead of refusing quads that have one.</summary>
    public bool MergeGraphs { get; init; }

    /// <summary>Names in the context of JSON-LD beside the prefixes. Of two for one IRI the first is used.</summary>
    public IReadOnlyList<JsonLdTerm> JsonLdTerms { get; init; } = [];
}
