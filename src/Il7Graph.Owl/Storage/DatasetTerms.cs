using System.Buffers;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Owl.Storage;

/// <summary>The terms of a dataset and the words that it does not have, by the order of their canonical bytes.</summary>
internal sealed class DatasetTerms : TermSpace
{
    private readonly byte[] _bytes;
    private readonly int[] _offsets;

    /// <summary>The id in the dataset of each term here, or <see cref="TermTable.None"/>.</summary>
    private readonly uint[] _toTable;

    /// <summary>The id here of each term of the dataset.</summary>
    private readonly int[] _fromTable;

    public DatasetTerms(Dataset dataset)
    {
        using var lease = dataset.Lease();
        var table = dataset.Terms;
        var byRank = ByRank(dataset);
        byte[][] extras = [.. Words.Encoded.Where(word => !table.TryFind(word, out _)).OrderBy(word => word, ByBytes)];
        var count = byRank.Length + extras.Length;
        (_offsets, _toTable, _fromTable) = (new int[count + 1], new uint[count], new int[byRank.Length]);
        var bytes = new ArrayBufferWriter<byte>(1 << 12);
        var term = new ArrayBufferWriter<byte>();
        for (int id = 0, rank = 0, extra = 0; id < count; id++)
        {
            term.ResetWrittenCount();
            if (rank < byRank.Length) table.WriteCanonical(byRank[rank], term);
            if (rank < byRank.Length && (extra == extras.Length || term.WrittenSpan.SequenceCompareTo(extras[extra]) < 0))
            {
                bytes.Write(term.WrittenSpan);
                _toTable[id] = byRank[rank];
                _fromTable[byRank[rank++]] = id;
            }
            else
            {
                bytes.Write(extras[extra++]);
                _toTable[id] = TermTable.None;
            }
            _offsets[id + 1] = bytes.WrittenCount;
        }
        _bytes = bytes.WrittenSpan.ToArray();
        var words = Array.ConvertAll(Words.Encoded, word => table.TryFind(word, out var id) ? FromTable(id) : -1);
        for (int id = 0, extra = 0; extra < extras.Length; id++)
        {
            if (_toTable[id] == TermTable.None) words[Array.IndexOf(Words.Encoded, extras[extra++])] = id;
        }
        Initialize(count, words);
    }

    public override ReadOnlySpan<byte> this[int id] => _bytes.AsSpan(_offsets[id], _offsets[id + 1] - _offsets[id]);

    /// <summary>The id here of a term of the dataset.</summary>
    public int FromTable(uint tableId) => _fromTable[tableId];

    /// <summary>The id in the dataset; <see cref="TermTable.None"/> for a word that the dataset does not have.</summary>
    public uint ToTable(int id) => _toTable[id];

    public bool Mentions(Word word) => ToTable(this[word]) != TermTable.None;

    private static Comparer<byte[]> ByBytes { get; } = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    private static uint[] ByRank(Dataset dataset)
    {
        var ranks = CanonicalOrder.RanksOf(dataset);
        var ids = new uint[ranks.Length];
        for (var id = 0u; id < ids.Length; id++) ids[ranks[id]] = id;
        return ids;
    }
}
