using System.Numerics;
using CsCheck;
using Il7Graph.Rdf.Datatypes;

namespace Il7Graph.Rdf.Tests.Datatypes;

public sealed class NumericOrderTests
{
    [Theory]
    [InlineData("1", "=", "1.0")]
    [InlineData("1", "=", "1e0")]
    [InlineData("0", "=", "-0e0")]
    [InlineData("0e0", "=", "-0e0")]
    [InlineData("0.5", "=", "5e-1")]
    [InlineData("0.1", "<", "1e-1")]
    [InlineData("0.3", ">", "3e-1")]
    [InlineData("9007199254740993", ">", "9007199254740993e0")]
    [InlineData("9007199254740992", "=", "9007199254740993e0")]
    [InlineData("9223372036854775807", "<", "9223372036854775807e0")]
    [InlineData("9223372036854775808", "=", "9223372036854775807e0")]
    [InlineData("1e23", "<", "100000000000000000000000")]
    [InlineData("-INF", "<", "-1000000000000000000000000000000")]
    [InlineData("INF", ">", "1000000000000000000000000000000")]
    [InlineData("NaN", ">", "INF")]
    [InlineData("NaN", "=", "NaN")]
    [InlineData("NaN", ">", "5")]
    [InlineData("2", "<", "10")]
    [InlineData("-0.0000000000000000000000000001", "<", "0e0")]
    [InlineData("5e-324", ">", "0.0")]
    [InlineData("1000000000000000000000.1", ">", "1000000000000000000000")]
    [InlineData("1", ">", "0.00000000000000000000000000000001")]
    public void Numbers_are_compared_as_they_are(string left, string sign, string right)
    {
        var (a, b) = (Lexical.Number(left), Lexical.Number(right));

        Assert.Equal(Lexical.Order(sign), Math.Sign(a.CompareTo(b)));
        Assert.Equal(-Lexical.Order(sign), Math.Sign(b.CompareTo(a)));
        Assert.Equal(sign == "=", a == b);
        if (a == b) Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Fact]
    public void Decimals_beyond_all_doubles_are_compared_with_them()
    {
        var huge = Lexical.Number(Datatype.Decimal, new string('9', 100_000));
        var tiny = Lexical.Number(Datatype.Decimal, "0." + new string('0', 100_000) + "1");

        Assert.True(huge > NumericValue.FromDouble(double.MaxValue));
        Assert.True(huge < NumericValue.FromDouble(double.PositiveInfinity));
        Assert.True(-huge < NumericValue.FromDouble(double.MinValue));
        Assert.True(tiny < NumericValue.FromDouble(double.Epsilon));
        Assert.True(tiny > NumericValue.FromDouble(-0.0));
        Assert.True(tiny < huge && -huge < -tiny);
    }

    [Fact]
    public void The_order_is_that_of_the_exact_numbers() => Gen.Select(NumericGenerator.Value, NumericGenerator.Value).Sample((a, b) =>
    {
        Assert.Equal(Oracle(a, b), Math.Sign(a.CompareTo(b)));
        Assert.Equal(a.CompareTo(b) == 0, a.Equals(b));
        if (a == b) Assert.Equal(a.GetHashCode(), b.GetHashCode());
    });

    [Fact]
    public void The_order_is_transitive() => Gen.Select(NumericGenerator.Value, NumericGenerator.Value, NumericGenerator.Value).Sample((a, b, c) =>
    {
        NumericValue[] sorted = [a, b, c];
        Array.Sort(sorted);
        Assert.True(sorted[0] <= sorted[1] && sorted[1] <= sorted[2] && sorted[0] <= sorted[2]);
        Assert.Equal(sorted[0] == sorted[2], sorted[0] == sorted[1] && sorted[1] == sorted[2]);
    });

    private static int Oracle(NumericValue a, NumericValue b)
    {
        if (a.IsNaN || b.IsNaN) return a.IsNaN.CompareTo(b.IsNaN);
        var (x, y) = (Infinity(a), Infinity(b));
        if (x != 0 || y != 0) return Math.Sign(x - y);
        var (left, leftScale) = NumericGenerator.Exact(a);
        var (right, rightScale) = NumericGenerator.Exact(b);
        return (left * BigInteger.Pow(10, rightScale)).CompareTo(right * BigInteger.Pow(10, leftScale));
    }

    private static int Infinity(NumericValue value) =>
        value.Kind >= NumericKind.Float && double.IsInfinity(value.ToDouble()) ? Math.Sign(value.ToDouble()) : 0;
}
