using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Il7Graph.Sparql.Functions.Regexes;

/// <summary>Regular expressions of XPath (XPath and XQuery Functions and Operators 3.1 §5.6.1, XML Schema 1.1 Part 2 §G) to those of .NET
/// without options. Recursive descent, a method for each production; .NET's own extensions are refused.</summary>
/// <remarks>XPath matches code points, .NET code units: what may match above U+FFFF becomes pairs, if the text has any. Flags become part of the
/// pattern: under i the case variants of a character stand in its class, so that <c>[^q]</c> refuses both q and Q.</remarks>
internal sealed partial class RegexTranslation
{
    /// <summary>How deep groups and classes may stand in each other.</summary>
    private const int MaximumDepth = 250;

    private readonly string _pattern;
    private readonly string _flags;
    private readonly StringBuilder _output = new();
    private readonly HashSet<int> _closedGroups = [];
    private int _at;
    private int _depth;
    private int _groups;

    private readonly bool _hasPairs;

    private RegexTranslation(string pattern, string flags, bool hasPairs) => (_pattern, _flags, _hasPairs) = (pattern, flags, hasPairs);

    /// <param name="flags">Some of <c>s m i x q</c>.</param>
    /// <param name="hasPairs">False for an expression that is right for texts without characters above U+FFFF only, and faster.</param>
    /// <param name="problem">What is wrong, in one sentence; null if nothing is.</param>
    public static bool TryTranslate(
        string pattern, string flags, bool hasPairs, [NotNullWhen(true)] out string? translated, [NotNullWhen(false)] out string? problem)
    {
        (translated, problem) = (null, null);
        try
        {
            if (flags.AsSpan().ContainsAnyExcept("smixq")) throw new RegexSyntaxException("the flags of a regular expression are s, m, i, x and q");
            var translation = new RegexTranslation(pattern, flags, hasPairs);
            if (translation.Has('q')) translation.ReadLiteral();
            else translation.ReadAll();
            translated = translation._output.ToString();
            return true;
        }
        catch (RegexSyntaxException exception)
        {
            problem = exception.Message;
            return false;
        }
    }

    private bool Has(char flag) => _flags.Contains(flag, StringComparison.Ordinal);

    private char Next
    {
        get
        {
            // Under x, white space outside classes is not there (§5.6.1.1).
            while (Has('x') && _at < _pattern.Length && _pattern[_at] is ' ' or '\t' or '\n' or '\r') _at++;
            return _at < _pattern.Length ? _pattern[_at] : '\0';
        }
    }

    private bool IsAtEnd => Next == '\0' && _at >= _pattern.Length;

    private void ReadLiteral()
    {
        foreach (var rune in _pattern.EnumerateRunes()) AppendSet(Character(rune.Value));
    }

    private void ReadAll()
    {
        ReadExpression();
        if (!IsAtEnd) throw Error("a ')' without '('");
    }

    /// <summary>regExp ::= branch ( '|' branch )*</summary>
    private void ReadExpression()
    {
        if (++_depth > MaximumDepth) throw Error("it is nested too deeply");
        ReadBranch();
        while (Next == '|')
        {
            _at++;
            _output.Append('|');
            ReadBranch();
        }
        _depth--;
    }

    /// <summary>branch ::= piece*; piece ::= atom quantifier?</summary>
    private void ReadBranch()
    {
        while (!IsAtEnd && Next is not ('|' or ')'))
        {
            var set = ReadAtom();
            var quantifier = ReadQuantifier();
            if (set is null)
            {
                _output.Append(quantifier);
            }
            else if (_hasPairs && set.HasAllAstral && quantifier is "*" or "+")
            {
                // A greedy run of such a set takes pairs whole, and may be a class of code units, which is faster.
                if (quantifier == "+") AppendSet(set!);
                _output.Append(set!.ToUnits()).Append('*');
            }
            else
            {
                AppendSet(set);
                _output.Append(quantifier);
            }
        }
    }

    /// <summary>atom ::= NormalChar | charClass | '(' '?:'? regExp ')' | backReference</summary>
    /// <returns>The set of an atom that is one character, not written yet; null for others.</returns>
    private CodePointSet? ReadAtom()
    {
        var c = Next;
        switch (c)
        {
            case '(':
                ReadGroup();
                return null;
            case '[':
                return ReadClass();
            case '.':
                _at++;
                return Has('s') ? CodePointSet.All : CodePointSet.AllButLineEnds;
            case '^':
                _at++;
                // Not after a newline that ends the text.
                _output.Append(Has('m') ? @"(?:\A|(?m:^)(?!\z))" : @"\A");
                return null;
            case '$':
                _at++;
                _output.Append(Has('m') ? "(?m:$)" : @"\z");
                return null;
            case '\\':
                return ReadEscape();
            case '?' or '*' or '+' or '{':
                throw Error($"nothing stands before '{c}' to be repeated");
            case ']' or '}':
                throw Error($"a '{c}' must be written \\{c}");
            default:
                return Character(ReadCodePoint());
        }
    }

    private void ReadGroup()
    {
        _at++;
        var group = 0;
        if (Next == '?')
        {
            _at++;
            if (Next != ':') throw Error("of the groups with '(?' there is '(?:' only");
            _at++;
            _output.Append("(?:");
        }
        else
        {
            group = ++_groups;
            _output.Append('(');
        }
        ReadExpression();
        if (Next != ')') throw Error("a '(' without ')'");
        _at++;
        _output.Append(')');
        if (group > 0) _closedGroups.Add(group);
    }

    /// <summary>quantifier ::= ( [?*+] | '{' quantity '}' ) '?'?</summary>
    private string ReadQuantifier()
    {
        var c = Next;
        var quantifier = c is '?' or '*' or '+' ? c.ToString() : "";
        if (quantifier.Length > 0) _at++;
        else if (c == '{') quantifier = ReadQuantity();
        else return "";
        if (Next != '?') return quantifier;
        _at++;
        return quantifier + "?";
    }

    /// <summary>quantity ::= n | n ',' | n ',' m</summary>
    private string ReadQuantity()
    {
        _at++;
        var least = ReadNumber();
        if (Next != ',') return Close($"{{{least}");
        _at++;
        if (Next == '}') return Close($"{{{least},");
        var most = ReadNumber();
        if (least > most) throw Error("the least number of repetitions is above the most");
        return Close($"{{{least},{most}");
    }

    private string Close(string quantity)
    {
        if (Next != '}') throw Error("'{' needs a number, or two with ',' between, and '}'");
        _at++;
        return quantity + "}";
    }

    private int ReadNumber()
    {
        var start = _at;
        while (char.IsAsciiDigit(Next)) _at++;
        if (!int.TryParse(_pattern.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw Error("'{' needs a number");
        return number;
    }

    private CodePointSet? ReadEscape()
    {
        if (_at + 1 < _pattern.Length && _pattern[_at + 1] is >= '1' and <= '9')
        {
            ReadBackReference();
            return null;
        }
        return ReadCharacterEscape(out _);
    }

    /// <summary>As many digits as name a group that has begun; a group without a match matches the empty string.</summary>
    private void ReadBackReference()
    {
        var group = _pattern[++_at] - '0';
        while (_at + 1 < _pattern.Length && char.IsAsciiDigit(_pattern[_at + 1]) && (group * 10) + _pattern[_at + 1] - '0' <= _groups)
        {
            group = (group * 10) + _pattern[++_at] - '0';
        }
        _at++;
        if (!_closedGroups.Contains(group)) throw Error($"\\{group} stands before the end of a group of that number");
        _output.Append(CultureInfo.InvariantCulture, $"(?({group}){(Has('i') ? "(?i:" : "(?:")}\\{group})|)");
    }

    private int ReadCodePoint()
    {
        var rune = Rune.GetRuneAt(_pattern, _at);
        _at += rune.Utf16SequenceLength;
        return rune.Value;
    }

    private CodePointSet Character(int codePoint) => Cased(CodePointSet.Of((codePoint, codePoint)));

    private CodePointSet Cased(CodePointSet set) => Has('i') ? UnicodeSets.WithVariants(set) : set;

    private void AppendSet(CodePointSet set)
    {
        if (set.Ranges is [var (first, last)] && first == last && first <= 0xFFFF) _output.Append(EscapeOf((char)first));
        else _output.Append(_hasPairs ? set.ToPairs() : set.ToClass());
    }

    private static string EscapeOf(char c) => char.IsAsciiLetterOrDigit(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");

    private RegexSyntaxException Error(string problem) => new($"not a regular expression, at character {_at + 1} of it: {problem}");
}
