using System.Collections.Immutable;

namespace Il7Graph.Formats;

/// <summary>A concrete syntax of RDF.</summary>
public sealed class RdfFormat
{
    private static readonly string[] Compressions = [".gz", ".zst"];

    private RdfFormat(string name, string title, string mediaType, ImmutableArray<string> extensions, bool hasGraphs) =>
        (Name, Title, MediaType, Extensions, HasGraphs) = (name, title, mediaType, extensions, hasGraphs);

    public static RdfFormat NTriples { get; } = new("nt", "N-Triples", "application/n-triples", [".nt"], hasGraphs: false);
    public static RdfFormat NQuads { get; } = new("nq", "N-Quads", "application/n-quads", [".nq"], hasGraphs: true);
    public static RdfFormat Turtle { get; } = new("ttl", "Turtle", "text/turtle", [".ttl"], hasGraphs: false);
    public static RdfFormat TriG { get; } = new("trig", "TriG", "application/trig", [".trig"], hasGraphs: true);
    public static RdfFormat JsonLd { get; } = new("jsonld", "JSON-LD", "application/ld+json", [".jsonld"], hasGraphs: true);
    public static RdfFormat RdfXml { get; } = new(
        "rdfxml", "RDF/XML", "application/rdf+xml", [".rdf", ".owl", ".xml"], hasGraphs: false);

    public static ImmutableArray<RdfFormat> All { get; } = [NTriples, NQuads, Turtle, TriG, JsonLd, RdfXml];

    /// <summary>What the command line calls it.</summary>
    public string Name { get; }

    /// <summary>What its specification calls it.</summary>
    public string Title { get; }

    public string MediaType { get; }

    /// <summary>File name extensions, with the dot.</summary>
    public ImmutableArray<string> Extensions { get; }

    /// <summary>True if a document holds a dataset and not a graph only.</summary>
    public bool HasGraphs { get; }

    /// <summary>The format with this name, media type (parameters are ignored) or extension (with or without dot), in any case of
    /// letters; null if there is none.</summary>
    public static RdfFormat? Find(string nameOrMediaTypeOrExtension)
    {
        ArgumentNullException.ThrowIfNull(nameOrMediaTypeOrExtension);
        var wanted = nameOrMediaTypeOrExtension.Split(';')[0].Trim();
        return All.FirstOrDefault(format => Same(format.Name, wanted) || Same(format.MediaType, wanted)
            || format.Extensions.Any(extension => Same(extension, wanted) || Same(extension[1..], wanted)));
    }

    /// <summary>The format that the name of a file promises, seen through <c>.gz</c> and <c>.zst</c>; null if it promises none.</summary>
    public static RdfFormat? ForFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var extension = Path.GetExtension(path);
        if (Compressions.Any(compression => Same(compression, extension)))
        {
            extension = Path.GetExtension(Path.GetFileNameWithoutExtension(path));
        }
        return All.FirstOrDefault(format => format.Extensions.Any(known => Same(known, extension)));
    }

    public override string ToString() => Title;

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
