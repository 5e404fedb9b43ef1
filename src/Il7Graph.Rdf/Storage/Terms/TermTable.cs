using System.Buffers;
using System.Text;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Terms;

/// <summary>The terms of a dataset. The id of a term is its rank in the order of <see cref="TermClass"/>, within a class by value or
/// text (docs/store-format.md), so that ids compare as their terms do.</summary>
/// <remarks>Read-only, safe for any number of readers. A term is put together from two pieces of a block; finding one is a
/// binary search. The members look whether the dataset was disposed, but do not hold it: who reads while another thread
/// may dispose it takes a lease (<see cref="Dataset.Lease"/>).</remarks>
public sealed partial class TermTable
{
    /// <summary>No id of a term. In the graph position, the default graph.</summary>
    public const uint None = uint.MaxValue;

    private const int ClassCount = (int)TermClass.TripleTerm + 1;

    private readonly StoreMemory _memory;
    private readonly uint[] _starts;
    private readonly SectionBytes[] _blockStarts = new SectionBytes[ClassCount - 1];
    private readonly SectionBytes[] _texts = new SectionBytes[ClassCount - 1];
    private readonly SectionBytes _tails;
    private readonly SectionBytes _numbers;
    private readonly SectionBytes _instants;
    private readonly SectionBytes _triples;

    /// <exception cref="StoreFormatException">The sections do not fit together.</exception>
    internal TermTable(SectionSet sections)
    {
        _memory = sections.Memory;
        _starts = new uint[ClassCount + 1];
        var starts = sections.Required(SectionKind.Classes, 0, sizeof(uint), ClassCount + 1);
        for (var i = 0; i < _starts.Length; i++)
        {
            _starts[i] = starts.Read<uint>(i * sizeof(uint));
            if (_starts[i] < (i == 0 ? 0 : _starts[i - 1])) throw StoreFormatException.Damaged("the classes of terms are out of order");
        }
        if (_starts[0] != 0) throw StoreFormatException.Damaged("the first term has not the id 0");
        for (var i = 0; i < _texts.Length; i++)
        {
            var count = CountOf((TermClass)i);
            if (count == 0) continue;
            var blocks = (count + TextBlock.Capacity - 1) / TextBlock.Capacity;
            _blockStarts[i] = sections.Required(SectionKind.TextBlocks, (uint)i, sizeof(long), blocks + 1);
            _texts[i] = sections.Required(SectionKind.Text, (uint)i, 1, null);
        }
        _tails = sections.Required(SectionKind.Tails, 0, 1, null);
        TailCount = sections.ElementsOf(SectionKind.Tails, 0);
        if (TailCount < 0 || TailCount > _tails.Length / sizeof(uint)) throw StoreFormatException.Damaged("there are fewer tails than it says");
        _numbers = sections.Required(SectionKind.Numbers, 0, sizeof(double), CountOf(TermClass.Numeric));
        _instants = sections.Required(SectionKind.Instants, 0, sizeof(long), CountOf(TermClass.Temporal));
        _triples = sections.Required(SectionKind.TripleTerms, 0, 4 * sizeof(uint), CountOf(TermClass.TripleTerm));
    }

    public uint Count => _starts[ClassCount];

    /// <summary>The ids of a class.</summary>
    public IdRange Range(TermClass termClass) => new(_starts[(int)termClass], _starts[(int)termClass + 1]);

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="id"/> is no id of this table; so for all members that take one.</exception>
    public TermClass ClassOf(uint id)
    {
        if (id >= Count) throw new ArgumentOutOfRangeException(nameof(id), id, "not an id of this table");
        var termClass = 0;
        while (id >= _starts[termClass + 1]) termClass++;
        return (TermClass)termClass;
    }

    public TermKind KindOf(uint id) => ClassOf(id) switch
    {
        TermClass.Iri => TermKind.Iri,
        TermClass.BlankNode => TermKind.BlankNode,
        TermClass.TripleTerm => TermKind.TripleTerm,
        _ => TermKind.Literal,
    };

    /// <summary>Writes the canonical N-Triples form of a term.</summary>
    public void WriteCanonical(uint id, IBufferWriter<byte> output)
    {
        var depth = 0;
        for (; ClassOf(id) == TermClass.TripleTerm; depth++)
        {
            var triple = Triple(id);
            output.Write("<<( "u8);
            WriteCanonicalText(triple.Subject, output);
            output.Write(" "u8);
            WriteCanonicalText(triple.Predicate, output);
            output.Write(" "u8);
            id = triple.Object;
        }
        WriteCanonicalText(id, output);
        for (; depth > 0; depth--) output.Write(" )>>"u8);
    }

    /// <summary>Writes the text of a term as it is, without escapes: the IRI, the label, the lexical form.</summary>
    /// <exception cref="ArgumentException">It is a triple term.</exception>
    public void WriteText(uint id, IBufferWriter<byte> output)
    {
        var block = BlockOf(id, out var slot, out _);
        var rest = block.Rest(slot);
        var target = output.GetSpan(block.Prefix.Length + rest.Length);
        block.Prefix.CopyTo(target);
        rest.CopyTo(target[block.Prefix.Length..]);
        output.Advance(block.Prefix.Length + rest.Length);
    }

    /// <summary>The text of a term as a string: see <see cref="WriteText"/>.</summary>
    public string Text(uint id)
    {
        var block = BlockOf(id, out var slot, out _);
        var rest = block.Rest(slot);
        var length = block.Prefix.Length + rest.Length;
        byte[]? rented = null;
        var bytes = length <= 512 ? stackalloc byte[length] : (rented = ArrayPool<byte>.Shared.Rent(length)).AsSpan(0, length);
        block.Prefix.CopyTo(bytes);
        rest.CopyTo(bytes[block.Prefix.Length..]);
        var text = Encoding.UTF8.GetString(bytes);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>What follows the closing quote of a literal: nothing, <c>@en</c>, <c>@en--ltr</c> or <c>^^&lt;datatype&gt;</c>.</summary>
    public ReadOnlySpan<byte> Tail(uint id)
    {
        if (ClassOf(id) is <= TermClass.String or TermClass.TripleTerm) return [];
        return TailNumbered(TailNumberOf(id));
    }

    /// <summary>How many different tails there are.</summary>
    public long TailCount { get; }

    /// <summary>The number of the tail of a literal that has one, below <see cref="TailCount"/>: equal tails have one number.</summary>
    /// <exception cref="ArgumentException">The term has no tail.</exception>
    public uint TailNumberOf(uint id)
    {
        var block = BlockOf(id, out var slot, out var termClass);
        return termClass > TermClass.String ? block.Tail(slot) : throw new ArgumentException("the term has no tail", nameof(id));
    }

    /// <inheritdoc cref="Tail"/>
    public ReadOnlySpan<byte> TailNumbered(uint number)
    {
        _memory.ThrowIfDisposed();
        if (number >= TailCount) throw StoreFormatException.Damaged("a term has a tail that is not there");
        var start = number == 0 ? 0 : _tails.Read<uint>((number - 1L) * sizeof(uint));
        var end = _tails.Read<uint>((long)number * sizeof(uint));
        return _tails.Slice((TailCount * sizeof(uint)) + start, (long)end - start);
    }

    /// <summary>The nearest double to the value of a term of <see cref="TermClass.Numeric"/>. Ascending, NaN last.</summary>
    public double Number(uint id) => _numbers.Read<double>(IndexIn(TermClass.Numeric, id) * sizeof(double));

    /// <summary>The place on the time line of a term of <see cref="TermClass.Temporal"/>, in whole seconds of UTC since
    /// 0000-03-01T00:00:00; where there is no time zone, as if it were UTC. Ascending within dateTimes, then within dates.</summary>
    public long Instant(uint id) => _instants.Read<long>(IndexIn(TermClass.Temporal, id) * sizeof(long));

    /// <summary>The ids of the parts of a triple term, each below its own.</summary>
    public (uint Subject, uint Predicate, uint Object) TripleParts(uint id)
    {
        var triple = Triple(id);
        return (triple.Subject, triple.Predicate, triple.Object);
    }

    /// <summary>The term as text, for messages.</summary>
    public string ToText(uint id)
    {
        var output = new ArrayBufferWriter<byte>();
        WriteCanonical(id, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>True if the text of a literal cannot stand in canonical N-Triples as it is.</summary>
    public bool NeedsEscapes(uint id) => BlockOf(id, out var slot, out _).NeedsEscapes(slot);

    internal TripleEntry Triple(uint id)
    {
        var triple = _triples.Read<TripleEntry>(IndexIn(TermClass.TripleTerm, id) * 4 * sizeof(uint));
        // Parts below the whole: so no walk down the parts is endless, whatever the file says.
        return triple.Subject < id && triple.Predicate < id && triple.Object < id
            ? triple
            : throw StoreFormatException.Damaged("a part of a triple term does not come before it");
    }

    /// <summary>The block of a term by the number of the block in its class.</summary>
    internal TextBlock Block(TermClass termClass, uint block)
    {
        var start = _blockStarts[(int)termClass].Read<long>((long)block * sizeof(long));
        var end = _blockStarts[(int)termClass].Read<long>((block + 1L) * sizeof(long));
        var count = Math.Min(TextBlock.Capacity, CountOf(termClass) - (block * TextBlock.Capacity));
        return new TextBlock(_texts[(int)termClass].Slice(start, end - start), (int)count);
    }

    private uint CountOf(TermClass termClass) => _starts[(int)termClass + 1] - _starts[(int)termClass];

    private long IndexIn(TermClass termClass, uint id)
    {
        _memory.ThrowIfDisposed();
        return Range(termClass).Contains(id) ? id - _starts[(int)termClass] : throw new ArgumentOutOfRangeException(nameof(id), id, $"not the id of a term of the class {termClass}");
    }

    private TextBlock BlockOf(uint id, out int slot, out TermClass termClass)
    {
        _memory.ThrowIfDisposed();
        termClass = ClassOf(id);
        if (termClass == TermClass.TripleTerm) throw new ArgumentException("a triple term has no text", nameof(id));
        var index = id - _starts[(int)termClass];
        slot = (int)(index % TextBlock.Capacity);
        return Block(termClass, index / TextBlock.Capacity);
    }

    private void WriteCanonicalText(uint id, IBufferWriter<byte> output)
    {
        var block = BlockOf(id, out var slot, out var termClass);
        var rest = block.Rest(slot);
        if (termClass >= TermClass.String)
        {
            var tail = termClass > TermClass.String ? TailNumbered(block.Tail(slot)) : [];
            if (block.NeedsEscapes(slot))
            {
                output.Write("\""u8);
                WriteEscaped(block.Prefix, rest, output);
                output.Write("\""u8);
                output.Write(tail);
            }
            else
            {
                Put("\""u8, block.Prefix, rest, "\""u8, tail, output);
            }
        }
        else if (termClass == TermClass.Iri)
        {
            Put("<"u8, block.Prefix, rest, ">"u8, [], output);
        }
        else
        {
            Put("_:"u8, block.Prefix, rest, [], [], output);
        }
    }

    /// <summary>Joins the pieces first: an escape may be of a character that is cut in two.</summary>
    private static void WriteEscaped(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> rest, IBufferWriter<byte> output)
    {
        var length = prefix.Length + rest.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        prefix.CopyTo(bytes);
        rest.CopyTo(bytes.AsSpan(prefix.Length));
        TermEncoding.WriteEscaped(bytes.AsSpan(0, length), output);
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private static void Put(
        ReadOnlySpan<byte> open, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> rest, ReadOnlySpan<byte> close, ReadOnlySpan<byte> tail,
        IBufferWriter<byte> output)
    {
        var length = open.Length + prefix.Length + rest.Length + close.Length + tail.Length;
        var target = output.GetSpan(length);
        open.CopyTo(target);
        target = target[open.Length..];
        prefix.CopyTo(target);
        target = target[prefix.Length..];
        rest.CopyTo(target);
        target = target[rest.Length..];
        close.CopyTo(target);
        tail.CopyTo(target[close.Length..]);
        output.Advance(length);
    }
}
