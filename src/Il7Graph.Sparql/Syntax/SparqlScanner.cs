using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Syntax;

/// <summary>Cuts a text into tokens, each the longest that the grammar knows at its place (SPARQL 1.2 §19.8). A string or an escape
/// is not looked into: that is done where its value is needed.</summary>
internal sealed class SparqlScanner(SourceText source)
{
    private readonly string _text = source.Text;
    private int _position = source.Text.StartsWith('\uFEFF') ? 1 : 0;

    public SourceText Source => source;

    public ReadOnlySpan<char> TextOf(Token token) => _text.AsSpan(token.Start, token.Length);

    /// <summary>The next token; <see cref="TokenKind.End"/> again and again at the end.</summary>
    public Token Next()
    {
        SkipWhitespaceAndComments();
        var start = _position;
        var kind = start == _text.Length ? TokenKind.End : Scan();
        return new Token(kind, start, _position - start);
    }

    private TokenKind Scan()
    {
        var c = _text[_position];
        switch (c)
        {
            case '{': return At(1) == '|' ? Take(2, TokenKind.OpenAnnotation) : Take(1, TokenKind.OpenBrace);
            case '}': return Take(1, TokenKind.CloseBrace);
            case '(': return Take(1, TokenKind.OpenParenthesis);
            case ')': return At(1) == '>' && At(2) == '>' ? Take(3, TokenKind.CloseTripleTerm) : Take(1, TokenKind.CloseParenthesis);
            case '[': return Take(1, TokenKind.OpenBracket);
            case ']': return Take(1, TokenKind.CloseBracket);
            case ',': return Take(1, TokenKind.Comma);
            case ';': return Take(1, TokenKind.Semicolon);
            case '*': return Take(1, TokenKind.Star);
            case '/': return Take(1, TokenKind.Slash);
            case '~': return Take(1, TokenKind.Tilde);
            case '=': return Take(1, TokenKind.Equal);
            case '!': return At(1) == '=' ? Take(2, TokenKind.NotEqual) : Take(1, TokenKind.Not);
            case '|': return At(1) == '|' ? Take(2, TokenKind.Or) : At(1) == '}' ? Take(2, TokenKind.CloseAnnotation) : Take(1, TokenKind.Pipe);
            case '&' when At(1) == '&': return Take(2, TokenKind.And);
            case '^': return At(1) == '^' ? Take(2, TokenKind.DoubleCaret) : Take(1, TokenKind.Caret);
            case '>': return At(1) == '>' ? Take(2, TokenKind.CloseReifiedTriple) : At(1) == '=' ? Take(2, TokenKind.GreaterOrEqual) : Take(1, TokenKind.Greater);
            case '<': return ScanLess();
            case '"' or '\'': return ScanString(c);
            case '?' or '$': return ScanVariable(c);
            case '@': return ScanLanguage();
            case '+' or '-' when IsDigit(At(1)) || (At(1) == '.' && IsDigit(At(2))): return ScanNumber(1);
            case '+': return Take(1, TokenKind.Plus);
            case '-': return Take(1, TokenKind.Minus);
            case '.' when !IsDigit(At(1)): return Take(1, TokenKind.Dot);
            case '.' or (>= '0' and <= '9'): return ScanNumber(0);
            case '_' when At(1) == ':': return ScanBlankNodeLabel();
            default: return ScanName();
        }
    }

    // [141] IRIREF ::= '<' ([^<>"{}|^`\]-[#x00-#x20] | UCHAR)* '>'
    private TokenKind ScanLess()
    {
        var i = _position + 1;
        while (i < _text.Length && _text[i] is > ' ' and not ('<' or '>' or '"' or '{' or '}' or '|' or '^' or '`')
            && (_text[i] != '\\' || (i + 1 < _text.Length && _text[i + 1] is 'u' or 'U')))
        {
            i++;
        }
        if (i < _text.Length && _text[i] == '>') return Take(i + 1 - _position, TokenKind.Iri);
        if (At(1) == '<') return At(2) == '(' ? Take(3, TokenKind.OpenTripleTerm) : Take(2, TokenKind.OpenReifiedTriple);
        return At(1) == '=' ? Take(2, TokenKind.LessOrEqual) : Take(1, TokenKind.Less);
    }

    // STRING_LITERAL1, STRING_LITERAL2, STRING_LITERAL_LONG1, STRING_LITERAL_LONG2; one that is not closed ends with its line or the text
    private TokenKind ScanString(char quote)
    {
        var isLong = At(1) == quote && At(2) == quote;
        var i = _position + (isLong ? 3 : 1);
        for (; i < _text.Length; i++)
        {
            var c = _text[i];
            if (c == '\\') i++;
            else if (!isLong && c is '\n' or '\r') break;
            else if (c == quote && (!isLong || (i + 2 < _text.Length && _text[i + 1] == quote && _text[i + 2] == quote)))
            {
                i += isLong ? 3 : 1;
                break;
            }
        }
        return Take(Math.Min(i, _text.Length) - _position, TokenKind.String);
    }

    // [VAR1] '?' VARNAME    [VAR2] '$' VARNAME
    private TokenKind ScanVariable(char sign)
    {
        var i = _position + 1;
        while (RuneAt(i) is { Length: > 0 } rune && (BlankNodeSyntax.IsNameStart(rune.Code) || IsDigit(rune.Code)
            || (i > _position + 1 && rune.Code != '-' && BlankNodeSyntax.IsNameCharacter(rune.Code))))
        {
            i += rune.Length;
        }
        if (i > _position + 1) return Take(i - _position, TokenKind.Variable);
        return Take(1, sign == '?' ? TokenKind.QuestionMark : TokenKind.Unknown);
    }

    // LANG_DIR ::= '@' [a-zA-Z]+ ('-' [a-zA-Z0-9]+)* ('--' [a-zA-Z]+)?
    private TokenKind ScanLanguage()
    {
        var i = _position + 1;
        while (i < _text.Length && (char.IsAsciiLetterOrDigit(_text[i]) || _text[i] == '-')) i++;
        return Take(i - _position, i > _position + 1 ? TokenKind.Language : TokenKind.Unknown);
    }

    // INTEGER, DECIMAL, DOUBLE and those with a sign
    private TokenKind ScanNumber(int sign)
    {
        var length = sign + DigitsAt(sign);
        var kind = TokenKind.Integer;
        if (At(length) == '.')
        {
            var digits = DigitsAt(length + 1);
            var exponent = ExponentAt(length + 1 + digits);
            if (exponent > 0) return Take(length + 1 + digits + exponent, TokenKind.Double);
            if (digits == 0) return Take(length, kind);
            return Take(length + 1 + digits, TokenKind.Decimal);
        }
        var plain = ExponentAt(length);
        return plain > 0 ? Take(length + plain, TokenKind.Double) : Take(length, kind);
    }

    private int DigitsAt(int offset)
    {
        var count = 0;
        while (IsDigit(At(offset + count))) count++;
        return count;
    }

    private int ExponentAt(int offset)
    {
        if (At(offset) is not ('e' or 'E')) return 0;
        var sign = At(offset + 1) is '+' or '-' ? 1 : 0;
        var digits = DigitsAt(offset + 1 + sign);
        return digits == 0 ? 0 : 1 + sign + digits;
    }

    // BLANK_NODE_LABEL ::= '_:' (PN_CHARS_U | [0-9]) ((PN_CHARS | '.')* PN_CHARS)?
    private TokenKind ScanBlankNodeLabel()
    {
        var i = _position + 2;
        while (RuneAt(i) is { Length: > 0 } rune && (BlankNodeSyntax.IsNameStart(rune.Code) || IsDigit(rune.Code)
            || (i > _position + 2 && (rune.Code == '.' || BlankNodeSyntax.IsNameCharacter(rune.Code)))))
        {
            i += rune.Length;
        }
        while (_text[i - 1] == '.') i--;
        return Take(i - _position, i > _position + 2 ? TokenKind.BlankNodeLabel : TokenKind.Unknown);
    }

    // PNAME_NS ::= PN_PREFIX? ':'    PNAME_LN ::= PNAME_NS PN_LOCAL    or a word
    private TokenKind ScanName()
    {
        var i = _position;
        while (RuneAt(i) is { Length: > 0 } rune && (BlankNodeSyntax.IsNameBase(rune.Code)
            || (i > _position && (rune.Code == '.' || BlankNodeSyntax.IsNameCharacter(rune.Code)))))
        {
            i += rune.Length;
        }
        if (i < _text.Length && _text[i] == ':' && (i == _position || _text[i - 1] != '.'))
        {
            i++;
            return Take(i + LocalNameLength(i) - _position, TokenKind.PrefixedName);
        }
        i = _position;
        while (i < _text.Length && (char.IsAsciiLetter(_text[i]) || (i > _position && (_text[i] == '_' || char.IsAsciiDigit(_text[i]))))) i++;
        if (i > _position) return Take(i - _position, TokenKind.Word);
        return Take(Math.Max(1, RuneAt(i).Length), TokenKind.Unknown);
    }

    // PN_LOCAL ::= (PN_CHARS_U | ':' | [0-9] | PLX) ((PN_CHARS | '.' | ':' | PLX)* (PN_CHARS | ':' | PLX))?
    private int LocalNameLength(int start)
    {
        var (i, end) = (start, start);
        while (true)
        {
            var rune = RuneAt(i);
            if (rune.Code == '\\' && i + 1 < _text.Length && "_~.-!$&'()*+,;=/?#@%".Contains(_text[i + 1], StringComparison.Ordinal)) end = i += 2;
            else if (rune.Code == '%' && i + 2 < _text.Length && char.IsAsciiHexDigit(_text[i + 1]) && char.IsAsciiHexDigit(_text[i + 2])) end = i += 3;
            else if (rune.Code == '.' && i > start) i++;
            else if (rune.Code == ':' || IsDigit(rune.Code) || BlankNodeSyntax.IsNameStart(rune.Code)
                || (i > start && BlankNodeSyntax.IsNameCharacter(rune.Code)))
            {
                end = i += rune.Length;
            }
            else
            {
                return end - start;
            }
        }
    }

    private void SkipWhitespaceAndComments()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == '#')
            {
                var end = _text.AsSpan(_position).IndexOfAny('\n', '\r');
                _position = end < 0 ? _text.Length : _position + end;
            }
            else if (c is ' ' or '\t' or '\n' or '\r')
            {
                _position++;
            }
            else
            {
                return;
            }
        }
    }

    private TokenKind Take(int length, TokenKind kind)
    {
        _position += length;
        return kind;
    }

    /// <summary>The character so far on, or U+0000 behind the end.</summary>
    private char At(int offset) => _position + offset < _text.Length ? _text[_position + offset] : '\0';

    /// <summary>The code point at an index and its length; no length at the end and at a lone surrogate.</summary>
    private (int Code, int Length) RuneAt(int index)
    {
        if (index >= _text.Length) return (-1, 0);
        if (!char.IsSurrogate(_text[index])) return (_text[index], 1);
        return Rune.TryGetRuneAt(_text, index, out var rune) ? (rune.Value, 2) : (-1, 0);
    }

    private static bool IsDigit(int c) => c is >= '0' and <= '9';
}
