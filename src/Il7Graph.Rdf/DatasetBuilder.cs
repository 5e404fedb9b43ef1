using System.Buffers;
using Il7Graph.Rdf.Storage;
using Il7Graph.Rdf.Storage.Images;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Terms;

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
        _quads.Add(new IdQuad(Intern(subject), Intern(predicate), Intern(@object), graph.IsEmpty ? IdQuad.DefaultGraph : Intern(graph)));

    public void Add(Quad quad)
    {
        ArgumentNullException.ThrowIfNull(quad);
        Add(
            TermEncoding.Encode(quad.Subject), TermEncoding.Encode(quad.Predicate), TermEncoding.Encode(quad.Object),
            quad.Graph is null ? [] : TermEncoding.Encode(quad.Graph));
    }

    public void DeclarePrefix(string prefix, string iri) => _prefixes = _prefixes.With(prefix, iri);

    /// <summary>The quads added so far as an immutable dataset; the builder may go on.</summary>
    public Dataset ToDataset() => ToDataset(null);

    /// <inheritdoc cref="ToDataset()"/>
    public Dataset ToDataset(StoreOptions? options)
    {
        using var writer = StoreWriter.ToMemory(options);
        var ranks = WriteTerms(writer);
        var quads = _quads.Select(quad => new IdQuad(
            ranks[quad.Subject], ranks[quad.Predicate], ranks[quad.Object],
            quad.Graph == IdQuad.DefaultGraph ? IdQuad.DefaultGraph : ranks[quad.Graph])).ToLookup(quad => quad.Graph == IdQuad.DefaultGraph);
        for (var order = QuadOrder.Spo; order <= QuadOrder.Gosp; order++) WriteRows(writer, order, quads[order.IsOfDefaultGraph]);
        writer.AddPrefixes(_prefixes);
        return new Dataset(writer.Complete());
    }

    private uint Intern(ReadOnlySpan<byte> term)
    {
        var rest = term;
        while (TermEncoding.KindOf(rest) == TermKind.TripleTerm)
        {
            TermEncoding.SplitTripleTerm(rest, out var subject, out var predicate, out rest);
            _terms.Intern(subject);
            _terms.Intern(predicate);
            _terms.Intern(rest);
        }
        return (uint)_terms.Intern(term);
    }

    /// <summary>Writes the terms in order.</summary>
    /// <returns>The id of each by its number here.</returns>
    private uint[] WriteTerms(StoreWriter writer)
    {
        var numbers = new int[_terms.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = i;
        Array.Sort(numbers, (a, b) => TermOrder.Compare(_terms[a], _terms[b]));
        var ranks = new uint[numbers.Length];
        var scratch = new ArrayBufferWriter<byte>();
        foreach (var number in numbers)
        {
            var term = _terms[number];
            var termClass = TermOrder.Split(term, scratch, out var text, out var tail);
            if (termClass == TermClass.TripleTerm)
            {
                TermEncoding.SplitTripleTerm(term, out var subject, out var predicate, out var @object);
                ranks[number] = writer.AddTripleTerm(ranks[_terms.Intern(subject)], ranks[_terms.Intern(predicate)], ranks[_terms.Intern(@object)]);
            }
            else
            {
                ranks[number] = writer.AddTerm(termClass, text, tail);
            }
        }
        return ranks;
    }

    private static void WriteRows(StoreWriter writer, QuadOrder order, IEnumerable<IdQuad> quads)
    {
        var rows = quads.Select(quad => Array.ConvertAll(order.Positions.ToArray(), position => quad[position])).ToArray();
        Array.Sort(rows, static (a, b) => a.AsSpan().SequenceCompareTo(b));
        writer.BeginPermutation(order, rows.Length);
        var columns = Enumerable.Range(0, 4).Select(position => position < order.Positions.Length ? Array.ConvertAll(rows, row => row[position]) : []).ToArray();
        writer.AppendRows(columns[0], columns[1], columns[2], columns[3]);
        writer.EndPermutation();
    }
}
