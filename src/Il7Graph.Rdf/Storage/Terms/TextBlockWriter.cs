using System.Buffers;
using System.Buffers.Binary;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Terms;

/// <summary>Gathers the texts of a class into <see cref="TextBlock"/>s.</summary>
internal sealed class TextBlockWriter
{
    private readonly ArrayBufferWriter<byte> _texts = new(1 << 12);
    private readonly int[] _ends = new int[TextBlock.Capacity];
    private readonly uint[] _tails = new uint[TextBlock.Capacity];
    private readonly byte[] _head = new byte[3 + (4 * ((2 * TextBlock.Capacity) + 1))];
    private int _count;
    private int _escapes;

    public bool IsFull => _count == TextBlock.Capacity;

    public bool IsEmpty => _count == 0;

    /// <exception cref="NotSupportedException">The texts of one block have more than 2 GB.</exception>
    public void Add(ReadOnlySpan<byte> text, uint tail, bool needsEscapes)
    {
        if (_texts.WrittenCount + (long)text.Length > Array.MaxLength)
        {
            throw new NotSupportedException($"{TextBlock.Capacity} literals that are neighbours in order have more than 2 GB of text");
        }
        _texts.Write(text);
        _ends[_count] = _texts.WrittenCount;
        _tails[_count] = tail;
        if (needsEscapes) _escapes |= 1 << _count;
        _count++;
    }

    /// <summary>Writes the block and begins the next.</summary>
    public void Flush(SectionStream output, bool hasTails)
    {
        var texts = _texts.WrittenSpan;
        var prefixLength = PrefixLength(texts);
        var total = texts.Length - ((long)prefixLength * _count);
        var largest = Math.Max(total, prefixLength);
        var widthLog = largest <= byte.MaxValue ? 0 : largest <= ushort.MaxValue ? 1 : 2;
        var tailForm = hasTails ? TailForm() : TextBlock.NoTails;
        var at = 1;
        _head[0] = (byte)(widthLog | (tailForm << TextBlock.TailsShift) | (_escapes == 0 ? 0 : TextBlock.EscapesFlag));
        if (_escapes != 0) Put(1, (uint)_escapes);
        for (var slot = 0; slot < (tailForm == TextBlock.NoTails ? 0 : tailForm == TextBlock.OneTail ? 1 : _count); slot++)
        {
            Put(tailForm == TextBlock.ShortTails ? 1 : 2, _tails[slot]);
        }
        Put(widthLog, (uint)prefixLength);
        for (var slot = 0; slot < _count; slot++) Put(widthLog, (uint)(_ends[slot] - ((long)prefixLength * (slot + 1))));
        output.Write(_head.AsSpan(0, at));
        output.Write(texts[..prefixLength]);
        for (var slot = 0; slot < _count; slot++)
        {
            var start = slot == 0 ? 0 : _ends[slot - 1];
            output.Write(texts[(start + prefixLength).._ends[slot]]);
        }
        _texts.ResetWrittenCount();
        _count = 0;
        _escapes = 0;

        void Put(int log, uint value)
        {
            Span<byte> bytes = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
            bytes[..(1 << log)].CopyTo(_head.AsSpan(at));
            at += 1 << log;
        }
    }

    /// <summary>What all texts start with. Texts that are not in order of bytes (numbers by value) share what all of them do.</summary>
    private int PrefixLength(ReadOnlySpan<byte> texts)
    {
        var prefix = texts[.._ends[0]];
        for (var slot = 1; slot < _count && !prefix.IsEmpty; slot++)
        {
            prefix = prefix[..prefix.CommonPrefixLength(texts[_ends[slot - 1].._ends[slot]])];
        }
        return prefix.Length;
    }

    private int TailForm()
    {
        var tails = _tails.AsSpan(0, _count);
        if (!tails.ContainsAnyExcept(tails[0])) return TextBlock.OneTail;
        foreach (var tail in tails)
        {
            if (tail > ushort.MaxValue) return TextBlock.LongTails;
        }
        return TextBlock.ShortTails;
    }
}
