using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;
using System.Text;
using Il7Graph.Rdf.Storage;
using Il7Graph.Vocabulary;

namespace Il7Graph.Release;

/// <summary>Counts a graph in one pass over its sorted triples.</summary>
internal sealed class GraphCounter
{
    private readonly Dictionary<byte[], long> _properties = new(BytesComparer.Instance);
    private readonly Dictionary<byte[], long> _classes = new(BytesComparer.Instance);
    private long _subjects;
    private long _triples;

    public static GraphFigures Count(IEnumerable<TripleRun> runs)
    {
        using var triples = TripleRun.Read(runs);
        var counter = new GraphCounter();
        while (triples.MoveNext()) counter.Add(triples);
        return counter.ToFigures();
    }

    public void Add(SortedTriples triples)
    {
        _triples++;
        if (triples.StartsSubject) _subjects++;
        Count(_properties, triples.Predicate);
        if (triples.Predicate.SequenceEqual(Encoded.RdfType)) Count(_classes, triples.Object);
    }

    public GraphFigures ToFigures() => new(_triples, _subjects, ToText(_properties), ToText(_classes));

    private static void Count(Dictionary<byte[], long> counts, ReadOnlySpan<byte> term)
    {
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
            counts.GetAlternateLookup<ReadOnlySpan<byte>>(), term, out _)++;
    }

    private static ImmutableSortedDictionary<string, long> ToText(Dictionary<byte[], long> counts) =>
        counts.ToImmutableSortedDictionary(pair => Encoding.UTF8.GetString(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    private sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static BytesComparer Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate) => (int)XxHash3.HashToUInt64(alternate);
    }
}
