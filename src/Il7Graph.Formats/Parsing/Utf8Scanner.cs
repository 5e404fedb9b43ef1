using System.Text;
using Il7Graph.Diagnostics;

namespace Il7Graph.Formats.Parsing;

/// <summary>A window of bytes that slides over a stream. It holds what has not been consumed yet: a parser looks ahead as far as a
/// token goes and then moves on, so the window grows to the longest token and no further. Knows lines and columns.</summary>
internal sealed class Utf8Scanner(Stream input, CancellationToken cancellationToken)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _position;
    private int _end;
    private bool _ended;
    private long _discarded;

    // Up to here lines and columns have been counted; at or before _position.
    private int _counted;
    private int _line = 1;
    private int _column = 1;
    private bool _afterCarriageReturn;

    /// <summary>The bytes read and not consumed.</summary>
    public ReadOnlySpan<byte> Window => _buffer.AsSpan(_position, _end - _position);

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
        while (true)
        {
            while (_position < _end)
            {
                if (_buffer[_position] is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')) return;
                _position++;
            }
            if (!Fill()) return;
        }
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

    /// <summary>The length of the name that comes next, 0 if none does.</summary>
    public int MeasureName(NameKind kind, int from = 0)
    {
        Peek(from);
        while (true)
        {
            var length = NameSyntax.Measure(Window[Math.Min(from, Window.Length)..], kind, out var reachedEnd);
            if (!reachedEnd || !Fill()) return length;
        }
    }

    /// <summary>Reads more of the stream into the window; false at its end.</summary>
    public bool Fill()
    {
        if (_ended) return false;
        if (_end == _buffer.Length) MakeRoom();
        cancellationToken.ThrowIfCancellationRequested();
        var read = input.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
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

    private void MakeRoom()
    {
        CountTo(_position);
        if (_position < _buffer.Length / 2 && _buffer.Length < Array.MaxLength)
        {
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, 2L * _buffer.Length));
        }
        else if (_position == 0)
        {
            throw new InsufficientMemoryException("a token of more than 2 GB");
        }
        if (_position == 0) return;
        _buffer.AsSpan(_position, _end - _position).CopyTo(_buffer);
        _end -= _position;
        _discarded += _position;
        _position = _counted = 0;
    }

    private void CountTo(int position)
    {
        Count(_buffer.AsSpan(_counted, position - _counted), ref _line, ref _column, ref _afterCarriageReturn);
        _counted = position;
    }

    /// <summary>Moves a place over <paramref name="text"/>. A line ends with LF, CR LF or CR.</summary>
    private static void Count(ReadOnlySpan<byte> text, ref int line, ref int column, ref bool afterCarriageReturn)
    {
        while (!text.IsEmpty)
        {
            var next = text.IndexOfAny((byte)'\n', (byte)'\r');
            if (next != 0) afterCarriageReturn = false;
            if (next < 0)
            {
                column += Encoding.UTF8.GetCharCount(text);
                return;
            }
            if (text[next] == (byte)'\r' || !afterCarriageReturn) line++;
            column = 1;
            afterCarriageReturn = text[next] == (byte)'\r';
            text = text[(next + 1)..];
        }
    }
}
