using Il7Graph.Formats.JsonLd.Loading;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd;

/// <summary>The options of the algorithms (JSON-LD 1.1 API §9.3, Framing §5.2). What an algorithm has no use for, it ignores.</summary>
public sealed record JsonLdOptions
{
    /// <summary>How deep arrays and objects of documents, contexts and frames, and the trees made of them, may be nested.</summary>
    public const int MaximumDepth = 512;

    /// <summary>How many remote contexts may include each other, and the chain of terms that one term may be defined by.</summary>
    public const int MaximumContextDepth = 64;

    /// <summary>How many remote contexts one context may stand for, those within them included.</summary>
    public const int MaximumContexts = 1000;

    /// <summary>How many bytes a document may have.</summary>
    public const int MaximumDocumentBytes = 1 << 28;

    /// <summary>The absolute IRI that relative IRIs are resolved against; null for the IRI of a loaded document, or none.</summary>
    public string? Base { get; init; }

    public JsonLdProcessingMode ProcessingMode { get; init; }

    /// <summary>Loads the documents and contexts that are given by IRI; null refuses them all.</summary>
    public IDocumentLoader? DocumentLoader { get; init; }

    /// <summary>A context that comes before those of the document: an object, an array, or a string for one to load.</summary>
    public JToken? ExpandContext { get; init; }

    /// <summary>Whether all JSON-LD of an HTML document is read and not only its first script element; null for yes in the
    /// direction of RDF and no elsewhere.</summary>
    public bool? ExtractAllScripts { get; init; }

    /// <summary>Whether keys are worked on, and come out, in the order of their code units instead of the document's.</summary>
    public bool Ordered { get; init; }

    /// <summary>Compaction: whether arrays of one item become the item.</summary>
    public bool CompactArrays { get; init; } = true;

    /// <summary>Compaction: whether IRIs become relative to the base.</summary>
    public bool CompactToRelative { get; init; } = true;

    /// <summary>RDF: how base directions are said; null leaves them out.</summary>
    public RdfDirection? RdfDirection { get; init; }

    /// <summary>To RDF: whether predicates may be blank nodes.</summary>
    public bool ProduceGeneralizedRdf { get; init; }

    /// <summary>From RDF: whether <c>xsd:integer</c>, <c>xsd:double</c> and <c>xsd:boolean</c> become numbers and booleans.</summary>
    public bool UseNativeTypes { get; init; }

    /// <summary>From RDF: whether <c>rdf:type</c> stays a property and does not become <c>@type</c>.</summary>
    public bool UseRdfType { get; init; }

    /// <summary>Framing: where nodes are embedded, unless a frame says otherwise.</summary>
    public FrameEmbed Embed { get; init; }

    /// <summary>Framing: whether only the properties of the frame are taken over.</summary>
    public bool Explicit { get; init; }

    /// <summary>Framing: whether properties that only the frame has are left out.</summary>
    public bool OmitDefault { get; init; }

    /// <summary>Framing: whether a single node comes without <c>@graph</c>; null for yes in 1.1 and no in 1.0.</summary>
    public bool? OmitGraph { get; init; }

    /// <summary>Framing: whether a node must match all of a frame and not only a part.</summary>
    public bool RequireAll { get; init; }
}
