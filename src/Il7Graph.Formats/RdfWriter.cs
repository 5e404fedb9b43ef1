using Il7Graph.Formats.JsonLd;
using Il7Graph.Formats.NQuads;
using Il7Graph.Formats.RdfXml;
using Il7Graph.Formats.Turtle;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage;

namespace Il7Graph.Formats;

/// <summary>Writes RDF 1.1 and 1.2 documents: UTF-8 without byte order mark, lines ended by LF.</summary>
public static class RdfWriter
{
    /// <summary>A writer to a stream that stays the caller's.</summary>
    /// <exception cref="ArgumentException">A prefix is no PN_PREFIX, a namespace no absolute IRI, or a JSON-LD term is not as
    /// <see cref="JsonLdTerm"/> wants it.</exception>
    public static IRdfWriter Create(Stream output, RdfFormat format, WriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(format);
        options ??= new WriterOptions();
        if (format == RdfFormat.JsonLd) return new JsonLdWriter(output, options);
        if (format == RdfFormat.RdfXml) return new RdfXmlWriter(output, options);
        return format == RdfFormat.NTriples || format == RdfFormat.NQuads
            ? new NQuadsWriter(output, format, options)
            : new TurtleWriter(output, format, options);
    }

    /// <summary>Writes a whole dataset, sorted: by graph, subject, predicate and object; N-Quads by subject, predicate, object and
    /// graph, which is the order of its lines. N-Triples and N-Quads are then in canonical form, if the options add nothing.</summary>
    /// <param name="options">Its prefixes come before those of the dataset.</param>
    public static void Write(Dataset dataset, Stream output, RdfFormat format, WriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(format);
        using var writer = Create(output, format, options);
        foreach (var (prefix, iri) in dataset.Prefixes.Namespaces) writer.DeclarePrefix(prefix, iri);
        var quads = format == RdfFormat.NQuads || !format.HasGraphs ? dataset.Index.All : ByGraph(dataset.Index);
        var terms = dataset.Terms;
        for (var i = 0; i < quads.Length; i++)
        {
            var quad = quads[i];
            if (!format.HasGraphs && i > 0 && quads[i - 1] with { Graph = quad.Graph } == quad) continue;
            writer.Add(
                terms[quad.Subject], terms[quad.Predicate], terms[quad.Object],
                quad.Graph == IdQuad.DefaultGraph ? [] : terms[quad.Graph]);
        }
        writer.Complete();
    }

    private static IdQuad[] ByGraph(QuadIndex index)
    {
        var quads = index.All.ToArray();
        Array.Sort(quads, static (a, b) =>
            (a.Graph, a.Subject, a.Predicate, a.Object).CompareTo((b.Graph, b.Subject, b.Predicate, b.Object)));
        return quads;
    }
}
