namespace Il7Graph.Sparql.Functions.Regexes;

internal sealed partial class RegexTranslation
{
    /// <summary>charClassExpr ::= '[' '^'? ( range | escape )+ ( '-' charClassExpr )? ']'. White space counts, also under x.</summary>
    private CodePointSet ReadClass()
    {
        if (++_depth > MaximumDepth) throw Error("it is nested too deeply");
        _at++;
        var isNegative = Peek() == '^';
        if (isNegative) _at++;
        var (set, isEmpty) = (CodePointSet.Empty, true);
        CodePointSet? subtracted = null;
        while (Peek() != ']' || _at >= _pattern.Length)
        {
            if (_at >= _pattern.Length) throw Error("a '[' without ']'");
            if (!isEmpty && Peek() == '-' && _at + 1 < _pattern.Length && _pattern[_at + 1] == '[')
            {
                _at++;
                subtracted = ReadClass();
                if (Peek() != ']') throw Error("a subtraction is the last in its class");
                break;
            }
            set = set.Union(ReadRange());
            isEmpty = false;
        }
        if (isEmpty) throw Error("a class without characters");
        _at++;
        _depth--;
        if (isNegative) set = set.Complement();
        return subtracted is null ? set : set.Except(subtracted);
    }

    /// <summary>A character, an escape, or a range from one character to another. A '-' stands for itself at either end of the class.</summary>
    private CodePointSet ReadRange()
    {
        var first = ReadClassCharacter(out var set);
        if (set is not null) return set;
        if (Peek() != '-' || _at + 1 >= _pattern.Length || _pattern[_at + 1] is ']' or '[') return Character(first);
        _at++;
        var last = ReadClassCharacter(out set);
        if (set is not null) throw Error("a range ends with one character");
        if (last < first) throw Error("a range ends before it begins");
        return Cased(CodePointSet.Of((first, last)));
    }

    /// <param name="set">Not null for an escape that stands for several characters.</param>
    private int ReadClassCharacter(out CodePointSet? set)
    {
        set = null;
        if (Peek() == '\\')
        {
            var escape = ReadCharacterEscape(out var character);
            if (character < 0) set = escape;
            return character;
        }
        if (Peek() is '[' or ']') throw Error($"within a class a '{Peek()}' must be written \\{Peek()}");
        return ReadCodePoint();
    }

    /// <summary>SingleCharEsc | MultiCharEsc | catEsc | complEsc</summary>
    /// <param name="character">The character of an escape that stands for just one; -1 for others.</param>
    private CodePointSet ReadCharacterEscape(out int character)
    {
        var letter = _at + 1 < _pattern.Length ? _pattern[_at + 1] : '\0';
        _at += 2;
        character = letter switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' or '$' => letter,
            _ => -1,
        };
        if (character >= 0) return Character(character);
        if (letter is 'p' or 'P') return letter == 'p' ? ReadProperty() : ReadProperty().Complement();
        var set = UnicodeSets.FindEscape(char.ToLowerInvariant(letter));
        if (set is null)
        {
            _at = Math.Min(_at, _pattern.Length);
            throw Error(letter == '\0' ? "it ends with '\\'" : $"there is no escape \\{letter}");
        }
        return char.IsAsciiLetterLower(letter) ? set : set.Complement();
    }

    /// <summary>catEsc ::= '\p{' charProp '}'</summary>
    private CodePointSet ReadProperty()
    {
        var end = _at < _pattern.Length && _pattern[_at] == '{' ? _pattern.IndexOf('}', _at) : -1;
        if (end < 0) throw Error("\\p needs a name in braces");
        var name = _pattern[(_at + 1)..end];
        var set = UnicodeSets.Find(name) ?? throw Error($"there is no category or block '{name}'");
        _at = end + 1;
        return set;
    }

    private char Peek() => _at < _pattern.Length ? _pattern[_at] : '\0';
}
