namespace Il7Graph.Rdf.Datatypes;

public readonly partial struct DurationValue
{
    /// <summary>A dayTimeDuration.</summary>
    public static DurationValue FromSeconds(long seconds) => FromAttoseconds((Int128)seconds * TemporalValue.AttosecondsPerSecond);

    /// <summary>The cast between the three types (XPath and XQuery Functions and Operators 3.1 §19.1.3): a yearMonthDuration has the
    /// months only, a dayTimeDuration the seconds only.</summary>
    /// <exception cref="ArgumentException"><paramref name="datatype"/> is no type of durations.</exception>
    public DurationValue As(Datatype datatype) => datatype switch
    {
        Datatype.Duration => new(datatype, Months, Attoseconds),
        Datatype.YearMonthDuration => new(datatype, Months, 0),
        Datatype.DayTimeDuration => new(datatype, 0, Attoseconds),
        _ => throw new ArgumentException("not a type of durations", nameof(datatype)),
    };
}
