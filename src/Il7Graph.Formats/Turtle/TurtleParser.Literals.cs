using System.Runtime.CompilerServices;
using Il7Graph.Formats.Parsing;

namespace Il7Graph.Formats.Turtle;

internal sealed partial class TurtleParser
{
    // The language tag that came last, with its sign and in canonical form.
    private byte[] _language = "@en"u8.ToArray();

    // [13] literal ::= RDFLiteral | NumericLiteral | BooleanLiteral
    private bool Literal(out TermRange term)
    {
        if (_scanner.Peek() is '"' or '\'') return RdfLiteral(out term);
        return IsBoolean(out var length) ? WriteTyped(length, WellKnown.XsdBoolean, out term) : NumericLiteral(out term);
    }

    private bool IsBoolean(out int length)
    {
        length = 0;
        if (_scanner.Peek() is not ('t' or 'f')) return false;
        length = _scanner.MeasureName(NameKind.Prefix);
        var word = _scanner.Window[..length];
        return (word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8)) && _scanner.Peek(length) != ':';
    }

    // RDFLiteral ::= String (LANG_DIR | '^^' iri)?
    private bool RdfLiteral(out TermRange term)
    {
        term = default;
        var start = _terms.Length;
        if (!String()) return false;
        SkipWhitespace();
        if (_scanner.Peek() == '@')
        {
            if (!Language()) return false;
        }
        else if (_scanner.StartsWith("^^"u8))
        {
            Skip(2);
            SkipWhitespace();
            if (!Datatype()) return false;
        }
        term = _terms.From(start);
        return true;
    }

    // LANG_DIR ::= '@' [a-zA-Z]{1,8} ('-' [a-zA-Z0-9]{1,8})* ('--' [a-zA-Z]+)?
    private bool Language()
    {
        if (RepeatedLanguage()) return true;
        var end = 1;
        while (LanguageSyntax.Bytes.Contains((byte)Math.Max(0, _scanner.Peek(end)))) end++;
        var tag = _scanner.Window[1..end];
        if (!LanguageSyntax.IsWellFormed(tag)) return Fail(0, end, FormatsDiagnostics.BadLanguageTag, ParserFindings.Quote(tag));
        _terms.Write((byte)'@');
        var start = _terms.Length;
        _terms.Write(tag);
        _terms.LowerFrom(start);
        _language = _terms[_terms.From(start - 1)].ToArray();
        return Skip(end);
    }

    /// <summary>Reads the language tag that came last, written in its canonical form, once more.</summary>
    private bool RepeatedLanguage()
    {
        var window = _scanner.Window;
        if (window.Length <= _language.Length || !window.StartsWith(_language) || LanguageSyntax.Bytes.Contains(window[_language.Length])) return false;
        _terms.Write(_language);
        return Skip(_language.Length);
    }

    private bool Datatype()
    {
        var top = _terms.Length;
        _terms.Write("^^"u8);
        var start = _scanner.Consumed;
        if (!Term(TermRoles.Iri, "a datatype", out var datatype, out _)) return false;
        var iri = _terms[datatype][1..^1];
        if (WellKnown.IsLanguageDatatype(iri))
        {
            var length = (int)(_scanner.Consumed - start);
            return Fail(-length, length, FormatsDiagnostics.LanguageStringWithoutTag, WellKnown.ShortNameOf(iri));
        }
        if (iri.SequenceEqual(WellKnown.XsdString)) _terms.Truncate(top);
        return true;
    }

    // String ::= STRING_LITERAL_QUOTE | STRING_LITERAL_SINGLE_QUOTE | STRING_LITERAL_LONG_QUOTE | STRING_LITERAL_LONG_SINGLE_QUOTE
    private bool String()
    {
        if (PlainString()) return true;
        var quote = (byte)_scanner.Peek();
        var quotes = _scanner.Peek(1) == quote && _scanner.Peek(2) == quote ? 3 : 1;
        var end = quotes == 3 ? EndOfLongString(quote) : EndOfString(quote);
        if (end < 0) return Fail(0, ~end, FormatsDiagnostics.UnterminatedString, new string((char)quote, quotes));
        if (!CheckUtf8(quotes, end - quotes)) return false;
        var content = _scanner.Window[quotes..end];
        _terms.Write((byte)'"');
        var bad = Escapes.WriteString(content, _terms);
        if (bad >= 0) return BadEscape(quotes + bad, content.Length - bad, "a string");
        _terms.Write((byte)'"');
        return Skip(end + quotes);
    }

    /// <summary>Reads a string that stands in canonical form already; anything else, wrong or not, is left alone.</summary>
    private bool PlainString()
    {
        var window = _scanner.Window;
        if (window[0] != (byte)'"') return false;
        var end = CanonicalString.IndexOfEnd(ref _scanner.First, 1, window.Length);
        if (end >= _scanner.ValidLength || window[end] != (byte)'"' || (end == 1 && _scanner.Peek(2) == '"')) return false;
        _terms.Write(_scanner.Window[..(end + 1)]);
        return Skip(end + 1);
    }

    /// <summary>Where the closing quote is; the complement of where the line or input ends if there is none.</summary>
    private int EndOfString(byte quote)
    {
        var at = 1;
        while (true)
        {
            var window = _scanner.Window;
            var next = at < window.Length ? window[at..].IndexOfAny([quote, (byte)'\\', (byte)'\n', (byte)'\r']) : -1;
            if (next >= 0)
            {
                at += next;
                if (window[at] == quote) return at;
                if (window[at] != (byte)'\\') return ~at;
                at += _scanner.Peek(at + 1) is '\n' or '\r' ? 1 : 2;
                continue;
            }
            at = Math.Max(at, window.Length);
            if (!_scanner.Fill()) return ~window.Length;
        }
    }

    /// <inheritdoc cref="EndOfString"/>
    private int EndOfLongString(byte quote)
    {
        var at = 3;
        while (true)
        {
            var window = _scanner.Window;
            var next = at < window.Length ? window[at..].IndexOfAny(quote, (byte)'\\') : -1;
            if (next >= 0)
            {
                at += next;
                if (window[at] == (byte)'\\') at += 2;
                else if (_scanner.Peek(at + 1) == quote && _scanner.Peek(at + 2) == quote) return at;
                else at++;
                continue;
            }
            at = Math.Max(at, window.Length);
            if (!_scanner.Fill()) return ~window.Length;
        }
    }

    // [19] INTEGER ::= [+-]? [0-9]+    [20] DECIMAL ::= [+-]? [0-9]* '.' [0-9]+
    // [21] DOUBLE ::= [+-]? ([0-9]+ '.' [0-9]* EXPONENT | '.' [0-9]+ EXPONENT | [0-9]+ EXPONENT)
    private bool NumericLiteral(out TermRange term)
    {
        if (PlainNumber(out term)) return true;
        var start = _scanner.Peek() is '+' or '-' ? 1 : 0;
        var length = EndOfDigits(start);
        var hasInteger = length > start;
        var datatype = WellKnown.XsdInteger;
        if (_scanner.Peek(length) == '.')
        {
            var end = EndOfDigits(length + 1);
            if (end > length + 1)
            {
                length = end;
                datatype = WellKnown.XsdDecimal;
            }
            else if (hasInteger && EndOfExponent(end) > end)
            {
                length = end;
            }
        }
        if (!hasInteger && length == start)
        {
            term = default;
            return Unexpected("a digit", start);
        }
        var exponent = EndOfExponent(length);
        return exponent > length ? WriteTyped(exponent, WellKnown.XsdDouble, out term) : WriteTyped(length, datatype, out term);
    }

    /// <summary>Reads an INTEGER or a DECIMAL with digits on both sides of its point; anything else, wrong or not, is left alone.</summary>
    private bool PlainNumber(out TermRange term)
    {
        term = default;
        ref var first = ref _scanner.First;
        var start = first is (byte)'+' or (byte)'-' ? 1 : 0;
        var end = EndOfDigits(ref first, start);
        if (end == start) return false;
        var datatype = WellKnown.XsdInteger;
        if (Unsafe.Add(ref first, end) == (byte)'.')
        {
            var point = end;
            end = EndOfDigits(ref first, end + 1);
            if (end == point + 1) return false;
            datatype = WellKnown.XsdDecimal;
        }
        return EndsPlainName(Unsafe.Add(ref first, end)) && WriteTyped(end, datatype, out term);
    }

    private static int EndOfDigits(ref byte first, int at)
    {
        while (Unsafe.Add(ref first, at) is >= (byte)'0' and <= (byte)'9') at++;
        return at;
    }

    private int EndOfDigits(int at)
    {
        while (_scanner.Peek(at) is >= '0' and <= '9') at++;
        return at;
    }

    /// <summary>Where an exponent at <paramref name="at"/> ends; <paramref name="at"/> itself if there is none.</summary>
    private int EndOfExponent(int at)
    {
        if (_scanner.Peek(at) is not ('e' or 'E')) return at;
        var digits = _scanner.Peek(at + 1) is '+' or '-' ? at + 2 : at + 1;
        var end = EndOfDigits(digits);
        return end > digits ? end : at;
    }

    private bool WriteTyped(int length, ReadOnlySpan<byte> suffix, out TermRange term)
    {
        var start = _terms.Length;
        _terms.Write((byte)'"');
        _terms.Write(_scanner.Window[..length]);
        _terms.Write(suffix);
        Skip(length);
        term = _terms.From(start);
        return true;
    }
}
