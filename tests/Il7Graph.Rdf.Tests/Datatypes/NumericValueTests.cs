using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using CsCheck;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Rdf.Tests.Datatypes;

public sealed class NumericValueTests
{
    [Theory]
    [InlineData(Datatype.Integer, "0", "0")]
    [InlineData(Datatype.Integer, "-0", "0")]
    [InlineData(Datatype.Integer, "+007", "7")]
    [InlineData(Datatype.Integer, "-9223372036854775808", "-9223372036854775808")]
    [InlineData(Datatype.Integer, "9223372036854775808", "9223372036854775808")]
    [InlineData(Datatype.Integer, "000000000000000000000000000000012", "12")]
    [InlineData(Datatype.Integer, "000000000000000000000000000000000", "0")]
    [InlineData(Datatype.Integer, "-123456789012345678901234567890", "-123456789012345678901234567890")]
    [InlineData(Datatype.Decimal, "1.0", "1")]
    [InlineData(Datatype.Decimal, "-1.50", "-1.5")]
    [InlineData(Datatype.Decimal, ".5", "0.5")]
    [InlineData(Datatype.Decimal, "5.", "5")]
    [InlineData(Datatype.Decimal, "-0.0", "0")]
    [InlineData(Datatype.Decimal, "+00.100", "0.1")]
    [InlineData(Datatype.Decimal, "-0.000000000000000001", "-0.000000000000000001")]
    [InlineData(Datatype.Decimal, "0.0000000000000000000000012300", "0.00000000000000000000000123")]
    [InlineData(Datatype.Decimal, "123456789012345678901234567890.0987654321", "123456789012345678901234567890.0987654321")]
    [InlineData(Datatype.Decimal, "-9.223372036854775808", "-9.223372036854775808")]
    [InlineData(Datatype.Double, "1", "1.0E0")]
    [InlineData(Datatype.Double, "-12.5e-3", "-1.25E-2")]
    [InlineData(Datatype.Double, "1E+21", "1.0E21")]
    [InlineData(Datatype.Double, "-0", "-0.0E0")]
    [InlineData(Datatype.Double, "0e5", "0.0E0")]
    [InlineData(Datatype.Double, "1e400", "INF")]
    [InlineData(Datatype.Double, "-1e99999999999", "-INF")]
    [InlineData(Datatype.Double, "1e-99999999999", "0.0E0")]
    [InlineData(Datatype.Double, "+INF", "INF")]
    [InlineData(Datatype.Double, "-INF", "-INF")]
    [InlineData(Datatype.Double, "NaN", "NaN")]
    [InlineData(Datatype.Double, ".5E0", "5.0E-1")]
    [InlineData(Datatype.Double, "5.e1", "5.0E1")]
    [InlineData(Datatype.Double, "123456.789", "1.23456789E5")]
    [InlineData(Datatype.Double, "100", "1.0E2")]
    [InlineData(Datatype.Double, "4.9e-324", "5.0E-324")]
    [InlineData(Datatype.Double, "1.7976931348623157E308", "1.7976931348623157E308")]
    [InlineData(Datatype.Double, "9007199254740993", "9.007199254740992E15")]
    [InlineData(Datatype.Double, "0.1000000000000000055511151231257827021181583404541015625", "1.0E-1")]
    [InlineData(Datatype.Float, "16777217", "1.6777216E7")]
    [InlineData(Datatype.Float, "0.1", "1.0E-1")]
    [InlineData(Datatype.Float, "1e39", "INF")]
    [InlineData(Datatype.Float, "-1e-46", "-0.0E0")]
    [InlineData(Datatype.Float, "1.401298464324817e-45", "1.0E-45")]
    [InlineData(Datatype.Float, "3.4028235E38", "3.4028235E38")]
    public void A_form_has_a_canonical_one(Datatype datatype, string form, string canonical)
    {
        var value = Lexical.Number(datatype, form);

        Assert.Equal(canonical, value.ToString());
        Assert.Equal(canonical, Formatted(value));
        Assert.Equal(value, Lexical.Number(datatype, canonical));
    }

    [Theory]
    [InlineData(Datatype.Integer, "")]
    [InlineData(Datatype.Integer, "+")]
    [InlineData(Datatype.Integer, "--1")]
    [InlineData(Datatype.Integer, " 1")]
    [InlineData(Datatype.Integer, "1 ")]
    [InlineData(Datatype.Integer, "1.0")]
    [InlineData(Datatype.Integer, "1e3")]
    [InlineData(Datatype.Integer, "1_000")]
    [InlineData(Datatype.Integer, "１")]
    [InlineData(Datatype.Integer, "1234567890123456789012345678x")]
    [InlineData(Datatype.Decimal, "")]
    [InlineData(Datatype.Decimal, ".")]
    [InlineData(Datatype.Decimal, "-.")]
    [InlineData(Datatype.Decimal, "1.2.3")]
    [InlineData(Datatype.Decimal, "1e3")]
    [InlineData(Datatype.Decimal, "INF")]
    [InlineData(Datatype.Decimal, "1234567890123456789.1234.5")]
    [InlineData(Datatype.Decimal, "1,5")]
    [InlineData(Datatype.Double, "")]
    [InlineData(Datatype.Double, ".")]
    [InlineData(Datatype.Double, ".e1")]
    [InlineData(Datatype.Double, "1e")]
    [InlineData(Datatype.Double, "1e+")]
    [InlineData(Datatype.Double, "1e1.5")]
    [InlineData(Datatype.Double, "e5")]
    [InlineData(Datatype.Double, "inf")]
    [InlineData(Datatype.Double, "Infinity")]
    [InlineData(Datatype.Double, "-NaN")]
    [InlineData(Datatype.Double, "+NaN")]
    [InlineData(Datatype.Double, "nan")]
    [InlineData(Datatype.Double, "1.2.3")]
    [InlineData(Datatype.Double, "1 ")]
    [InlineData(Datatype.Double, "0x10")]
    [InlineData(Datatype.Double, "1d")]
    [InlineData(Datatype.Float, "1f")]
    [InlineData(Datatype.Boolean, "1")]
    [InlineData(Datatype.Unknown, "1")]
    public void Another_form_is_none_of_the_datatype(Datatype datatype, string form) =>
        Assert.False(NumericValue.TryParse(datatype, Encoding.UTF8.GetBytes(form), out _));

    [Theory]
    [InlineData(Datatype.Integer, null, null)]
    [InlineData(Datatype.NonPositiveInteger, null, "0")]
    [InlineData(Datatype.NegativeInteger, null, "-1")]
    [InlineData(Datatype.Long, "-9223372036854775808", "9223372036854775807")]
    [InlineData(Datatype.Int, "-2147483648", "2147483647")]
    [InlineData(Datatype.Short, "-32768", "32767")]
    [InlineData(Datatype.Byte, "-128", "127")]
    [InlineData(Datatype.NonNegativeInteger, "0", null)]
    [InlineData(Datatype.UnsignedLong, "0", "18446744073709551615")]
    [InlineData(Datatype.UnsignedInt, "0", "4294967295")]
    [InlineData(Datatype.UnsignedShort, "0", "65535")]
    [InlineData(Datatype.UnsignedByte, "0", "255")]
    [InlineData(Datatype.PositiveInteger, "1", null)]
    public void A_derived_integer_stays_within_its_range(Datatype datatype, string? low, string? high)
    {
        BigInteger? least = low is null ? null : BigInteger.Parse(low, CultureInfo.InvariantCulture);
        BigInteger? greatest = high is null ? null : BigInteger.Parse(high, CultureInfo.InvariantCulture);

        foreach (var number in Corners)
        {
            var isWithin = (least is null || number >= least) && (greatest is null || number <= greatest);
            var text = number.ToString(CultureInfo.InvariantCulture);
            Assert.True(isWithin == NumericValue.TryParse(datatype, Encoding.ASCII.GetBytes(text), out _), text);
        }

    }

    [Fact]
    public void A_number_beyond_the_digits_that_are_computed_with_is_not_read()
    {
        var longest = new string('9', NumericValue.MaximumDigits);

        Assert.Equal(longest, Lexical.Number(Datatype.Integer, "000" + longest).ToString());
        Assert.False(NumericValue.TryParse(Datatype.Integer, Encoding.ASCII.GetBytes(longest + "0"), out _));
        Assert.False(NumericValue.TryParse(Datatype.Decimal, Encoding.ASCII.GetBytes("0." + longest + "9"), out _));
        Assert.True(NumericValue.TryParse(Datatype.Decimal, Encoding.ASCII.GetBytes("0." + longest + "0"), out _));
        Assert.Null(NumericValue.Multiply(Lexical.Number(Datatype.Integer, longest), NumericValue.FromInteger(10)));
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same() => NumericGenerator.Value.Sample(value =>
    {
        var text = Formatted(value);
        var back = Lexical.Number(NumericGenerator.DatatypeOf(value.Kind), text);
        Assert.Equal(text, value.ToString());
        Assert.Equal(text, Formatted(back));
        Assert.Equal((value.Kind, value), (back.Kind, back));
        Assert.Equal(BitConverter.DoubleToInt64Bits(value.ToDouble()), BitConverter.DoubleToInt64Bits(back.ToDouble()));
    });

    [Fact]
    public void Forms_of_doubles_and_floats_are_rounded_as_the_framework_does() => NumericGenerator.FloatingForm.Sample(form =>
    {
        Assert.Equal(double.Parse(form, CultureInfo.InvariantCulture), Lexical.Number(Datatype.Double, form).ToDouble());
        Assert.Equal(float.Parse(form, CultureInfo.InvariantCulture), Lexical.Number(Datatype.Float, form).ToSingle());
    });

    [Fact]
    public void A_decimal_is_rounded_to_the_nearest_double_and_float() => NumericGenerator.DecimalForm.Sample(form =>
    {
        var value = Lexical.Number(Datatype.Decimal, form);
        Assert.Equal(double.Parse(form, CultureInfo.InvariantCulture), value.ToDouble());
        Assert.Equal(float.Parse(form, CultureInfo.InvariantCulture), value.ToSingle());
    });

    [Fact]
    public void A_short_destination_is_left_alone()
    {
        Span<byte> destination = stackalloc byte[3];

        Assert.False(NumericValue.FromInteger(1234).TryFormat(destination, out var written));
        Assert.Equal(0, written);
        Assert.True(NumericValue.FromInteger(-12).TryFormat(destination, out written));
        Assert.Equal("-12", Encoding.ASCII.GetString(destination[..written]));
    }

    [Fact]
    public void Reading_common_forms_allocates_nothing()
    {
        ReadAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void ReadAll()
        {
            Assert.True(NumericValue.TryParse(Datatype.Integer, "-123456789"u8, out _));
            Assert.True(NumericValue.TryParse(Datatype.Decimal, "123.4560"u8, out _));
            Assert.True(NumericValue.TryParse(Datatype.Double, "1.5E-7"u8, out _));
            Assert.True(NumericValue.TryParse(Datatype.Double, "1.2345678901234567E-300"u8, out _));
            Assert.True(TemporalValue.TryParse(Datatype.DateTime, "2024-02-29T12:34:56.789+02:00"u8, out _));
            Assert.True(DurationValue.TryParse(Datatype.Duration, "P1Y2M3DT4H5M6.7S"u8, out _));
        }
    }

    private static List<BigInteger> Corners { get; } =
    [
        .. new[] { 0, 1, 7, 8, 15, 16, 31, 32, 63, 64, 100 }.Select(bits => BigInteger.Pow(2, bits))
            .SelectMany(number => new[] { number - 1, number, number + 1, -number - 1, -number, -number + 1 }),
    ];

    private static string Formatted(NumericValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        value.Format(buffer);
        return Encoding.ASCII.GetString(buffer.WrittenSpan);
    }
}
