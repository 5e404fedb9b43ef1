using System.Buffers;

namespace Il7Graph.Formats.Parsing;

/// <summary>The canonical bytes of the terms in the making, one on top of the other in one growing array: no object per term.</summary>
/// <param name="maximumLength">A reader's stack throws <see cref="OversizedTokenException"/> before it grows beyond this.</param>
internal sealed class TermStack(int maximumLength = int.MaxValue) : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> this[TermRange term] => _bytes.AsSpan(term.Start, term.Length);

    /// <summary>The bytes from <paramref name="start"/> to the top, as a term.</summary>
    public TermRange From(int start) => new(start, Length - start);

    public void Truncate(int length) => Length = length;

    public void Write(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Writes an IRI that is made of two parts.</summary>
    /// <param name="opening">The start of the IRI with its bracket.</param>
    public void WriteIri(ReadOnlySpan<byte> opening, ReadOnlySpan<byte> rest)
    {
        Reserve(opening.Length + rest.Length + 1);
        var target = _bytes.AsSpan(Length, opening.Length + rest.Length + 1);
        opening.CopyTo(target);
        rest.CopyTo(target[opening.Length..]);
        target[^1] = (byte)'>';
        Length += target.Length;
    }

    /// <summary>Copies a term of this stack to the top.</summary>
    public void Write(TermRange term)
    {
        Reserve(term.Length);
        _bytes.AsSpan(term.Start, term.Length).CopyTo(_bytes.AsSpan(Length));
        Length += term.Length;
    }

    /// <summary>Writes a triple term of three terms of this stack on top.</summary>
    public TermRange WriteTripleTerm(TermRange subject, TermRange predicate, TermRange @object)
    {
        var start = Length;
        Write("<<( "u8);
        Write(subject);
        Write((byte)' ');
        Write(predicate);
        Write((byte)' ');
        Write(@object);
        Write(" )>>"u8);
        return From(start);
    }

    /// <summary>Lets <paramref name="term"/> fall down to <paramref name="start"/> and drops everything else from there on.</summary>
    public TermRange Collapse(int start, TermRange term)
    {
        _bytes.AsSpan(term.Start, term.Length).CopyTo(_bytes.AsSpan(start));
        Length = start + term.Length;
        return new TermRange(start, term.Length);
    }

    /// <summary>Turns the ASCII capitals from <paramref name="start"/> on into small letters.</summary>
    public void LowerFrom(int start)
    {
        foreach (ref var c in _bytes.AsSpan(start, Length - start))
        {
            if (c is >= (byte)'A' and <= (byte)'Z') c |= 0x20;
        }
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _bytes.AsSpan(Length);
    }

    private void Reserve(int count)
    {
        if (count <= _bytes.Length - Length) return;
        var needed = Length + (long)count;
        if (needed > maximumLength) throw new OversizedTokenException();
        if (needed > Array.MaxLength) throw new InsufficientMemoryException("a statement of more than 2 GB");
        Array.Resize(ref _bytes, (int)Math.Min(Math.Min(maximumLength, Array.MaxLength), Math.Max(2L * _bytes.Length, needed)));
    }
}
