using System.Text;

namespace Il7Graph.Rdf.Storage;

/// <summary>The terms of a dataset, in the order of their canonical bytes; the id of a term is its rank, so that ids compare as
/// their terms do. Read-only, safe for any number of readers.</summary>
public sealed class TermTable
{
    private readonly byte[] _bytes;
    private readonly int[] _offsets;

    /// <param name="bytes">The encoded terms one after the other, in ascending order of bytes, none twice.</param>
    /// <param name="offsets">Where each starts, and one past the end of the last.</param>
    internal TermTable(byte[] bytes, int[] offsets) => (_bytes, _offsets) = (bytes, offsets);

    public int Count => _offsets.Length - 1;

    /// <summary>The canonical bytes of a term.</summary>
    public ReadOnlySpan<byte> this[int id] => _bytes.AsSpan(_offsets[id], _offsets[id + 1] - _offsets[id]);

    /// <summary>The id of a term, or -1 if the dataset does not have it. Logarithmic.</summary>
    public int Find(ReadOnlySpan<byte> term)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = this[middle].SequenceCompareTo(term);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// <inheritdoc cref="Find(ReadOnlySpan{byte})"/>
    public int Find(Term term) => Find(TermEncoding.Encode(term));

    public Term Decode(int id) => TermEncoding.Decode(this[id]);

    public TermKind KindOf(int id) => TermEncoding.KindOf(this[id]);

    /// <summary>The term as text, for messages.</summary>
    public string ToText(int id) => Encoding.UTF8.GetString(this[id]);
}
