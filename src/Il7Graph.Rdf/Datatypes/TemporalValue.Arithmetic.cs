namespace Il7Graph.Rdf.Datatypes;

public readonly partial struct TemporalValue
{
    private static readonly long FirstSecond = Calendar.DayOf(-MaximumYear, 1, 1) * Calendar.SecondsPerDay;
    private static readonly long LastSecond = (Calendar.DayOf(MaximumYear + 1, 1, 1) * Calendar.SecondsPerDay) - 1;

    /// <summary>The time from one to the other (<c>op:subtract-dateTimes</c>, <c>-dates</c>, <c>-times</c>).</summary>
    /// <param name="implicitTimezone">In minutes: the time zone of a value that has none.</param>
    /// <returns>A dayTimeDuration; null unless both are dateTimes, both dates or both times.</returns>
    public static DurationValue? Subtract(TemporalValue left, TemporalValue right, int implicitTimezone = 0)
    {
        if (left.Datatype != right.Datatype || left.Datatype is not (Datatype.DateTime or Datatype.Date or Datatype.Time)) return null;
        var seconds = left.InstantIn(implicitTimezone) - right.InstantIn(implicitTimezone);
        return DurationValue.FromAttoseconds(((Int128)seconds * AttosecondsPerSecond) + (left._attoseconds - right._attoseconds));
    }

    /// <summary>A dateTime, date or time, that much later (XSD 1.1 Part 2 §E.3.3, dateTimePlusDuration): months first, a day that the
    /// month has not becoming its last, then seconds. The time zone stays; a date loses what is less than a day, a time goes round
    /// the clock.</summary>
    /// <returns>Null for other types, for months added to a time, and beyond <see cref="MaximumYear"/>.</returns>
    public static TemporalValue? Add(TemporalValue value, DurationValue duration)
    {
        if (value.Datatype is not (Datatype.DateTime or Datatype.Date or Datatype.Time)) return null;
        if (value.Datatype == Datatype.Time && duration.Months != 0) return null;
        var total = ((Int128)value.PlusMonths(duration.Months) * AttosecondsPerSecond) + value._attoseconds + duration.Attoseconds;
        var seconds = total / AttosecondsPerSecond;
        var attoseconds = (long)(total - (seconds * AttosecondsPerSecond));
        if (attoseconds < 0) (seconds, attoseconds) = (seconds - 1, attoseconds + AttosecondsPerSecond);
        if (value.Datatype == Datatype.Time)
        {
            var ofDay = (long)(seconds % Calendar.SecondsPerDay);
            if (ofDay < 0) ofDay += Calendar.SecondsPerDay;
            return new(Datatype.Time, value._seconds - value.SecondOfDay + ofDay, attoseconds, value._timezone);
        }
        if (seconds < FirstSecond || seconds > LastSecond) return null;
        if (value.Datatype == Datatype.DateTime) return new(Datatype.DateTime, (long)seconds, attoseconds, value._timezone);
        var day = Calendar.FloorDivide((long)seconds, Calendar.SecondsPerDay);
        return new(Datatype.Date, day * Calendar.SecondsPerDay, 0, value._timezone);
    }

    /// <summary>The local seconds that many months later, which are fewer than <see cref="DurationValue.MaximumMonths"/>; maybe beyond
    /// <see cref="MaximumYear"/>.</summary>
    internal long PlusMonths(long months)
    {
        if (months == 0) return _seconds;
        var (year, month, day) = Date;
        var sum = month - 1 + months;
        var years = Calendar.FloorDivide(sum, 12);
        (year, month) = (year + years, (int)(sum - (years * 12)) + 1);
        return (Calendar.DayOf(year, month, Math.Min(day, Calendar.DaysInMonth(year, month))) * Calendar.SecondsPerDay) + SecondOfDay;
    }

    private long InstantIn(int implicitTimezone) => HasTimezone ? Instant : _seconds - (implicitTimezone * 60L);
}
