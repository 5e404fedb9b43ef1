namespace Il7Graph.Rdf.Datatypes;

/// <summary>A date, a time, or part of one, of the nine types of XML Schema (XSD 1.1 Part 2 §3.3.7 to §3.3.14, the seven-property
/// model of §D.2.1), exact to 10^-18 seconds.</summary>
/// <remarks>Every value has a place on the time line (§E.3.4, timeOnTimeline): what a type leaves open is taken from 1972-12-31T00:00:00, or the
/// last day of the month. There is a year 0; there are no leap seconds. 24 bytes, nothing on the heap.</remarks>
public readonly partial struct TemporalValue : IEquatable<TemporalValue>, IComparable<TemporalValue>
{
    /// <summary>Years from -<see cref="MaximumYear"/> to <see cref="MaximumYear"/> are read; fractions of a second, to 18 digits.
    /// (XSD 1.1 Part 2 §5.4 asks for four and three digits.)</summary>
    public const long MaximumYear = 99_999_999_999;

    internal const long AttosecondsPerSecond = 1_000_000_000_000_000_000;

    private const short NoTimezone = short.MinValue;

    /// <summary>By how many seconds a time without time zone may be off, either way.</summary>
    private const long TimezoneRange = 14 * 3600;

    /// <summary>Seconds of the local time since 0000-03-01T00:00:00.</summary>
    private readonly long _seconds;

    private readonly long _attoseconds;

    private readonly short _timezone;

    private TemporalValue(Datatype datatype, long seconds, long attoseconds, short timezone) =>
        (Datatype, _seconds, _attoseconds, _timezone) = (datatype, seconds, attoseconds, timezone);

    /// <summary>A primitive type: <see cref="Datatype.DateTime"/> for a dateTimeStamp too.</summary>
    public Datatype Datatype { get; }

    /// <summary>The time zone in minutes; null if there is none.</summary>
    public int? Timezone => HasTimezone ? _timezone : null;

    public bool HasTimezone => _timezone != NoTimezone;

    /// <summary>Null for a type without year.</summary>
    public long? Year => Datatype is Datatype.DateTime or Datatype.Date or Datatype.GYear or Datatype.GYearMonth ? Date.Year : null;

    /// <summary>Null for a type without month.</summary>
    public int? Month => Datatype is Datatype.DateTime or Datatype.Date or Datatype.GYearMonth or Datatype.GMonth or Datatype.GMonthDay ? Date.Month : null;

    /// <summary>Null for a type without day.</summary>
    public int? Day => Datatype is Datatype.DateTime or Datatype.Date or Datatype.GMonthDay or Datatype.GDay ? Date.Day : null;

    /// <summary>Null for a type without time.</summary>
    public int? Hour => HasTime ? (int)(SecondOfDay / 3600) : null;

    /// <summary>Null for a type without time.</summary>
    public int? Minute => HasTime ? (int)(SecondOfDay / 60 % 60) : null;

    /// <summary>The second with its fraction, a decimal; null for a type without time.</summary>
    public NumericValue? Second => HasTime
        ? NumericValue.FromDecimal(((Int128)(SecondOfDay % 60) * AttosecondsPerSecond) + _attoseconds, 18) : null;

    /// <summary>Compares as XML Schema does (§D.2.1), which leaves some pairs open.</summary>
    /// <returns>Null if the types differ, or if just one has a time zone and the two are less than 14 hours apart, or exactly that.</returns>
    public static int? Compare(TemporalValue left, TemporalValue right)
    {
        if (left.Datatype != right.Datatype) return null;
        if (left.HasTimezone == right.HasTimezone) return left.CompareInstant(right);
        if (!left.HasTimezone) return -Compare(right, left);
        var (earliest, latest) = (right.Instant - TimezoneRange, right.Instant + TimezoneRange);
        if ((left.Instant, left._attoseconds).CompareTo((earliest, right._attoseconds)) < 0) return -1;
        return (left.Instant, left._attoseconds).CompareTo((latest, right._attoseconds)) > 0 ? 1 : null;
    }

    /// <summary>Compares by the place on the time line alone, whatever the types, no time zone taken for UTC.</summary>
    public int CompareInstant(TemporalValue other)
    {
        var order = Instant.CompareTo(other.Instant);
        return order != 0 ? order : _attoseconds.CompareTo(other._attoseconds);
    }

    /// <summary>A total order, for sorting: by <see cref="CompareInstant"/>, then by type in the order of <see cref="Datatypes.Datatype"/>,
    /// then those without time zone first, then by time zone.</summary>
    /// <remarks>Where <see cref="Compare"/> finds one less, so does this.</remarks>
    public int CompareTo(TemporalValue other)
    {
        var order = CompareInstant(other);
        if (order == 0) order = Datatype.CompareTo(other.Datatype);
        return order != 0 ? order : _timezone.CompareTo(other._timezone);
    }

    /// <summary>Identity: type, place on the time line and time zone are the same. XML Schema calls values equal whose time zones
    /// differ, too, which is <see cref="Compare"/> giving 0.</summary>
    public bool Equals(TemporalValue other) =>
        Datatype == other.Datatype && _seconds == other._seconds && _attoseconds == other._attoseconds && _timezone == other._timezone;

    public override bool Equals(object? obj) => obj is TemporalValue other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Datatype, _seconds, _attoseconds, _timezone);

    public static bool operator ==(TemporalValue left, TemporalValue right) => left.Equals(right);

    public static bool operator !=(TemporalValue left, TemporalValue right) => !left.Equals(right);

    public static bool operator <(TemporalValue left, TemporalValue right) => left.CompareTo(right) < 0;

    public static bool operator <=(TemporalValue left, TemporalValue right) => left.CompareTo(right) <= 0;

    public static bool operator >(TemporalValue left, TemporalValue right) => left.CompareTo(right) > 0;

    public static bool operator >=(TemporalValue left, TemporalValue right) => left.CompareTo(right) >= 0;

    private bool HasTime => Datatype is Datatype.DateTime or Datatype.Time;

    /// <summary>Seconds in UTC, no time zone taken for UTC.</summary>
    internal long Instant => HasTimezone ? _seconds - (_timezone * 60) : _seconds;

    private long SecondOfDay => _seconds - (Calendar.FloorDivide(_seconds, Calendar.SecondsPerDay) * Calendar.SecondsPerDay);

    private (long Year, int Month, int Day) Date => Calendar.DateOf(Calendar.FloorDivide(_seconds, Calendar.SecondsPerDay));
}
