using System.Buffers;
using System.Numerics;

namespace Il7Graph.Rdf.Storage.Terms;

/// <summary>How the terms of a dataset are written, by their ids: in canonical N-Triples, or as a writer rewrites that. Terms that come
/// again mostly come again soon, so the short forms made last are kept.</summary>
/// <remarks>Takes a megabyte at most, whatever the dataset. Reads the memory of the dataset: see <see cref="Dataset.Lease"/>. For one
/// thread.</remarks>
public sealed class TermForms
{
    private const int MostSlots = 1 << 14;
    private const int SlotSize = 64;

    private readonly TermTable _terms;
    private readonly Rewriting? _rewrite;
    private readonly ArrayBufferWriter<byte> _canonical = new(256);
    private readonly uint[] _ids;
    private readonly byte[] _lengths;
    private readonly byte[] _bytes;
    private readonly int _shift;

    /// <param name="rewrite">Makes the form; null for the canonical one.</param>
    /// <param name="mostSlots">How many forms to keep at most.</param>
    public TermForms(TermTable terms, Rewriting? rewrite = null, int mostSlots = MostSlots)
    {
        ArgumentNullException.ThrowIfNull(terms);
        (_terms, _rewrite) = (terms, rewrite);
        var slots = (int)BitOperations.RoundUpToPowerOf2(Math.Clamp(terms.Count, 2, (uint)mostSlots));
        _shift = 32 - BitOperations.Log2((uint)slots);
        (_ids, _lengths, _bytes) = (new uint[slots], new byte[slots], new byte[slots * SlotSize]);
        Array.Fill(_ids, TermTable.None);
    }

    /// <summary>Makes a form of the canonical one; valid until the next call.</summary>
    public delegate ReadOnlySpan<byte> Rewriting(uint id, ReadOnlySpan<byte> canonical);

    /// <summary>The form of a term; valid until the next is asked for.</summary>
    /// <exception cref="Sections.StoreFormatException">It is no id of the table: the store is damaged.</exception>
    public ReadOnlySpan<byte> this[uint id]
    {
        get
        {
            var slot = (int)((id * 0x9E3779B1u) >> _shift);
            return _ids[slot] == id && id != TermTable.None ? _bytes.AsSpan(slot * SlotSize, _lengths[slot]) : Make(id, slot);
        }
    }

    private ReadOnlySpan<byte> Make(uint id, int slot)
    {
        _canonical.ResetWrittenCount();
        _terms.WriteCanonicalRow(id, _canonical);
        var form = _rewrite is null ? _canonical.WrittenSpan : _rewrite(id, _canonical.WrittenSpan);
        if (form.Length <= SlotSize)
        {
            form.CopyTo(_bytes.AsSpan(slot * SlotSize));
            (_ids[slot], _lengths[slot]) = (id, (byte)form.Length);
        }
        return form;
    }
}
