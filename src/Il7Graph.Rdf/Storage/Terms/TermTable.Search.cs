using System.Buffers;
using System.Text;

namespace Il7Graph.Rdf.Storage.Terms;

public sealed partial class TermTable
{
    /// <summary>Finds a term by its canonical bytes.</summary>
    /// <returns>False, and <see cref="None"/>, if the dataset does not have it.</returns>
    /// <remarks>Allocates for terms with escapes and for triple terms only.</remarks>
    public bool TryFind(ReadOnlySpan<byte> term, out uint id)
    {
        _memory.ThrowIfDisposed();
        id = None;
        if (TermEncoding.KindOf(term) == TermKind.TripleTerm) return TryFindTripleTerm(term, out id);
        var scratch = term.Contains((byte)'\\') ? new ArrayBufferWriter<byte>() : null;
        var termClass = TermOrder.Split(term, scratch!, out var text, out var tail);
        return TryFind(new TermProbe(termClass, text, tail), out id);
    }

    /// <inheritdoc cref="TryFind(ReadOnlySpan{byte}, out uint)"/>
    public bool TryFind(Term term, out uint id)
    {
        ArgumentNullException.ThrowIfNull(term);
        if (term is not Iri iri || iri.Value.Length > 256) return TryFind(TermEncoding.Encode(term), out id);
        _memory.ThrowIfDisposed();
        Span<byte> text = stackalloc byte[256 * 3];
        var length = Encoding.UTF8.GetBytes(iri.Value, text);
        return TryFind(new TermProbe(TermClass.Iri, text[..length], []), out id);
    }

    /// <summary>The IRIs that start with <paramref name="start"/>, given as UTF-8.</summary>
    public IdRange PrefixRange(ReadOnlySpan<byte> start) => PrefixRange(TermClass.Iri, start);

    /// <inheritdoc cref="PrefixRange(ReadOnlySpan{byte})"/>
    public IdRange PrefixRange(string start) => PrefixRange(Encoding.UTF8.GetBytes(start));

    /// <summary>The terms of a class that is sorted by text (<see cref="TermClass.BlankNode"/> to <see cref="TermClass.LanguageString"/>)
    /// whose texts start with <paramref name="start"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The class is another.</exception>
    public IdRange PrefixRange(TermClass termClass, ReadOnlySpan<byte> start)
    {
        if (termClass > TermClass.LanguageString) throw new ArgumentOutOfRangeException(nameof(termClass), termClass, "not sorted by text");
        _memory.ThrowIfDisposed();
        // No UTF-8 has the byte 0xFF: it comes after whatever may follow the start.
        byte[] end = [.. start, 0xFF];
        return new IdRange(LowerBound(new TermProbe(termClass, start, [])), LowerBound(new TermProbe(termClass, end, [])));
    }

    /// <summary>The first term of the probe's class that is not below it, or the end of the class.</summary>
    internal uint LowerBound(in TermProbe probe)
    {
        var range = Range(probe.Class);
        if (range.IsEmpty) return range.Start;
        // The last block whose first term is below the probe, then within it.
        var (low, high) = (0u, ((range.Count - 1) / TextBlock.Capacity) + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (CompareTo(probe, Block(probe.Class, middle), 0, range.Start + (middle * TextBlock.Capacity)) < 0) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return range.Start;
        var first = range.Start + ((low - 1) * TextBlock.Capacity);
        var block = Block(probe.Class, low - 1);
        var (from, to) = (1u, Math.Min(TextBlock.Capacity, range.End - first));
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (CompareTo(probe, block, (int)middle, first + middle) < 0) from = middle + 1;
            else to = middle;
        }
        return first + from;
    }

    private bool TryFind(in TermProbe probe, out uint id)
    {
        id = LowerBound(probe);
        var range = Range(probe.Class);
        if (id < range.End)
        {
            var index = id - range.Start;
            var block = Block(probe.Class, index / TextBlock.Capacity);
            if (CompareTo(probe, block, (int)(index % TextBlock.Capacity), id) == 0) return true;
        }
        id = None;
        return false;
    }

    /// <summary>Compares a term of the table with a probe of its class.</summary>
    private int CompareTo(in TermProbe probe, TextBlock block, int slot, uint id)
    {
        switch (probe.Class)
        {
            case TermClass.LanguageString:
                var byText = block.CompareText(slot, probe.Text);
                return byText != 0 ? byText : TailNumbered(block.Tail(slot)).SequenceCompareTo(probe.Tail);
            case TermClass.OtherLiteral:
                var byTail = TailNumbered(block.Tail(slot)).SequenceCompareTo(probe.Tail);
                return byTail != 0 ? byTail : block.CompareText(slot, probe.Text);
            case TermClass.Numeric or TermClass.Temporal or TermClass.Boolean:
                return CompareByValue(probe, block, slot, id);
            default:
                return block.CompareText(slot, probe.Text);
        }
    }

    private int CompareByValue(in TermProbe probe, TextBlock block, int slot, uint id)
    {
        if (probe.Class == TermClass.Numeric)
        {
            // The nearest doubles decide, but for values that share one.
            var order = Number(id).CompareTo(probe.Number);
            if (order != 0 && !double.IsNaN(Number(id)) && !double.IsNaN(probe.Number)) return order;
        }
        var rest = block.Rest(slot);
        var length = block.Prefix.Length + rest.Length;
        byte[]? rented = null;
        var text = length <= 256 ? stackalloc byte[length] : (rented = ArrayPool<byte>.Shared.Rent(length)).AsSpan(0, length);
        block.Prefix.CopyTo(text);
        rest.CopyTo(text[block.Prefix.Length..]);
        var result = TermOrder.CompareWithin(probe.Class, text, TailNumbered(block.Tail(slot)), probe.Text, probe.Tail);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return result;
    }

    /// <summary>Finds the innermost object first, then each triple around it.</summary>
    private bool TryFindTripleTerm(ReadOnlySpan<byte> term, out uint id)
    {
        id = None;
        var levels = new Stack<(uint Subject, uint Predicate)>();
        while (TermEncoding.KindOf(term) == TermKind.TripleTerm)
        {
            TermEncoding.SplitTripleTerm(term, out var subject, out var predicate, out term);
            if (!TryFind(subject, out var s) || !TryFind(predicate, out var p)) return false;
            levels.Push((s, p));
        }
        if (!TryFind(term, out id)) return false;
        for (var depth = 1u; levels.TryPop(out var level); depth++)
        {
            if (!TryFind(new TripleEntry(depth, level.Subject, level.Predicate, id), out id)) return false;
        }
        return true;
    }

    private bool TryFind(TripleEntry triple, out uint id)
    {
        var (low, high) = (_starts[(int)TermClass.TripleTerm], Count);
        while (low < high)
        {
            id = low + ((high - low) / 2);
            var order = Triple(id).CompareTo(triple);
            if (order == 0) return true;
            if (order < 0) low = id + 1;
            else high = id;
        }
        id = None;
        return false;
    }
}
