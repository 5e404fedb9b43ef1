namespace Il7Graph.Rdf.Datatypes;

/// <summary>What is left to read of a lexical form of a date, time or duration.</summary>
internal ref struct LexicalCursor(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;

    public readonly bool IsEmpty => _rest.IsEmpty;

    /// <summary>The next byte; 0 at the end.</summary>
    public readonly byte Next => _rest.IsEmpty ? (byte)0 : _rest[0];

    public bool Skip(byte c)
    {
        if (_rest.IsEmpty || _rest[0] != c) return false;
        _rest = _rest[1..];
        return true;
    }

    /// <summary>Two digits that are a number up to <paramref name="maximum"/>.</summary>
    public bool TwoDigits(int maximum, out int number)
    {
        number = 0;
        if (_rest.Length < 2) return false;
        var (tens, ones) = ((uint)(_rest[0] - '0'), (uint)(_rest[1] - '0'));
        if (tens > 9 || ones > 9) return false;
        number = (int)((tens * 10) + ones);
        _rest = _rest[2..];
        return number <= maximum;
    }

    /// <summary>The digits that come next; maybe none.</summary>
    public ReadOnlySpan<byte> Digits()
    {
        var length = 0;
        while (length < _rest.Length && (uint)(_rest[length] - '0') <= 9) length++;
        var digits = _rest[..length];
        _rest = _rest[length..];
        return digits;
    }

    /// <summary>A point with digits after it, or nothing.</summary>
    /// <param name="withinLimits">Set to false if the fraction has more than 18 digits.</param>
    public bool Fraction(out long attoseconds, ref bool withinLimits)
    {
        attoseconds = 0;
        if (!Skip((byte)'.')) return true;
        var digits = Digits();
        if (digits.IsEmpty) return false;
        digits = digits.TrimEnd((byte)'0');
        if (digits.Length > PowersOfTen.MaximumLong)
        {
            withinLimits = false;
            return true;
        }
        foreach (var c in digits) attoseconds = (attoseconds * 10) + (c - '0');
        attoseconds *= PowersOfTen.Long(PowersOfTen.MaximumLong - digits.Length);
        return true;
    }
}
