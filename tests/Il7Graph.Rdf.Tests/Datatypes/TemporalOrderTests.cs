using System.Numerics;
using CsCheck;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Rdf.Tests.Datatypes;

public sealed class TemporalOrderTests
{
    [Theory]
    [InlineData(Datatype.DateTime, "2000-01-15T00:00:00", "<", "2000-02-15T00:00:00")]
    [InlineData(Datatype.DateTime, "2000-01-15T12:00:00Z", "=", "2000-01-15T14:00:00+02:00")]
    [InlineData(Datatype.DateTime, "2000-01-15T12:00:00", "<", "2000-01-16T12:00:00Z")]
    [InlineData(Datatype.DateTime, "2000-01-15T00:00:00Z", "?", "2000-01-15T14:00:00")]
    [InlineData(Datatype.DateTime, "2000-01-15T00:00:00Z", "<", "2000-01-15T14:00:00.000000000000000001")]
    [InlineData(Datatype.DateTime, "2000-01-15T14:00:00.000000000000000001Z", ">", "2000-01-15T00:00:00")]
    [InlineData(Datatype.DateTime, "2000-01-01T12:00:00", "?", "1999-12-31T23:00:00Z")]
    [InlineData(Datatype.DateTime, "2000-01-16T12:00:00", "?", "2000-01-16T12:00:00Z")]
    [InlineData(Datatype.DateTime, "1999-12-31T24:00:00Z", "=", "2000-01-01T00:00:00Z")]
    [InlineData(Datatype.DateTime, "-0001-12-31T00:00:00Z", "<", "0000-01-01T00:00:00Z")]
    [InlineData(Datatype.DateTime, "2000-01-01T00:00:00.1Z", "<", "2000-01-01T00:00:00.11Z")]
    [InlineData(Datatype.Date, "2000-01-01+13:00", "=", "1999-12-31-11:00")]
    [InlineData(Datatype.Date, "2004-12-25Z", "<", "2004-12-25-05:00")]
    [InlineData(Datatype.Time, "08:00:00+09:00", "<", "17:00:00-06:00")]
    [InlineData(Datatype.Time, "00:00:00", "<", "23:59:59")]
    [InlineData(Datatype.GYear, "2005Z", "?", "2005")]
    [InlineData(Datatype.GYear, "2005", "<", "2006Z")]
    [InlineData(Datatype.GMonthDay, "--02-29", "<", "--03-01")]
    public void Values_are_compared_as_XML_Schema_does(Datatype datatype, string left, string sign, string right)
    {
        var (a, b) = (Lexical.Time(datatype, left), Lexical.Time(datatype, right));
        int? expected = sign == "?" ? null : Lexical.Order(sign);

        Assert.Equal(expected, TemporalValue.Compare(a, b));
        Assert.Equal(-expected, TemporalValue.Compare(b, a));
    }

    [Fact]
    public void Values_of_different_types_are_not_comparable_but_sorted()
    {
        var (dateTime, date) = (Lexical.Time(Datatype.DateTime, "2000-01-01T00:00:00"), Lexical.Time(Datatype.Date, "1999-01-01"));

        Assert.Null(TemporalValue.Compare(dateTime, date));
        Assert.True(dateTime < date);
    }

    [Fact]
    public void Values_equal_in_time_are_not_the_same_in_another_time_zone()
    {
        var (here, there) = (Lexical.Time(Datatype.DateTime, "2000-01-01T00:00:00Z"), Lexical.Time(Datatype.DateTime, "2000-01-01T01:00:00+01:00"));

        Assert.Equal(0, TemporalValue.Compare(here, there));
        Assert.NotEqual(here, there);
        Assert.NotEqual(0, here.CompareTo(there));
    }

    [Fact]
    public void The_order_agrees_with_counting_days() => Gen.OneOf(
        Gen.Select(TemporalGenerator.DateTime, TemporalGenerator.DateTime), Gen.Select(TemporalGenerator.Date, TemporalGenerator.Date),
        Gen.Select(TemporalGenerator.Time, TemporalGenerator.Time), Gen.Select(TemporalGenerator.Value, TemporalGenerator.Value)).Sample((a, b) =>
    {
        var (x, y) = (Instant(a), Instant(b));
        if (a.Datatype == b.Datatype)
        {
            var range = a.HasTimezone == b.HasTimezone ? 0 : 14 * 3600 * BigInteger.Pow(10, 18);
            int? expected = x + range < y || y + range < x || range == 0 ? x.CompareTo(y) : null;
            Assert.Equal(expected, TemporalValue.Compare(a, b));
            Assert.Equal(a.Equals(b), a.CompareTo(b) == 0);
            if (x != y) Assert.Equal(x.CompareTo(y), a.CompareTo(b));
            if (expected is < 0 or > 0) Assert.Equal(expected, a.CompareTo(b));
        }
        else
        {
            Assert.Null(TemporalValue.Compare(a, b));
            Assert.NotEqual(0, a.CompareTo(b));
        }
    });

    [Fact]
    public void The_order_is_transitive() => Gen.Select(TemporalGenerator.Value, TemporalGenerator.Value, TemporalGenerator.Value).Sample((a, b, c) =>
    {
        TemporalValue[] sorted = [a, b, c];
        Array.Sort(sorted);
        Assert.True(sorted[0] <= sorted[1] && sorted[1] <= sorted[2] && sorted[0] <= sorted[2]);
    });

    /// <summary>timeOnTimeline of XSD 1.1 Part 2 §E.3.4 to the letter, in 10^-18 seconds, no time zone taken for UTC.</summary>
    private static BigInteger Instant(TemporalValue value)
    {
        var year = (value.Year ?? 1972) - 1;
        var month = value.Month ?? 12;
        var day = (value.Day ?? DaysInMonth(year + 1, month)) - 1;
        BigInteger days = (365 * year) + Floor(year, 400) - Floor(year, 100) + Floor(year, 4) + day;
        for (var m = 1; m < month; m++) days += DaysInMonth(year + 1, m);
        var minutes = ((value.Hour ?? 0) * 60) + (value.Minute ?? 0) - (value.Timezone ?? 0);
        var result = ((days * 86400) + (minutes * 60)) * BigInteger.Pow(10, 18);
        if (value.Second is not { } second || !second.TryGetExact(out var coefficient, out var scale)) return result;
        return result + (coefficient * BigInteger.Pow(10, 18 - scale));
    }

    private static long Floor(long dividend, long divisor) => (long)Math.Floor((decimal)dividend / divisor);

    private static int DaysInMonth(long year, int month) => DateTime.DaysInMonth((int)(2000 + (((year % 400) + 400) % 400)), month);
}
