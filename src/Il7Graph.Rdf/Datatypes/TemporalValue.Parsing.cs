namespace Il7Graph.Rdf.Datatypes;

public readonly partial struct TemporalValue
{
    private const int OpenYear = 1972;

    /// <summary>Reads a lexical form of a type of dates and times (XSD 1.1 Part 2 §D.3).</summary>
    /// <param name="lexical">UTF-8, as it stands: white space around it makes it ill-typed (see <see cref="NumericValue.TryParse"/>).</param>
    /// <returns>False if the form is not in the lexical space, or beyond <see cref="MaximumYear"/> or 18 digits of a fraction; and for any
    /// datatype that is not <see cref="DatatypeHierarchy.IsTemporal"/>.</returns>
    /// <remarks><c>24:00:00</c> is the first moment of the next day. Allocates nothing.</remarks>
    public static bool TryParse(Datatype datatype, ReadOnlySpan<byte> lexical, out TemporalValue value) =>
        Parse(datatype, lexical, out value) == LexicalResult.Value;

    internal static LexicalResult Parse(Datatype datatype, ReadOnlySpan<byte> lexical, out TemporalValue value)
    {
        value = default;
        var rest = new LexicalCursor(lexical);
        var (year, month, day) = ((long)OpenYear, 12, 0);
        var (seconds, attoseconds, withinLimits) = (0L, 0L, true);
        var isRead = datatype switch
        {
            Datatype.DateTime or Datatype.DateTimeStamp => ReadYear(ref rest, ref year, ref withinLimits) && ReadMonth(ref rest, ref month)
                && ReadDay(ref rest, ref day) && rest.Skip((byte)'T') && ReadTime(ref rest, ref seconds, ref attoseconds, ref withinLimits),
            Datatype.Date => ReadYear(ref rest, ref year, ref withinLimits) && ReadMonth(ref rest, ref month) && ReadDay(ref rest, ref day),
            Datatype.Time => ReadTime(ref rest, ref seconds, ref attoseconds, ref withinLimits),
            Datatype.GYear => ReadYear(ref rest, ref year, ref withinLimits),
            Datatype.GYearMonth => ReadYear(ref rest, ref year, ref withinLimits) && ReadMonth(ref rest, ref month),
            Datatype.GMonth => rest.Skip((byte)'-') && ReadMonth(ref rest, ref month),
            Datatype.GMonthDay => rest.Skip((byte)'-') && ReadMonth(ref rest, ref month) && ReadDay(ref rest, ref day),
            Datatype.GDay => rest.Skip((byte)'-') && rest.Skip((byte)'-') && ReadDay(ref rest, ref day),
            _ => false,
        };
        var timezone = NoTimezone;
        if (!isRead || !ReadTimezone(ref rest, ref timezone) || !rest.IsEmpty) return LexicalResult.Invalid;
        if (datatype == Datatype.DateTimeStamp && timezone == NoTimezone) return LexicalResult.Invalid;
        var lastDay = Calendar.DaysInMonth(year, month);
        if (day > lastDay) return LexicalResult.Invalid;
        if (!withinLimits) return LexicalResult.BeyondLimits;
        if (datatype == Datatype.Time && seconds == Calendar.SecondsPerDay) seconds = 0;
        seconds += Calendar.DayOf(year, month, day == 0 ? lastDay : day) * Calendar.SecondsPerDay;
        if (seconds > LastSecond) return LexicalResult.BeyondLimits;
        value = new(datatype.Primitive(), seconds, attoseconds, timezone);
        return LexicalResult.Value;
    }

    /// <summary>yearFrag: four digits or more, no leading zero if more.</summary>
    private static bool ReadYear(ref LexicalCursor rest, ref long year, ref bool withinLimits)
    {
        var negative = rest.Skip((byte)'-');
        var digits = rest.Digits();
        if (digits.Length < 4 || (digits.Length > 4 && digits[0] == (byte)'0')) return false;
        if (digits.Length > 11)
        {
            // The last four digits tell a leap year, which is all that is left to check.
            withinLimits = false;
            digits = digits[^4..];
        }
        year = 0;
        foreach (var c in digits) year = (year * 10) + (c - '0');
        if (negative) year = -year;
        return true;
    }

    /// <summary><c>-</c> and a monthFrag.</summary>
    private static bool ReadMonth(ref LexicalCursor rest, ref int month) => rest.Skip((byte)'-') && rest.TwoDigits(12, out month) && month > 0;

    /// <summary><c>-</c> and a dayFrag.</summary>
    private static bool ReadDay(ref LexicalCursor rest, ref int day) => rest.Skip((byte)'-') && rest.TwoDigits(31, out day) && day > 0;

    /// <summary>hourFrag:minuteFrag:secondFrag or endOfDayFrag.</summary>
    private static bool ReadTime(ref LexicalCursor rest, ref long seconds, ref long attoseconds, ref bool withinLimits)
    {
        if (!rest.TwoDigits(24, out var hour) || !rest.Skip((byte)':') || !rest.TwoDigits(59, out var minute) || !rest.Skip((byte)':')
            || !rest.TwoDigits(59, out var second) || !rest.Fraction(out attoseconds, ref withinLimits))
        {
            return false;
        }
        seconds = (((hour * 60) + minute) * 60) + second;
        return seconds < Calendar.SecondsPerDay || (seconds == Calendar.SecondsPerDay && attoseconds == 0 && withinLimits);
    }

    /// <summary>timezoneFrag, or nothing.</summary>
    private static bool ReadTimezone(ref LexicalCursor rest, ref short timezone)
    {
        if (rest.IsEmpty) return true;
        if (rest.Skip((byte)'Z'))
        {
            timezone = 0;
            return true;
        }
        var negative = rest.Skip((byte)'-');
        if (!negative && !rest.Skip((byte)'+')) return false;
        if (!rest.TwoDigits(14, out var hours) || !rest.Skip((byte)':') || !rest.TwoDigits(hours == 14 ? 0 : 59, out var minutes)) return false;
        timezone = (short)((hours * 60) + minutes);
        if (negative) timezone = (short)-timezone;
        return true;
    }
}
