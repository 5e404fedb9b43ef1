using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Il7Graph.Diagnostics;

namespace Il7Graph.Formats.Parsing;

/// <summary>A window of bytes that slides over a stream. It holds what has not been consumed yet: a parser looks ahead as far as a
/// token goes and then moves on, so the window grows to the longest token and no further. Knows which of its bytes are UTF-8, and,
/// counting only when it is asked or has to let bytes go, lines and columns.</summary>
/// <remarks>Whatever needs more of the stream throws <see cref="OversizedTokenException"/> if <paramref name="maximumToken"/> bytes are
/// held already.</remarks>
/// <param name="countsLines">False for a parser that counts its lines itself and never asks for a place.</param>
internal sealed class Utf8Scanner(Stream input, int maximumToken, bool countsLines, CancellationToken cancellationToken)
{
    private const int InitialCapacity = 1 << 18;
    private const int PieceOfLine = 512;

    private readonly int _maximumCapacity = Math.Min(maximumToken, Array.MaxLength - ByteScan.Margin - 1) + 1;

    // Behind _end there is always a margin of zeros, at which every token ends.
    private byte[] _buffer = new byte[Math.Min(InitialCapacity, maximumToken + 1L) + ByteScan.Margin];
    private int _position;
    private int _end;
    private bool _ended;
    private long _discarded;

    // Up to _valid the window is UTF-8. Beyond, if the parser has not passed _unproven yet, that is for it to find out.
    private int _valid;
    private int _unproven;

    // Up to here lines and columns have been counted; at or before _position.
    private int _counted;
    private int _line = 1;
    private int _column = 1;
    private bool _afterCarriageReturn;

    /// <summary>The bytes read and not consumed.</summary>
    public ReadOnlySpan<byte> Window => _buffer.AsSpan(_position, _end - _position);

    /// <summary>The first byte of <see cref="Window"/>, for <see cref="ByteScan"/>: behind the window there are zeros.</summary>
    public ref byte First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _position);

    /// <summary>How many bytes at the start of <see cref="Window"/> are known to be UTF-8, up to the end of a character.</summary>
    public int ValidLength => _valid - _position;

    public bool AtEnd => _position == _end && !Fill();

    /// <summary>The next byte, or -1 at the end.</summary>
    public int Peek() => _position < _end || Fill() ? _buffer[_position] : -1;

    /// <summary>The byte <paramref name="ahead"/> bytes after the next, or -1 if the input ends before it.</summary>
    public int Peek(int ahead)
    {
        while (_end - _position <= ahead)
        {
            if (!Fill()) return -1;
        }
        return _buffer[_position + ahead];
    }

    /// <summary>True if the input goes on with <paramref name="expected"/>.</summary>
    public bool StartsWith(ReadOnlySpan<byte> expected)
    {
        Peek(expected.Length - 1);
        return Window.StartsWith(expected);
    }

    /// <summary>How many bytes have been consumed since the start of the input.</summary>
    public long Consumed => _discarded + _position;

    public void Advance(int count) => _position += count;

    public void SkipByteOrderMark()
    {
        if (StartsWith("\uFEFF"u8)) Advance(3);
        _counted = _position;
    }

    /// <summary>Consumes spaces, tabs and line ends.</summary>
    public void SkipBlanks()
    {
        do
        {
            var at = _position;
            var buffer = _buffer;
            // The zeros behind the window end it.
            while ((uint)at < (uint)buffer.Length && buffer[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r') at++;
            _position = at;
        }
        while (_position == _end && Fill());
    }

    /// <summary>The length of the rest of the line, without its end.</summary>
    public int MeasureLine()
    {
        var length = 0;
        while (true)
        {
            var next = Window[length..].IndexOfAny((byte)'\n', (byte)'\r');
            if (next >= 0) return length + next;
            length = Window.Length;
            if (!Fill()) return length;
        }
    }

    /// <summary>The length of the rest of the line without its end, or, if it is longer than the window, of whole characters of it.</summary>
    public int MeasurePieceOfLine()
    {
        var length = 0;
        while (true)
        {
            var next = Window[length..].IndexOfAny((byte)'\n', (byte)'\r');
            if (next >= 0) return length + next;
            length = Window.Length;
            if (length > PieceOfLine) return CompleteLength(Window);
            if (!Fill()) return length;
        }
    }

    /// <summary>The length of the name that comes next, 0 if none does.</summary>
    public int MeasureName(NameKind kind, int from = 0)
    {
        Peek(from);
        while (true)
        {
            var length = NameSyntax.Measure(Window[Math.Min(from, Window.Length)..], kind, out var reachedEnd);
            if (!reachedEnd || !Fill()) return length;
            // The name is measured from its start again, so a long one waits until that is worth the while.
            for (var wanted = length < 4096 ? 0 : length + (long)length; Window.Length - from < wanted && Fill();)
            {
            }
        }
    }

    /// <summary>Reads more of the stream into the window; false at its end.</summary>
    public bool Fill()
    {
        if (_ended) return false;
        if (_end == _buffer.Length - ByteScan.Margin) MakeRoom();
        cancellationToken.ThrowIfCancellationRequested();
        var read = input.Read(_buffer, _end, _buffer.Length - ByteScan.Margin - _end);
        _end += read;
        _ended = read == 0;
        _buffer.AsSpan(_end, ByteScan.Margin).Clear();
        Validate();
        return !_ended;
    }

    /// <summary>The place of <paramref name="length"/> bytes from <paramref name="from"/> bytes after the next on; a negative number
    /// goes back, as far as the window still reaches.</summary>
    public SourceSpan Locate(string file, int from, int length)
    {
        var start = Math.Max(_counted, _position + from);
        CountTo(Math.Min(start, _position));
        var (line, column, afterCarriageReturn) = (_line, _column, _afterCarriageReturn);
        Count(_buffer.AsSpan(_counted..start), ref line, ref column, ref afterCarriageReturn);
        var text = _buffer.AsSpan(start..Math.Min(_end, start + length));
        var lineEnd = text.IndexOfAny((byte)'\n', (byte)'\r');
        return new SourceSpan(file, line, column, Encoding.UTF8.GetCharCount(lineEnd < 0 ? text : text[..lineEnd]));
    }

    /// <summary>The place of the next byte.</summary>
    public TokenPlace Place()
    {
        CountTo(_position);
        return new TokenPlace(_line, _column);
    }

    private void MakeRoom()
    {
        if (countsLines) CountTo(_position);
        var held = _end - _position;
        if (held >= _maximumCapacity) throw new OversizedTokenException();
        var capacity = _buffer.Length - ByteScan.Margin;
        var target = held > capacity / 2 && capacity < _maximumCapacity
            ? GC.AllocateUninitializedArray<byte>((int)Math.Min(_maximumCapacity, 2L * capacity) + ByteScan.Margin)
            : _buffer;
        _buffer.AsSpan(_position, held).CopyTo(target);
        _buffer = target;
        _end = held;
        _discarded += _position;
        _valid = Math.Max(0, _valid - _position);
        _unproven = Math.Max(0, _unproven - _position);
        _position = _counted = 0;
    }

    /// <summary>The length of <paramref name="text"/> without its last character if that may be cut short.</summary>
    private static int CompleteLength(ReadOnlySpan<byte> text)
    {
        var complete = text.Length;
        while (complete > 0 && text.Length - complete < 3 && (text[complete - 1] & 0xC0) == 0x80) complete--;
        return complete > 0 && text[complete - 1] >= 0xC0 ? complete - 1 : text.Length;
    }

    /// <summary>Looks whether what has come is UTF-8. If it is not, all there is so far is left to the parser, so that no byte is
    /// looked at more than twice.</summary>
    private void Validate()
    {
        if (_position < _unproven) return;
        _valid = Math.Max(_valid, _position);
        var complete = _ended ? _end : _valid + CompleteLength(_buffer.AsSpan(_valid.._end));
        if (Utf8.IsValid(_buffer.AsSpan(_valid..complete))) _valid = complete;
        else _unproven = _end;
    }

    private void CountTo(int position)
    {
        Count(_buffer.AsSpan(_counted, position - _counted), ref _line, ref _column, ref _afterCarriageReturn);
        _counted = position;
    }

    /// <summary>Moves a place over <paramref name="text"/>. A line ends with LF, CR LF or CR.</summary>
    private static void Count(ReadOnlySpan<byte> text, ref int line, ref int column, ref bool afterCarriageReturn)
    {
        if (text.IsEmpty) return;
        var endsInCarriageReturn = text[^1] == (byte)'\r';
        if (afterCarriageReturn && text[0] == (byte)'\n') text = text[1..];
        afterCarriageReturn = endsInCarriageReturn;
        var last = text.LastIndexOfAny((byte)'\n', (byte)'\r');
        if (last >= 0)
        {
            line += CountLineEnds(text[..(last + 1)]);
            column = 1;
            text = text[(last + 1)..];
        }
        column += Encoding.UTF8.GetCharCount(text);
    }

    private static int CountLineEnds(ReadOnlySpan<byte> text)
    {
        var count = text.Count((byte)'\n');
        while (text.IndexOf((byte)'\r') is var next and >= 0)
        {
            text = text[(next + 1)..];
            if (text.IsEmpty || text[0] != (byte)'\n') count++;
        }
        return count;
    }
}
