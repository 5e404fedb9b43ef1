using System.Text;
using CsCheck;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Rdf.Tests.Datatypes;

public sealed class DurationValueTests
{
    [Theory]
    [InlineData(Datatype.Duration, "P1Y2M3DT5H20M30.123S", "P1Y2M3DT5H20M30.123S")]
    [InlineData(Datatype.Duration, "-P120D", "-P120D")]
    [InlineData(Datatype.Duration, "P13M", "P1Y1M")]
    [InlineData(Datatype.Duration, "PT36H", "P1DT12H")]
    [InlineData(Datatype.Duration, "PT90S", "PT1M30S")]
    [InlineData(Datatype.Duration, "P0Y", "PT0S")]
    [InlineData(Datatype.Duration, "-PT0.0S", "PT0S")]
    [InlineData(Datatype.Duration, "P01YT000.500S", "P1YT0.5S")]
    [InlineData(Datatype.Duration, "PT000000000000000000000001M", "PT1M")]
    [InlineData(Datatype.Duration, "PT0.000000000000000001S", "PT0.000000000000000001S")]
    [InlineData(Datatype.DayTimeDuration, "P1DT24H", "P2D")]
    [InlineData(Datatype.DayTimeDuration, "-PT1H60M60.0S", "-PT2H1M")]
    [InlineData(Datatype.YearMonthDuration, "-P24M", "-P2Y")]
    [InlineData(Datatype.YearMonthDuration, "P0M", "P0M")]
    public void A_form_has_a_canonical_one(Datatype datatype, string form, string canonical)
    {
        var value = Lexical.Duration(form, datatype);

        Assert.Equal(canonical, value.ToString());
        Assert.Equal(value, Lexical.Duration(canonical, datatype));
    }

    [Theory]
    [InlineData(Datatype.Duration, "")]
    [InlineData(Datatype.Duration, "P")]
    [InlineData(Datatype.Duration, "PT")]
    [InlineData(Datatype.Duration, "P1")]
    [InlineData(Datatype.Duration, "P1YT")]
    [InlineData(Datatype.Duration, "P1S")]
    [InlineData(Datatype.Duration, "PT1Y")]
    [InlineData(Datatype.Duration, "P1M1Y")]
    [InlineData(Datatype.Duration, "P1Y1Y")]
    [InlineData(Datatype.Duration, "P-1Y")]
    [InlineData(Datatype.Duration, "+P1Y")]
    [InlineData(Datatype.Duration, "P1.5D")]
    [InlineData(Datatype.Duration, "PT1.5H")]
    [InlineData(Datatype.Duration, "PT1.S")]
    [InlineData(Datatype.Duration, "PT.5S")]
    [InlineData(Datatype.Duration, "PT1S1S")]
    [InlineData(Datatype.Duration, "P1YM")]
    [InlineData(Datatype.Duration, "1Y")]
    [InlineData(Datatype.Duration, "P1Y ")]
    [InlineData(Datatype.Duration, "P1W")]
    [InlineData(Datatype.DayTimeDuration, "P1M")]
    [InlineData(Datatype.DayTimeDuration, "P1YT1S")]
    [InlineData(Datatype.YearMonthDuration, "P1D")]
    [InlineData(Datatype.YearMonthDuration, "P1YT1S")]
    [InlineData(Datatype.YearMonthDuration, "P1YT")]
    [InlineData(Datatype.Date, "P1Y")]
    public void Another_form_is_none_of_the_datatype(Datatype datatype, string form) =>
        Assert.False(DurationValue.TryParse(datatype, Encoding.UTF8.GetBytes(form), out _));

    [Theory]
    [InlineData("P99999999999Y")]
    [InlineData("PT9223372036854775807S")]
    [InlineData("P9999999999999999999D")]
    [InlineData("PT0.0000000000000000001S")]
    public void What_is_beyond_the_limits_is_not_read_but_is_no_error_of_form(string form) =>
        Assert.Equal(LexicalResult.BeyondLimits, DurationValue.Parse(Datatype.Duration, Encoding.UTF8.GetBytes(form), out _));

    [Theory]
    [InlineData("P1Y", ">", "P364D")]
    [InlineData("P1Y", "?", "P365D")]
    [InlineData("P1Y", "?", "P366D")]
    [InlineData("P1Y", "<", "P367D")]
    [InlineData("P1M", ">", "P27D")]
    [InlineData("P1M", "?", "P28D")]
    [InlineData("P1M", "?", "P31D")]
    [InlineData("P1M", "<", "P32D")]
    [InlineData("P5M", ">", "P149D")]
    [InlineData("P5M", "?", "P150D")]
    [InlineData("P5M", "?", "P153D")]
    [InlineData("P5M", "<", "P154D")]
    [InlineData("P12M", "=", "P1Y")]
    [InlineData("PT24H", "=", "P1D")]
    [InlineData("-P1Y", "<", "PT0S")]
    [InlineData("PT1S", "<", "PT1.000000000000000001S")]
    [InlineData("P400Y", "?", "P146097D")]
    [InlineData("P99999999998Y11M", ">", "-P99999999998Y11M")]
    public void Durations_are_compared_as_XML_Schema_does(string left, string sign, string right)
    {
        var (a, b) = (Lexical.Duration(left), Lexical.Duration(right));
        int? expected = sign == "?" ? null : Lexical.Order(sign);

        Assert.Equal(expected, DurationValue.Compare(a, b));
        Assert.Equal(-expected, DurationValue.Compare(b, a));
        Assert.Equal(expected == 0, a == b);
        if (expected is { } order) Assert.Equal(order, a.CompareTo(b));
    }

    [Theory]
    [InlineData(Datatype.DateTime, "2000-01-12T12:13:14Z", "P1Y3M5DT7H10M3.3S", "2001-04-17T19:23:17.3Z")]
    [InlineData(Datatype.DateTime, "2000-01-31T00:00:00", "P1M", "2000-02-29T00:00:00")]
    [InlineData(Datatype.DateTime, "2000-03-31T00:00:00", "-P1M", "2000-02-29T00:00:00")]
    [InlineData(Datatype.DateTime, "2000-02-29T00:00:00", "-P1Y", "1999-02-28T00:00:00")]
    [InlineData(Datatype.DateTime, "0000-01-01T00:00:00", "-PT0.5S", "-0001-12-31T23:59:59.5")]
    [InlineData(Datatype.DateTime, "2000-12-31T23:59:59.5+02:00", "PT0.5S", "2001-01-01T00:00:00+02:00")]
    [InlineData(Datatype.Date, "2000-01-12", "PT33H", "2000-01-13")]
    [InlineData(Datatype.Date, "2000-01-12Z", "-PT1S", "2000-01-11Z")]
    [InlineData(Datatype.Time, "11:12:00", "P3DT1H15M", "12:27:00")]
    [InlineData(Datatype.Time, "00:00:00Z", "-PT0.1S", "23:59:59.9Z")]
    [InlineData(Datatype.Time, "11:12:00", "P1M", null)]
    [InlineData(Datatype.GYear, "2000", "P1Y", null)]
    [InlineData(Datatype.Date, "99999999999-01-01", "P1Y", null)]
    [InlineData(Datatype.Date, "-99999999999-01-01", "-P1D", null)]
    public void A_duration_is_added_months_first(Datatype datatype, string start, string duration, string? end) =>
        Assert.Equal(end, TemporalValue.Add(Lexical.Time(datatype, start), Lexical.Duration(duration))?.ToString());

    [Theory]
    [InlineData(Datatype.DateTime, "2000-10-30T06:12:00-05:00", "1999-11-28T09:00:00Z", "P337DT2H12M")]
    [InlineData(Datatype.DateTime, "2000-01-01T00:00:00", "2000-01-01T00:00:00.25", "-PT0.25S")]
    [InlineData(Datatype.Date, "2000-10-30", "1999-11-28", "P337D")]
    [InlineData(Datatype.Time, "11:12:00Z", "04:00:00-05:00", "PT2H12M")]
    [InlineData(Datatype.GYear, "2000", "1999", null)]
    public void The_difference_of_two_times_is_a_duration(Datatype datatype, string left, string right, string? difference) =>
        Assert.Equal(difference, TemporalValue.Subtract(Lexical.Time(datatype, left), Lexical.Time(datatype, right))?.ToString());

    [Fact]
    public void A_value_without_time_zone_takes_the_implicit_one()
    {
        var (local, utc) = (Lexical.Time(Datatype.DateTime, "2000-01-01T00:00:00"), Lexical.Time(Datatype.DateTime, "2000-01-01T00:00:00Z"));

        Assert.Equal("-PT1H", TemporalValue.Subtract(local, utc, implicitTimezone: 60)?.ToString());
    }

    [Fact]
    public void A_difference_leads_from_one_to_the_other() => Gen.Select(TemporalGenerator.DateTime, TemporalGenerator.DateTime).Sample((a, b) =>
    {
        var difference = TemporalValue.Subtract(a, b)!.Value;
        Assert.Equal(difference, Lexical.Duration(difference.ToString(), Datatype.DayTimeDuration));
        Assert.Equal(-difference, TemporalValue.Subtract(b, a));
        if (a.HasTimezone == b.HasTimezone) Assert.Equal(0, TemporalValue.Compare(a, TemporalValue.Add(b, difference)!.Value));
    });

    [Fact]
    public void The_order_for_sorting_keeps_what_is_decided() => Gen.Select(Any, Any).Sample((a, b) =>
    {
        if (DurationValue.Compare(a, b) is { } order) Assert.Equal(order, a.CompareTo(b));
        Assert.Equal(a.Equals(b), a.CompareTo(b) == 0);
        Assert.Equal(a, Lexical.Duration(a.ToString()));
    });

    private static Gen<DurationValue> Any { get; } = Gen.Select(
        Gen.OneOf("", "-"), Gen.Int[0, 30], Gen.Int[0, 1000], Gen.Int[0, 100_000], Gen.OneOf("", ".5", ".000000000000000001"),
        (sign, months, days, seconds, fraction) => Lexical.Duration($"{sign}P{months}M{days}DT{seconds}{fraction}S"));
}
