using System.Text;
using CsCheck;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Rdf.Tests.Datatypes;

public sealed class TemporalValueTests
{
    [Theory]
    [InlineData(Datatype.DateTime, "2024-02-29T12:34:56", "2024-02-29T12:34:56")]
    [InlineData(Datatype.DateTime, "2024-02-29T12:34:56.7890+02:00", "2024-02-29T12:34:56.789+02:00")]
    [InlineData(Datatype.DateTime, "2024-02-29T12:34:56.000-00:00", "2024-02-29T12:34:56Z")]
    [InlineData(Datatype.DateTime, "2023-12-31T24:00:00", "2024-01-01T00:00:00")]
    [InlineData(Datatype.DateTime, "2024-02-28T24:00:00.00Z", "2024-02-29T00:00:00Z")]
    [InlineData(Datatype.DateTime, "0000-02-29T00:00:00Z", "0000-02-29T00:00:00Z")]
    [InlineData(Datatype.DateTime, "-0001-12-31T24:00:00", "0000-01-01T00:00:00")]
    [InlineData(Datatype.DateTime, "-0000-01-01T00:00:00", "0000-01-01T00:00:00")]
    [InlineData(Datatype.DateTime, "-0004-02-29T23:59:59.000000000000000001-14:00", "-0004-02-29T23:59:59.000000000000000001-14:00")]
    [InlineData(Datatype.DateTime, "99999999999-12-31T23:59:59.999999999999999999Z", "99999999999-12-31T23:59:59.999999999999999999Z")]
    [InlineData(Datatype.DateTime, "-99999999999-01-01T00:00:00+14:00", "-99999999999-01-01T00:00:00+14:00")]
    [InlineData(Datatype.DateTimeStamp, "2024-01-01T00:00:00-05:30", "2024-01-01T00:00:00-05:30")]
    [InlineData(Datatype.Date, "2000-02-29", "2000-02-29")]
    [InlineData(Datatype.Date, "12024-01-01+00:00", "12024-01-01Z")]
    [InlineData(Datatype.Date, "-0044-03-15", "-0044-03-15")]
    [InlineData(Datatype.Time, "24:00:00", "00:00:00")]
    [InlineData(Datatype.Time, "00:00:00.10Z", "00:00:00.1Z")]
    [InlineData(Datatype.Time, "23:59:59+14:00", "23:59:59+14:00")]
    [InlineData(Datatype.GYear, "0000", "0000")]
    [InlineData(Datatype.GYear, "-12000Z", "-12000Z")]
    [InlineData(Datatype.GYearMonth, "2024-02", "2024-02")]
    [InlineData(Datatype.GMonth, "--02", "--02")]
    [InlineData(Datatype.GMonth, "--11-05:00", "--11-05:00")]
    [InlineData(Datatype.GMonthDay, "--02-29", "--02-29")]
    [InlineData(Datatype.GDay, "---31Z", "---31Z")]
    public void A_form_has_a_canonical_one(Datatype datatype, string form, string canonical)
    {
        var value = Lexical.Time(datatype, form);

        Assert.Equal(canonical, value.ToString());
        Assert.Equal(value, Lexical.Time(datatype, canonical));
        Assert.Equal(0, TemporalValue.Compare(value, Lexical.Time(datatype, canonical)));
    }

    [Theory]
    [InlineData(Datatype.DateTime, "2023-02-29T00:00:00")]
    [InlineData(Datatype.DateTime, "1900-02-29T00:00:00")]
    [InlineData(Datatype.DateTime, "2024-13-01T00:00:00")]
    [InlineData(Datatype.DateTime, "2024-00-01T00:00:00")]
    [InlineData(Datatype.DateTime, "2024-01-00T00:00:00")]
    [InlineData(Datatype.DateTime, "2024-04-31T00:00:00")]
    [InlineData(Datatype.DateTime, "2024-01-01")]
    [InlineData(Datatype.DateTime, "2024-01-01T")]
    [InlineData(Datatype.DateTime, "2024-01-01 00:00:00")]
    [InlineData(Datatype.DateTime, "2024-01-01T25:00:00")]
    [InlineData(Datatype.DateTime, "2024-01-01T24:00:01")]
    [InlineData(Datatype.DateTime, "2024-01-01T24:00:00.1")]
    [InlineData(Datatype.DateTime, "2024-01-01T24:00:00.0000000000000000001")]
    [InlineData(Datatype.DateTime, "2024-01-01T00:60:00")]
    [InlineData(Datatype.DateTime, "2024-01-01T00:00:60")]
    [InlineData(Datatype.DateTime, "2024-01-01T00:00:00.")]
    [InlineData(Datatype.DateTime, "2024-01-01T00:00")]
    [InlineData(Datatype.DateTime, "2024-01-01T00:00:00z")]
    [InlineData(Datatype.DateTime, "2024-01-01T00:00:00+1:00")]
    [InlineData(Datatype.DateTime, "2024-01-01T00:00:00+14:01")]
    [InlineData(Datatype.DateTime, "2024-01-01T00:00:00+00:60")]
    [InlineData(Datatype.DateTime, "2024-01-01T00:00:00ZZ")]
    [InlineData(Datatype.DateTime, " 2024-01-01T00:00:00")]
    [InlineData(Datatype.DateTime, "+2024-01-01T00:00:00")]
    [InlineData(Datatype.DateTime, "024-01-01T00:00:00")]
    [InlineData(Datatype.DateTime, "02024-01-01T00:00:00")]
    [InlineData(Datatype.DateTime, "")]
    [InlineData(Datatype.DateTimeStamp, "2024-01-01T00:00:00")]
    [InlineData(Datatype.Date, "2024-1-1")]
    [InlineData(Datatype.Date, "20240101")]
    [InlineData(Datatype.Date, "2024-01-01T00:00:00")]
    [InlineData(Datatype.Time, "1:00:00")]
    [InlineData(Datatype.Time, "00:00")]
    [InlineData(Datatype.GYear, "99")]
    [InlineData(Datatype.GYear, "2024-")]
    [InlineData(Datatype.GYearMonth, "2024")]
    [InlineData(Datatype.GMonth, "02")]
    [InlineData(Datatype.GMonth, "--02--")]
    [InlineData(Datatype.GMonthDay, "--02-30")]
    [InlineData(Datatype.GMonthDay, "--04-31")]
    [InlineData(Datatype.GDay, "---32")]
    [InlineData(Datatype.GDay, "--31")]
    [InlineData(Datatype.Duration, "P1D")]
    public void Another_form_is_none_of_the_datatype(Datatype datatype, string form) =>
        Assert.False(TemporalValue.TryParse(datatype, Encoding.UTF8.GetBytes(form), out _));

    [Theory]
    [InlineData(Datatype.GYear, "100000000000")]
    [InlineData(Datatype.Date, "-123456789012345678901234567890-02-28")]
    [InlineData(Datatype.Time, "00:00:00.0000000000000000001")]
    [InlineData(Datatype.DateTime, "99999999999-12-31T24:00:00")]
    public void What_is_beyond_the_limits_is_not_read_but_is_no_error_of_form(Datatype datatype, string form)
    {
        Assert.False(TemporalValue.TryParse(datatype, Encoding.UTF8.GetBytes(form), out _));
        Assert.Equal(LexicalResult.BeyondLimits, TemporalValue.Parse(datatype, Encoding.UTF8.GetBytes(form), out _));
    }

    [Fact]
    public void The_properties_are_those_that_the_type_has()
    {
        var dateTime = Lexical.Time(Datatype.DateTime, "-0044-03-15T10:20:30.25-05:00");
        var monthDay = Lexical.Time(Datatype.GMonthDay, "--12-24");
        var time = Lexical.Time(Datatype.Time, "10:20:30Z");

        Assert.Equal((-44, 3, 15), (dateTime.Year, dateTime.Month, dateTime.Day));
        Assert.Equal((10, 20, "30.25", -300), (dateTime.Hour, dateTime.Minute, dateTime.Second?.ToString(), dateTime.Timezone));
        Assert.Equal((null, 12, 24, null), (monthDay.Year, monthDay.Month, monthDay.Day, monthDay.Timezone));
        Assert.Null(monthDay.Hour);
        Assert.Equal((null, null, null, 10, 0), (time.Year, time.Month, time.Day, time.Hour, time.Timezone));
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same() => TemporalGenerator.Value.Sample(value =>
    {
        var text = value.ToString();
        Span<byte> bytes = stackalloc byte[64];
        Assert.True(value.TryFormat(bytes, out var length));
        Assert.Equal(text, Encoding.ASCII.GetString(bytes[..length]));
        Assert.Equal(value, Lexical.Time(value.Datatype, text));
        Assert.Equal(value.GetHashCode(), Lexical.Time(value.Datatype, text).GetHashCode());
    });
}
