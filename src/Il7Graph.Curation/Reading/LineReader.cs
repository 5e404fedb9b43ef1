using System.Text.Unicode;
using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Reading;

/// <summary>Reads the lines of a UTF-8 file one by one as characters, in bounded memory: a line longer than
/// <see cref="MaximumLine"/> is reported and passed over without being held.</summary>
internal sealed class LineReader(Stream input, string file, DiagnosticBag diagnostics)
{
    /// <summary>The most bytes a line may have.</summary>
    public const int MaximumLine = 1 << 20;

    private byte[] _bytes = new byte[1 << 16];
    private char[] _characters = new char[1 << 12];
    private int _start;
    private int _end;
    private bool _ended;
    private bool _reportedCarriageReturn;

    /// <summary>The number of the line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line without its end; valid until the next call.</summary>
    public ReadOnlyMemory<char> Line { get; private set; }

    /// <summary>Goes to the next line that can be read; false at the end of the file.</summary>
    public bool MoveNext()
    {
        while (TryFindLine(out var line))
        {
            Number++;
            if (line.Length > MaximumLine)
            {
                diagnostics.Report(CurationDiagnostics.LineTooLong, At(1, 1), MaximumLine);
                continue;
            }
            if (Number == 1 && line.StartsWith("\uFEFF"u8))
            {
                diagnostics.Report(CurationDiagnostics.ByteOrderMark, At(1, 1));
                line = line[3..];
            }
            var hasCarriageReturn = line.EndsWith("\r"u8);
            if (!Decode(hasCarriageReturn ? line[..^1] : line)) continue;
            if (hasCarriageReturn && !_reportedCarriageReturn)
            {
                diagnostics.Report(CurationDiagnostics.CarriageReturn, At(Line.Length + 1, 1));
                _reportedCarriageReturn = true;
            }
            return true;
        }
        return false;
    }

    private SourceSpan At(int column, int length) => new(file, Number, column, length);

    private bool Decode(ReadOnlySpan<byte> line)
    {
        if (_characters.Length < line.Length) _characters = new char[Math.Max(line.Length, 2 * _characters.Length)];
        var status = Utf8.ToUtf16(line, _characters, out _, out var written, replaceInvalidSequences: false);
        if (status != System.Buffers.OperationStatus.Done)
        {
            diagnostics.Report(CurationDiagnostics.InvalidUtf8, At(written + 1, 1));
            return false;
        }
        var nul = _characters.AsSpan(0, written).IndexOf('\0');
        if (nul >= 0)
        {
            diagnostics.Report(CurationDiagnostics.NulByte, At(nul + 1, 1));
            return false;
        }
        var carriageReturn = _characters.AsSpan(0, written).IndexOf('\r');
        if (carriageReturn >= 0)
        {
            diagnostics.Report(CurationDiagnostics.LoneCarriageReturn, At(carriageReturn + 1, 1));
            return false;
        }
        Line = _characters.AsMemory(0, written);
        return true;
    }

    /// <summary>The next line's bytes. One that is too long comes cut, just longer than the limit, its rest passed over.</summary>
    private bool TryFindLine(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var found = _bytes.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = _bytes.AsSpan(_start, searched + found);
                _start += searched + found + 1;
                return true;
            }
            searched = _end - _start;
            if (_ended)
            {
                line = _bytes.AsSpan(_start, searched);
                _start = _end;
                return searched > 0;
            }
            if (searched > MaximumLine)
            {
                line = _bytes.AsSpan(0, SkipRest());
                return true;
            }
            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _bytes.Length) Array.Resize(ref _bytes, 2 * _bytes.Length);
        var read = input.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        _ended = read == 0;
    }

    private int SkipRest()
    {
        while (true)
        {
            _start = _end = 0;
            var read = input.Read(_bytes, 0, _bytes.Length);
            if (read == 0)
            {
                _ended = true;
                return MaximumLine + 1;
            }
            var found = _bytes.AsSpan(0, read).IndexOf((byte)'\n');
            if (found < 0) continue;
            (_start, _end) = (found + 1, read);
            return MaximumLine + 1;
        }
    }
}
