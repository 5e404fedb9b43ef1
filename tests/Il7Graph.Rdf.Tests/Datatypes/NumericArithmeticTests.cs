using System.Numerics;
using CsCheck;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Rdf.Tests.Datatypes;

public sealed class NumericArithmeticTests
{
    private static readonly Gen<NumericValue> Decimals = NumericGenerator.Value.Where(value => value.Kind <= NumericKind.Decimal);

    [Theory]
    [InlineData("1", "+", "2", "3")]
    [InlineData("9223372036854775807", "+", "1", "9223372036854775808")]
    [InlineData("0.1", "+", "0.2", "0.3")]
    [InlineData("1", "+", "0.5", "1.5")]
    [InlineData("1", "+", "0.5e0", "1.5E0")]
    [InlineData("1.5", "-", "0.5", "1")]
    [InlineData("-9223372036854775808", "-", "1", "-9223372036854775809")]
    [InlineData("INF", "-", "INF", "NaN")]
    [InlineData("9223372036854775807", "*", "2", "18446744073709551614")]
    [InlineData("-0.5", "*", "0.2", "-0.1")]
    [InlineData("6", "/", "3", "2")]
    [InlineData("1", "/", "8", "0.125")]
    [InlineData("-1", "/", "3", "-0.3333333333333333333333333333333333")]
    [InlineData("2", "/", "3", "0.6666666666666666666666666666666667")]
    [InlineData("2", "/", "0.00000000000000000000000000000000000000000003", "66666666666666666666666666666666666666666667")]
    [InlineData("0.00000000000000000000000000000000000000000002", "/", "3", "0.000000000000000000000000000000000000000000006666666666666666666666666666666667")]
    [InlineData("1", "/", "0e0", "INF")]
    [InlineData("-1e0", "/", "0", "-INF")]
    [InlineData("0e0", "/", "0", "NaN")]
    [InlineData("1", "/", "0", null)]
    [InlineData("1.5", "/", "0.0", null)]
    [InlineData("-9223372036854775808", "/", "-1", "9223372036854775808")]
    public void Operators_promote_and_are_exact_where_they_can_be(string left, string sign, string right, string? result) =>
        Assert.Equal(result, Apply(sign, Lexical.Number(left), Lexical.Number(right))?.ToString());

    [Theory]
    [InlineData("2.5", "3", "3", "2")]
    [InlineData("-2.5", "-2", "-2", "-3")]
    [InlineData("2.4999999999999999999999", "2", "3", "2")]
    [InlineData("-2.4", "-2", "-2", "-3")]
    [InlineData("-0.5", "0", "0", "-1")]
    [InlineData("7", "7", "7", "7")]
    [InlineData("2.5e0", "3.0E0", "3.0E0", "2.0E0")]
    [InlineData("-2.5e0", "-2.0E0", "-2.0E0", "-3.0E0")]
    [InlineData("-0.4e0", "-0.0E0", "-0.0E0", "-1.0E0")]
    [InlineData("0.49999999999999994e0", "0.0E0", "1.0E0", "0.0E0")]
    [InlineData("2251799813685249.5e0", "2.25179981368525E15", "2.25179981368525E15", "2.251799813685249E15")]
    [InlineData("9007199254740991e0", "9.007199254740991E15", "9.007199254740991E15", "9.007199254740991E15")]
    [InlineData("-INF", "-INF", "-INF", "-INF")]
    [InlineData("NaN", "NaN", "NaN", "NaN")]
    [InlineData("-0e0", "-0.0E0", "-0.0E0", "-0.0E0")]
    public void Numbers_are_rounded_to_whole_ones_of_their_kind(string text, string round, string ceiling, string floor)
    {
        var value = Lexical.Number(text);

        Assert.Equal((round, ceiling, floor), (value.Round().ToString(), value.Ceiling().ToString(), value.Floor().ToString()));
        Assert.Equal(value.Kind, value.Round().Kind);
    }

    [Theory]
    [InlineData("-5", "5", "5")]
    [InlineData("5.5", "-5.5", "5.5")]
    [InlineData("-0e0", "0.0E0", "0.0E0")]
    [InlineData("-9223372036854775808", "9223372036854775808", "9223372036854775808")]
    [InlineData("9223372036854775808", "-9223372036854775808", "9223372036854775808")]
    public void Numbers_change_and_lose_their_sign(string text, string negated, string absolute) =>
        Assert.Equal((negated, absolute), ((-Lexical.Number(text)).ToString(), Lexical.Number(text).Abs().ToString()));

    [Fact]
    public void Sums_and_products_of_decimals_are_exact() => Gen.Select(Decimals, Decimals).Sample((a, b) =>
    {
        var ((x, i), (y, j)) = (NumericGenerator.Exact(a), NumericGenerator.Exact(b));
        var (left, right) = (x * BigInteger.Pow(10, j), y * BigInteger.Pow(10, i));
        Assert.Equal(NumericValue.FromDecimal(left + right, i + j), NumericValue.Add(a, b));
        Assert.Equal(NumericValue.FromDecimal(left - right, i + j), NumericValue.Subtract(a, b));
        Assert.Equal(NumericValue.FromDecimal(x * y, i + j), NumericValue.Multiply(a, b));
        var isInteger = a.Kind == NumericKind.Integer && b.Kind == NumericKind.Integer;
        Assert.Equal(isInteger ? NumericKind.Integer : NumericKind.Decimal, NumericValue.Add(a, b)!.Value.Kind);
    });

    [Fact]
    public void A_quotient_is_off_by_half_of_its_last_digit_at_most() => Gen.Select(Decimals, Decimals.Where(value => value.Sign != 0)).Sample((a, b) =>
    {
        var quotient = NumericValue.Divide(a, b)!.Value;
        Assert.True(quotient.TryGetExact(out var digits, out var scale));
        var ((x, i), (y, j)) = (NumericGenerator.Exact(a), NumericGenerator.Exact(b));
        // | digits / 10^scale - (x / 10^i) / (y / 10^j) | as a fraction of the unit of the digit that was kept last
        var numerator = BigInteger.Abs((digits * y * BigInteger.Pow(10, i)) - (x * BigInteger.Pow(10, j + scale)));
        var denominator = BigInteger.Abs(y * BigInteger.Pow(10, i));
        if (numerator.IsZero) return;
        var length = BigInteger.Abs(digits).ToString().Length;
        // Zeros at the end are not kept, though they count.
        var missing = Math.Max(0, NumericValue.QuotientDigits - length);
        Assert.True(2 * numerator * BigInteger.Pow(10, missing) <= denominator);
        Assert.True(length <= NumericValue.QuotientDigits || scale == 0);
    });

    [Fact]
    public void Rounding_keeps_within_the_bounds_of_its_definition() => Decimals.Sample(value =>
    {
        var (floor, ceiling, round) = (value.Floor(), value.Ceiling(), value.Round());
        Assert.True(floor <= value && value <= ceiling);
        Assert.True(NumericValue.Subtract(ceiling, floor) <= NumericValue.FromInteger(1));
        var half = NumericValue.FromDecimal(5, 1);
        Assert.Equal(NumericValue.Add(value, half)!.Value.Floor(), round);
    });

    [Fact]
    public void Floats_are_added_as_floats()
    {
        var sum = NumericValue.Add(NumericValue.FromSingle(16777216), Lexical.Number("1"))!.Value;

        Assert.Equal((NumericKind.Float, "1.6777216E7"), (sum.Kind, sum.ToString()));
    }

    private static NumericValue? Apply(string sign, NumericValue left, NumericValue right) => sign switch
    {
        "+" => NumericValue.Add(left, right),
        "-" => NumericValue.Subtract(left, right),
        "*" => NumericValue.Multiply(left, right),
        _ => NumericValue.Divide(left, right),
    };
}
