using System.Buffers;
using System.Runtime.InteropServices;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Terms;

/// <summary>Writes the terms of an image, which come in ascending order.</summary>
internal sealed class TermTableWriter(SectionTable sections)
{
    private const int ClassCount = (int)TermClass.TripleTerm + 1;

    private readonly uint[] _starts = new uint[ClassCount + 1];
    private readonly TextBlockWriter _block = new();
    private readonly Dictionary<byte[], uint> _tailNumbers = new(ByteArrayComparer.Instance);
    private readonly ArrayBufferWriter<byte> _tails = new();
    private readonly List<uint> _tailEnds = [];
    private readonly List<long> _blockStarts = [];
    private readonly List<double> _numbers = [];
    private readonly List<long> _instants = [];
    private readonly List<TripleEntry> _triples = [];
    private TermClass _class;
    private SectionStream? _text;

    /// <summary>How many terms there are so far: the id of the next.</summary>
    public uint Count { get; private set; }

    /// <param name="text">Raw, without the escapes of N-Triples.</param>
    /// <param name="tail">As <see cref="TermOrder.Split"/> gives it.</param>
    /// <returns>The id of the term.</returns>
    /// <exception cref="ArgumentException">The class comes before that of the term before.</exception>
    public uint Add(TermClass termClass, ReadOnlySpan<byte> text, ReadOnlySpan<byte> tail)
    {
        if (termClass >= TermClass.TripleTerm) throw new ArgumentException("a triple term has no text", nameof(termClass));
        Enter(termClass);
        if (termClass == TermClass.Numeric) _numbers.Add(TermOrder.NumberOf(text, tail).ToDouble());
        else if (termClass == TermClass.Temporal) _instants.Add(TermOrder.InstantOf(text, tail).Instant);
        var isLiteral = termClass >= TermClass.String;
        if (_block.IsEmpty) _blockStarts.Add(_text!.Length);
        _block.Add(text, termClass > TermClass.String ? TailNumber(tail) : 0, isLiteral && TermEncoding.IndexOfEscaped(text) >= 0);
        if (_block.IsFull) _block.Flush(_text!, HasTails);
        return Next();
    }

    /// <param name="object">Any term added before; so may be the others.</param>
    /// <inheritdoc cref="Add" path="/returns"/>
    public uint AddTripleTerm(uint subject, uint predicate, uint @object)
    {
        if (Math.Max(Math.Max(subject, predicate), @object) >= Count) throw new ArgumentException("the parts of a triple term come before it");
        Enter(TermClass.TripleTerm);
        var triples = _starts[(int)TermClass.TripleTerm];
        var depth = @object < triples ? 1 : 1 + _triples[(int)(@object - triples)].Depth;
        _triples.Add(new TripleEntry(depth, subject, predicate, @object));
        return Next();
    }

    /// <summary>Ends the terms.</summary>
    public void Complete()
    {
        CloseText();
        for (var next = (int)_class + 1; next <= ClassCount; next++) _starts[next] = Count;
        sections.Add<uint>(SectionKind.Classes, 0, _starts);
        var tails = new byte[(4 * _tailEnds.Count) + _tails.WrittenCount];
        MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_tailEnds)).CopyTo(tails);
        _tails.WrittenSpan.CopyTo(tails.AsSpan(4 * _tailEnds.Count));
        sections.Add<byte>(SectionKind.Tails, 0, tails, elements: _tailEnds.Count);
        sections.Add<double>(SectionKind.Numbers, 0, CollectionsMarshal.AsSpan(_numbers));
        sections.Add<long>(SectionKind.Instants, 0, CollectionsMarshal.AsSpan(_instants));
        sections.Add<TripleEntry>(SectionKind.TripleTerms, 0, CollectionsMarshal.AsSpan(_triples));
    }

    private bool HasTails => _class > TermClass.String;

    private uint Next()
    {
        if (Count == TermTable.None - 1) throw new NotSupportedException("more than 4,294,967,294 terms in one dataset");
        return Count++;
    }

    private void Enter(TermClass termClass)
    {
        if (termClass != _class)
        {
            if (termClass < _class) throw new ArgumentException($"{termClass} after {_class}", nameof(termClass));
            CloseText();
            for (; _class < termClass; _class++) _starts[(int)_class + 1] = Count;
        }
        if (termClass != TermClass.TripleTerm) _text ??= sections.Open(SectionKind.Text, (uint)termClass);
    }

    private void CloseText()
    {
        if (_text is null) return;
        if (!_block.IsEmpty) _block.Flush(_text, HasTails);
        var length = _text.Length;
        var blocks = _blockStarts.Count;
        _text.Close(blocks);
        _text = null;
        _blockStarts.Add(length);
        sections.Add<long>(SectionKind.TextBlocks, (uint)_class, CollectionsMarshal.AsSpan(_blockStarts));
        _blockStarts.Clear();
    }

    private uint TailNumber(ReadOnlySpan<byte> tail)
    {
        var numbers = _tailNumbers.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (numbers.TryGetValue(tail, out var number)) return number;
        number = (uint)_tailEnds.Count;
        numbers[tail] = number;
        _tails.Write(tail);
        _tailEnds.Add((uint)_tails.WrittenCount);
        return number;
    }
}
