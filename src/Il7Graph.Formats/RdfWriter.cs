using Il7Graph.Formats.JsonLd.Writing;
using Il7Graph.Formats.NQuads;
using Il7Graph.Formats.RdfXml;
using Il7Graph.Formats.Turtle;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Quads;

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

    /// <summary>Writes a whole dataset, sorted. N-Triples and N-Quads are in the order of their lines, and then in canonical form, if the
    /// options add nothing; the others come by graph, subject, predicate and object in the order of the dataset's ids
    /// (docs/store-format.md). The same bytes for equal datasets.</summary>
    /// <param name="options">Its prefixes come before those of the dataset.</param>
    public static void Write(Dataset dataset, Stream output, RdfFormat format, WriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(format);
        using var lease = dataset.Lease();
        using var writer = Create(output, format, options);
        foreach (var (prefix, iri) in dataset.Prefixes.Namespaces) writer.DeclarePrefix(prefix, iri);
        var hasNamed = dataset.Index[QuadOrder.Spog].RowCount > 0;
        if (hasNamed && !format.HasGraphs && options?.MergeGraphs != true)
        {
            Add(dataset.Index.Match(null, null, null), new EncodedQuads(dataset.Terms, writer).Add);
        }
        else if (writer is NQuadsWriter)
        {
            // The head, and then the lines, which are those of the canonical form.
            writer.Complete();
            new CanonicalOrder(dataset).WriteLines(output, isUnion: !format.HasGraphs);
            return;
        }
        else
        {
            Action<IdQuad> add = writer is TurtleWriter turtle ? turtle.Rows(dataset.Terms).Add : new EncodedQuads(dataset.Terms, writer).Add;
            if (!hasNamed) Add(dataset.Index.InDefaultGraph(null, null, null), add);
            else Add(format.HasGraphs ? dataset.Index.ByGraph() : dataset.Index.MatchUnion(null, null, null), add);
        }
        writer.Complete();
    }

    private static void Add(QuadRows rows, Action<IdQuad> add)
    {
        var cursor = rows.Read();
        while (cursor.MoveNext()) add(cursor.Current);
    }

    private static void Add(IEnumerable<IdQuad> quads, Action<IdQuad> add)
    {
        foreach (var quad in quads) add(quad);
    }
}
