using CsCheck;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Tests.Functions;

public sealed class OperatorsTests
{
    [Theory]
    [InlineData("1", "01", "true")]
    [InlineData("1", "1.0e0", "true")]
    [InlineData("0.1", "0.1e0", "true")]
    [InlineData("\"0.1\"^^xsd:float", "0.1", "true")]
    [InlineData("\"NaN\"^^xsd:double", "\"NaN\"^^xsd:double", "false")]
    [InlineData("0.0e0", "-0.0e0", "true")]
    [InlineData("1", "\"1\"", "false")]
    [InlineData("\"a\"", "\"b\"", "false")]
    [InlineData("\"a\"", "\"a\"@en", "false")]
    [InlineData("\"a\"@en", "\"a\"^^:t", "false")]
    [InlineData("\"a\"", "\"a\"^^:t", "error")]
    [InlineData("\"a\"^^:t", "\"a\"^^:t", "true")]
    [InlineData("\"a\"^^:t", "\"b\"^^:t", "error")]
    [InlineData("\"x\"^^xsd:integer", "1", "error")]
    [InlineData("true", "\"1\"^^xsd:boolean", "true")]
    [InlineData(":a", ":a", "true")]
    [InlineData(":a", ":b", "false")]
    [InlineData(":a", "1", "false")]
    [InlineData("\"2002-04-02T23:00:00-04:00\"^^xsd:dateTime", "\"2002-04-03T02:00:00-01:00\"^^xsd:dateTime", "true")]
    [InlineData("\"2002-04-02T23:00:00\"^^xsd:dateTime", "\"2002-04-02T23:00:00+06:00\"^^xsd:dateTime", "error")]
    [InlineData("\"2002-04-02\"^^xsd:date", "\"2002-04-02T00:00:00\"^^xsd:dateTime", "false")]
    [InlineData("\"P1Y\"^^xsd:yearMonthDuration", "\"P12M\"^^xsd:duration", "true")]
    [InlineData("\"0a\"^^xsd:hexBinary", "\"0A\"^^xsd:hexBinary", "true")]
    [InlineData("<<( <urn:s> <urn:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> )>>", "<<( <urn:s> <urn:p> \"01\"^^<http://www.w3.org/2001/XMLSchema#integer> )>>", "true")]
    public void Equality_is_of_values_where_they_are_known(string left, string right, string expected)
    {
        var (a, b) = (Terms.Of(left)!, Terms.Of(right)!);

        Assert.Equal(Truth(expected), Operators.Equal(a, b));
        Assert.Equal(Truth(expected), Operators.Equal(b, a));
    }

    [Theory]
    [InlineData("1", "2", "true")]
    [InlineData("2", "1", "false")]
    [InlineData("1", "1.5", "true")]
    [InlineData("1", "\"NaN\"^^xsd:double", "false")]
    [InlineData("\"a\"", "\"b\"", "true")]
    [InlineData("\"a\"@en", "\"b\"@en", "error")]
    [InlineData("1", "\"2\"", "error")]
    [InlineData(":a", ":b", "error")]
    [InlineData("false", "true", "true")]
    [InlineData("\"2006-08-22\"^^xsd:date", "\"2006-08-23Z\"^^xsd:date", "true")]
    [InlineData("\"2006-08-23\"^^xsd:date", "\"2006-08-23Z\"^^xsd:date", "error")]
    [InlineData("\"2006-08-22\"^^xsd:date", "\"2006-08-23T00:00:00\"^^xsd:dateTime", "error")]
    [InlineData("\"PT1H\"^^xsd:dayTimeDuration", "\"P1D\"^^xsd:dayTimeDuration", "true")]
    [InlineData("\"P1M\"^^xsd:duration", "\"P30D\"^^xsd:duration", "error")]
    [InlineData("\"x\"^^xsd:integer", "1", "error")]
    public void Less_is_of_values_with_an_order(string left, string right, string expected)
    {
        var (a, b) = (Terms.Of(left)!, Terms.Of(right)!);

        Assert.Equal(Truth(expected), Operators.Less(a, b));
        Assert.Equal(Truth(expected), Operators.Greater(b, a));
    }

    [Theory]
    [InlineData(BinaryOperator.Add, "1", "2", "3")]
    [InlineData(BinaryOperator.Add, "\"1\"^^xsd:byte", "\"2\"^^xsd:byte", "3")]
    [InlineData(BinaryOperator.Add, "0.1", "0.2", "0.3")]
    [InlineData(BinaryOperator.Add, "1", "2.0e0", "3.0E0")]
    [InlineData(BinaryOperator.Add, "1", "\"2\"", "error")]
    [InlineData(BinaryOperator.Subtract, "1", "2", "-1")]
    [InlineData(BinaryOperator.Multiply, "1.5", "2", "\"3\"^^xsd:decimal")]
    [InlineData(BinaryOperator.Divide, "1", "2", "0.5")]
    [InlineData(BinaryOperator.Divide, "4", "2", "\"2\"^^xsd:decimal")]
    [InlineData(BinaryOperator.Divide, "1", "0", "error")]
    [InlineData(BinaryOperator.Divide, "1.0e0", "0", "\"INF\"^^xsd:double")]
    [InlineData(BinaryOperator.Subtract, "\"2026-03-01\"^^xsd:date", "\"2026-02-28\"^^xsd:date", "\"P1D\"^^xsd:dayTimeDuration")]
    [InlineData(BinaryOperator.Add, "\"2024-01-31\"^^xsd:date", "\"P1M\"^^xsd:yearMonthDuration", "\"2024-02-29\"^^xsd:date")]
    [InlineData(BinaryOperator.Add, "\"2024-01-31T23:00:00Z\"^^xsd:dateTime", "\"PT2H\"^^xsd:dayTimeDuration", "\"2024-02-01T01:00:00Z\"^^xsd:dateTime")]
    [InlineData(BinaryOperator.Subtract, "\"2024-01-01\"^^xsd:date", "\"P1D\"^^xsd:dayTimeDuration", "\"2023-12-31\"^^xsd:date")]
    [InlineData(BinaryOperator.Add, "\"2024-01-01\"^^xsd:date", "\"2024-01-01\"^^xsd:date", "error")]
    [InlineData(BinaryOperator.Multiply, "\"2024-01-01\"^^xsd:date", "2", "error")]
    public void Arithmetic_is_exact_and_promotes(BinaryOperator op, string left, string right, string expected) =>
        Assert.Equal(Terms.Of(expected), Operators.Arithmetic(op, Terms.Of(left)!, Terms.Of(right)!));

    [Theory]
    [InlineData("true", "true")]
    [InlineData("\"0\"^^xsd:boolean", "false")]
    [InlineData("\"z\"^^xsd:boolean", "error")]
    [InlineData("\"\"", "false")]
    [InlineData("\"false\"", "true")]
    [InlineData("\"a\"@en", "error")]
    [InlineData("0.0", "false")]
    [InlineData("\"NaN\"^^xsd:double", "false")]
    [InlineData("\"INF\"^^xsd:double", "true")]
    [InlineData("\"x\"^^xsd:integer", "error")]
    [InlineData(":a", "error")]
    [InlineData("error", "error")]
    public void The_effective_boolean_value_is_of_booleans_strings_and_numbers(string term, string expected) =>
        Assert.Equal(Truth(expected), Operators.EffectiveBooleanValue(Terms.Of(term)));

    [Fact]
    public void Signs_are_for_numbers()
    {
        Assert.Equal(Terms.Of("-1"), Operators.Negate(Terms.Of("1")!));
        Assert.Equal(Terms.Of("1"), Operators.Plus(Terms.Of("\"1\"^^xsd:byte")!));
        Assert.Null(Operators.Negate(Terms.Of("\"1\"")!));
        Assert.Null(Operators.Plus(Terms.Of(":a")!));
    }

    [Fact]
    public void A_comparison_has_its_mirror_image() => Gen.Select(TermGenerators.Term, TermGenerators.Term).Sample((a, b) =>
        Operators.Less(a, b) == Operators.Greater(b, a) && Operators.LessOrEqual(a, b) == Operators.GreaterOrEqual(b, a)
        && Operators.Equal(a, b) == Operators.Equal(b, a));

    private static bool? Truth(string expected) => expected == "error" ? null : expected == "true";
}
