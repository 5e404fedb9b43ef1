using Il7Graph.Rdf.Storage;

namespace Il7Graph.Owl.Storage;

/// <summary>The terms of a dataset and, in their places of the same order, the words that it does not have.</summary>
internal sealed class DatasetTerms : TermSpace
{
    private readonly TermTable _table;
    private readonly byte[][] _extras;
    private readonly int[] _extraIds;
    private readonly int[] _extraPlaces;

    public DatasetTerms(TermTable table)
    {
        _table = table;
        _extras = [.. Words.Encoded.Where(word => table.Find(word) < 0)];
        Array.Sort(_extras, static (a, b) => a.AsSpan().SequenceCompareTo(b));
        _extraPlaces = [.. _extras.Select(PlaceOf)];
        _extraIds = [.. _extraPlaces.Select((place, i) => place + i)];
        var words = new int[Words.Encoded.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var id = table.Find(Words.Encoded[i]);
            words[i] = id >= 0 ? FromTable(id) : _extraIds[Array.FindIndex(_extras, extra => extra.AsSpan().SequenceEqual(Words.Encoded[i]))];
        }
        Initialize(table.Count + _extras.Length, words);
    }

    public override ReadOnlySpan<byte> this[int id]
    {
        get
        {
            var extra = Array.BinarySearch(_extraIds, id);
            return extra >= 0 ? _extras[extra] : _table[id - ~extra];
        }
    }

    /// <summary>The id of a term of the dataset's table here.</summary>
    public int FromTable(int tableId) => tableId + CountUpTo(tableId);

    /// <summary>The id in the dataset's table; -1 for a word that the dataset does not have.</summary>
    public int ToTable(int id)
    {
        var extra = Array.BinarySearch(_extraIds, id);
        return extra >= 0 ? -1 : id - ~extra;
    }

    public bool Mentions(Word word) => ToTable(this[word]) >= 0;

    private int CountUpTo(int tableId)
    {
        var (low, high) = (0, _extraPlaces.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_extraPlaces[middle] <= tableId) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int PlaceOf(byte[] bytes)
    {
        var (low, high) = (0, _table.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_table[middle].SequenceCompareTo(bytes) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
