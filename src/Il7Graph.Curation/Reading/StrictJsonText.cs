using Newtonsoft.Json;

namespace Il7Graph.Curation.Reading;

/// <summary>Passes JSON text on and refuses the slips that cannot be seen in the tokens: a comma before a closing bracket, a number
/// that begins with a zero, a plus or a point, a line end or other control character in a string,
/// half of a surrogate pair (RFC 8259 §2, §6, §7, §8.2).</summary>
/// <remarks>Throws <see cref="JsonReaderException"/> with the place. It sees the text a buffer before the parser does.</remarks>
internal sealed class StrictJsonText(TextReader inner) : TextReader
{
    private int _line = 1;
    private int _column;
    private char _last;
    private bool _inString;
    private bool _escaped;
    private Word _word;
    private int _digits;
    private int _unit;
    private bool _wantsLow;

    /// <summary>How far a word outside of strings (a number, true, false, null) has come.</summary>
    private enum Word
    {
        None,
        Minus,
        LeadingZero,
        Any,
    }

    public override int Read(char[] buffer, int index, int count)
    {
        var read = inner.Read(buffer, index, count);
        foreach (var character in buffer.AsSpan(index, read)) Check(character);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private void Check(char character)
    {
        _column++;
        if (_inString) CheckInString(character);
        else CheckOutside(character);
        if (character != '\n') return;
        _line++;
        _column = 0;
    }

    private void CheckInString(char character)
    {
        if (character < ' ') throw At("a line end or control character in a string is written as an escape");
        if (_digits > 0)
        {
            CheckUnit(character);
            return;
        }
        if (_wantsLow && (_escaped ? character != 'u' : character != '\\')) throw LoneSurrogate();
        if (_escaped && character == 'u') (_digits, _unit) = (4, 0);
        _inString = _escaped || character != '"';
        _escaped = !_escaped && character == '\\';
    }

    /// <summary>Takes a digit of <c>\uXXXX</c>; one that is none is left to the parser.</summary>
    private void CheckUnit(char digit)
    {
        if (!char.IsAsciiHexDigit(digit))
        {
            (_digits, _wantsLow) = (0, false);
            _inString = digit != '"';
            return;
        }
        _unit = (_unit << 4) | (char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
        if (--_digits > 0) return;
        if (char.IsLowSurrogate((char)_unit) != _wantsLow) throw LoneSurrogate();
        _wantsLow = char.IsHighSurrogate((char)_unit);
    }

    private void CheckOutside(char character)
    {
        _word = Next(character);
        if (character is ' ' or '\t' or '\r' or '\n') return;
        if (character is ']' or '}' && _last == ',') throw At("a comma stands before a closing bracket");
        _inString = character == '"';
        _last = character;
    }

    private Word Next(char character)
    {
        if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '+' or '.')) return Word.None;
        return _word switch
        {
            Word.None when character == '-' => Word.Minus,
            Word.None or Word.Minus when character == '0' => Word.LeadingZero,
            Word.None or Word.Minus when character is '+' or '.' => throw At("a number begins with a digit or a minus"),
            Word.LeadingZero when char.IsAsciiDigit(character) || character is 'x' or 'X' => throw At("a number does not begin with a zero"),
            _ => Word.Any,
        };
    }

    private JsonReaderException LoneSurrogate() => At("half of a surrogate pair is no character");

    private JsonReaderException At(string message) => new(message, "", _line, _column, null);
}
