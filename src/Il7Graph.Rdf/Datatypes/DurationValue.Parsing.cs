namespace Il7Graph.Rdf.Datatypes;

public readonly partial struct DurationValue
{
    /// <summary>Reads a lexical form of <c>xsd:duration</c>, <c>xsd:dayTimeDuration</c> or <c>xsd:yearMonthDuration</c> (XSD 1.1 Part 2
    /// §3.3.6.2, §3.4.26, §3.4.27).</summary>
    /// <param name="lexical">UTF-8, as it stands: white space around it makes it ill-typed (see <see cref="NumericValue.TryParse"/>).</param>
    /// <returns>False if the form is not in the lexical space, of <see cref="MaximumMonths"/> or more, of more seconds than a
    /// <see cref="long"/> holds, or of more than 18 digits of a fraction; and for any other datatype.</returns>
    public static bool TryParse(Datatype datatype, ReadOnlySpan<byte> lexical, out DurationValue value) =>
        Parse(datatype, lexical, out value) == LexicalResult.Value;

    internal static LexicalResult Parse(Datatype datatype, ReadOnlySpan<byte> lexical, out DurationValue value)
    {
        value = default;
        if (!datatype.IsDuration()) return LexicalResult.Invalid;
        var rest = new LexicalCursor(lexical);
        var negative = rest.Skip((byte)'-');
        if (!rest.Skip((byte)'P') || rest.IsEmpty) return LexicalResult.Invalid;
        var withinLimits = true;
        Int128 months = 0, seconds = 0;
        var attoseconds = 0L;
        ReadOnlySpan<byte> designators = datatype == Datatype.YearMonthDuration ? "YM"u8 : datatype == Datatype.DayTimeDuration ? "D"u8 : "YMD"u8;
        while (!rest.IsEmpty && !rest.Skip((byte)'T'))
        {
            if (!Part(ref rest, ref designators, out var number, out var designator, ref withinLimits)) return LexicalResult.Invalid;
            if (designator == (byte)'Y') months += (Int128)number * 12;
            else if (designator == (byte)'M') months += number;
            else seconds += (Int128)number * Calendar.SecondsPerDay;
            if (rest.IsEmpty) return Limited(datatype, negative, months, seconds, 0, withinLimits, out value);
        }
        designators = datatype == Datatype.YearMonthDuration ? default : "HMS"u8;
        do
        {
            if (!TimePart(ref rest, ref designators, out var number, out var designator, ref attoseconds, ref withinLimits)) return LexicalResult.Invalid;
            seconds += designator == (byte)'H' ? (Int128)number * 3600 : designator == (byte)'M' ? (Int128)number * 60 : number;
        }
        while (!rest.IsEmpty);
        return Limited(datatype, negative, months, seconds, attoseconds, withinLimits, out value);
    }

    private static LexicalResult Limited(
        Datatype datatype, bool negative, Int128 months, Int128 seconds, long attoseconds, bool withinLimits, out DurationValue value)
    {
        value = default;
        if (!withinLimits || months >= MaximumMonths || seconds >= long.MaxValue) return LexicalResult.BeyondLimits;
        var total = (seconds * TemporalValue.AttosecondsPerSecond) + attoseconds;
        value = new(datatype, (long)(negative ? -months : months), negative ? -total : total);
        return LexicalResult.Value;
    }

    /// <summary>A number and its designator, which must be one of those left; it and those before it are not left then.</summary>
    private static bool Part(ref LexicalCursor rest, ref ReadOnlySpan<byte> designators, out long number, out byte designator, ref bool withinLimits)
    {
        designator = 0;
        return Number(ref rest, out number, ref withinLimits) && Designator(ref rest, ref designators, out designator);
    }

    /// <summary>The same; the seconds may have a fraction.</summary>
    private static bool TimePart(
        ref LexicalCursor rest, ref ReadOnlySpan<byte> designators, out long number, out byte designator, ref long attoseconds, ref bool withinLimits)
    {
        designator = 0;
        if (!Number(ref rest, out number, ref withinLimits)) return false;
        var before = rest;
        return rest.Fraction(out attoseconds, ref withinLimits) && Designator(ref rest, ref designators, out designator)
            && (designator == (byte)'S' || before.Next == designator);
    }

    private static bool Number(ref LexicalCursor rest, out long number, ref bool withinLimits)
    {
        number = 0;
        var digits = rest.Digits();
        if (digits.IsEmpty) return false;
        digits = digits.TrimStart((byte)'0');
        if (digits.Length > PowersOfTen.MaximumLong)
        {
            withinLimits = false;
            return true;
        }
        foreach (var c in digits) number = (number * 10) + (c - '0');
        return true;
    }

    private static bool Designator(ref LexicalCursor rest, ref ReadOnlySpan<byte> designators, out byte designator)
    {
        designator = rest.Next;
        var at = designators.IndexOf(designator);
        if (at < 0) return false;
        designators = designators[(at + 1)..];
        return rest.Skip(designator);
    }
}
