using Il7Graph.Rdf.Storage;

namespace Il7Graph.Rdf;

/// <summary>Grows a dataset; a quad added twice is there once. Not thread-safe.</summary>
public sealed class DatasetBuilder : IQuadSink
{
    private readonly TermInterner _terms = new();
    private readonly HashSet<IdQuad> _quads = [];
    private PrefixMap _prefixes = PrefixMap.Empty;

    /// <summary>How many distinct quads there are so far.</summary>
    public int Count => _quads.Count;

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) =>
        _quads.Add(new IdQuad(
            _terms.Intern(subject), _terms.Intern(predicate), _terms.Intern(@object),
            graph.IsEmpty ? IdQuad.DefaultGraph : _terms.Intern(graph)));

    public void Add(Quad quad)
    {
        ArgumentNullException.ThrowIfNull(quad);
        Add(
            TermEncoding.Encode(quad.Subject), TermEncoding.Encode(quad.Predicate), TermEncoding.Encode(quad.Object),
            quad.Graph is null ? [] : TermEncoding.Encode(quad.Graph));
    }

    public void DeclarePrefix(string prefix, string iri) => _prefixes = _prefixes.With(prefix, iri);

    /// <summary>The quads added so far as an immutable dataset; the builder may go on.</summary>
    public Dataset ToDataset()
    {
        var sorted = _terms.SortedIds();
        var ranks = new int[sorted.Length];
        var offsets = new int[sorted.Length + 1];
        var total = 0;
        for (var rank = 0; rank < sorted.Length; rank++)
        {
            ranks[sorted[rank]] = rank;
            offsets[rank] = total;
            total += _terms[sorted[rank]].Length;
        }
        offsets[sorted.Length] = total;
        var bytes = new byte[total];
        for (var rank = 0; rank < sorted.Length; rank++) _terms[sorted[rank]].CopyTo(bytes.AsSpan(offsets[rank]));
        var quads = new IdQuad[_quads.Count];
        var next = 0;
        foreach (var quad in _quads)
        {
            quads[next++] = new IdQuad(
                ranks[quad.Subject], ranks[quad.Predicate], ranks[quad.Object],
                quad.Graph == IdQuad.DefaultGraph ? IdQuad.DefaultGraph : ranks[quad.Graph]);
        }
        return new Dataset(new TermTable(bytes, offsets), new QuadIndex(quads), _prefixes);
    }
}
