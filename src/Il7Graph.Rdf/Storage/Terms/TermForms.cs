using System.Buffers;
using System.Numerics;

namespace Il7Graph.Rdf.Storage.Terms;

/// <summary>How the terms of a dataset are written, by their ids: in canonical N-Triples, or as a writer rewrites that. Terms that come
/// again mostly come again soon, so the forms made last are kept.</summary>
/// <remarks>Takes little for few terms and 1.3 MB at most, whatever the dataset. Reads the memory of the dataset: see
/// <see cref="Dataset.Lease"/>. For one thread.</remarks>
public sealed class TermForms
{
    private const int LeastSlots = 64;
    private const int MostSlots = 1 << 14;
    private const int BytesPerSlot = 64;
    private const int LongestKept = 1 << 10;
    private const int PrefetchedAtOnce = 64;

    private readonly TermTable _terms;
    private readonly Rewriting? _rewrite;
    private readonly ArrayBufferWriter<byte> _canonical = new(256);
    private readonly int _mostSlots;
    private readonly int _mostBytes;
    private Slot[] _slots;
    private byte[] _bytes;
    private int _shift;
    private int _length;
    private int _made;

    /// <param name="rewrite">Makes the form; null for the canonical one.</param>
    /// <param name="mostSlots">How many forms to keep at most.</param>
    public TermForms(TermTable terms, Rewriting? rewrite = null, int mostSlots = MostSlots)
    {
        ArgumentNullException.ThrowIfNull(terms);
        (_terms, _rewrite) = (terms, rewrite);
        _mostSlots = (int)BitOperations.RoundUpToPowerOf2(Math.Clamp(terms.Count, 2, (uint)mostSlots));
        _mostBytes = Math.Max(_mostSlots * BytesPerSlot, LongestKept);
        _slots = NewSlots(Math.Min(LeastSlots, _mostSlots), out _shift);
        _bytes = GC.AllocateUninitializedArray<byte>(Math.Min(LeastSlots * BytesPerSlot, _mostBytes));
    }

    /// <summary>Makes a form of the canonical one; valid until the next call.</summary>
    public delegate ReadOnlySpan<byte> Rewriting(uint id, ReadOnlySpan<byte> canonical);

    /// <summary>The form of a term; valid until the next is asked for.</summary>
    /// <exception cref="Sections.StoreFormatException">It is no id of the table: the store is damaged.</exception>
    public ReadOnlySpan<byte> this[uint id]
    {
        get
        {
            var pair = _slots.AsSpan(PairOf(id), 2);
            if (id != TermTable.None)
            {
                if (pair[0].Next == id + 1) return _bytes.AsSpan(pair[0].Start, pair[0].Length);
                if (pair[1].Next == id + 1) return _bytes.AsSpan(pair[1].Start, pair[1].Length);
            }
            return Make(id);
        }
    }

    /// <summary>Prepares for terms that are about to be asked for: see <see cref="TermTable.Prefetch"/>, which is told of those that are
    /// not kept.</summary>
    public void Prefetch(ReadOnlySpan<uint> ids)
    {
        Span<uint> missing = stackalloc uint[PrefetchedAtOnce];
        var (count, last) = (0, TermTable.None);
        foreach (var id in ids)
        {
            if (id == last) continue;
            var pair = _slots.AsSpan(PairOf(id), 2);
            if (pair[0].Next == id + 1 || pair[1].Next == id + 1) continue;
            missing[count++] = last = id;
            if (count < missing.Length) continue;
            _terms.Prefetch(missing);
            count = 0;
        }
        _terms.Prefetch(missing[..count]);
    }

    private ReadOnlySpan<byte> Make(uint id)
    {
        _canonical.ResetWrittenCount();
        _terms.WriteCanonicalRow(id, _canonical);
        var form = _rewrite is null ? _canonical.WrittenSpan : _rewrite(id, _canonical.WrittenSpan);
        if (form.Length <= LongestKept) Keep(id, form);
        return form;
    }

    private void Keep(uint id, ReadOnlySpan<byte> form)
    {
        // Whoever asks for few terms needs no large table.
        if (++_made > _slots.Length && _slots.Length < _mostSlots) Widen();
        if (form.Length > _bytes.Length - _length)
        {
            if (_bytes.Length < _mostBytes) Lengthen(_length + form.Length);
            else Forget();
        }
        form.CopyTo(_bytes.AsSpan(_length));
        Put(new Slot(id + 1, _length, form.Length));
        _length += form.Length;
    }

    /// <summary>The first of the two slots that a form may stand in: with one alone, two terms that come in turn would put each other
    /// out.</summary>
    private int PairOf(uint id) => (int)((id * 0x9E3779B1u) >> _shift) & ~1;

    private void Put(Slot slot)
    {
        var pair = _slots.AsSpan(PairOf(slot.Next - 1), 2);
        (pair[0], pair[1]) = (slot, pair[0]);
    }

    private void Widen()
    {
        var narrow = _slots;
        _slots = NewSlots(Math.Min(4 * narrow.Length, _mostSlots), out _shift);
        foreach (var slot in narrow)
        {
            if (slot.Next != 0) Put(slot);
        }
    }

    private void Lengthen(int least)
    {
        var longer = GC.AllocateUninitializedArray<byte>(Math.Min(Math.Max(4 * _bytes.Length, least), _mostBytes));
        _bytes.AsSpan(0, _length).CopyTo(longer);
        _bytes = longer;
    }

    private void Forget()
    {
        Array.Clear(_slots);
        _length = 0;
    }

    private static Slot[] NewSlots(int count, out int shift)
    {
        shift = 32 - BitOperations.Log2((uint)count);
        return new Slot[count];
    }

    /// <summary>A form that is kept: where its bytes stand.</summary>
    /// <param name="Next">The id after that of the term, so that 0 is no term.</param>
    private readonly record struct Slot(uint Next, int Start, int Length);
}
