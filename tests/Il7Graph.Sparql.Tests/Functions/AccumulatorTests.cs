using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Tests.Functions;

public sealed class AccumulatorTests
{
    [Theory]
    [InlineData(AggregateFunction.Count, "0")]
    [InlineData(AggregateFunction.Count, "2", "1", "error", ":a")]
    [InlineData(AggregateFunction.Sum, "0")]
    [InlineData(AggregateFunction.Sum, "3.5", "1", "2.5")]
    [InlineData(AggregateFunction.Sum, "error", "1", "\"2\"")]
    [InlineData(AggregateFunction.Sum, "error", "1", "error")]
    [InlineData(AggregateFunction.Avg, "0")]
    [InlineData(AggregateFunction.Avg, "\"2\"^^xsd:decimal", "1", "2", "3")]
    [InlineData(AggregateFunction.Avg, "\"2.0E0\"^^xsd:double", "1", "2e0", "3")]
    [InlineData(AggregateFunction.Avg, "error", "1", "_:b", "3")]
    [InlineData(AggregateFunction.Min, "error")]
    [InlineData(AggregateFunction.Min, "_:b", "1", "_:b", "\"a\"")]
    [InlineData(AggregateFunction.Min, "2", "10", "2", "3.5")]
    [InlineData(AggregateFunction.Min, "error", "1", "error")]
    [InlineData(AggregateFunction.Max, "10", "10", "2", "\"z\"")]
    [InlineData(AggregateFunction.Max, "error")]
    [InlineData(AggregateFunction.Sample, "error", "error")]
    [InlineData(AggregateFunction.Sample, "1", "2", "error", "1")]
    [InlineData(AggregateFunction.GroupConcat, "\"\"")]
    [InlineData(AggregateFunction.GroupConcat, "\"a 1 http://example.org/b\"", "\"a\"@en", "1", ":b")]
    [InlineData(AggregateFunction.GroupConcat, "error", "\"a\"", "_:b")]
    public void A_set_function_gives_what_its_clause_says(AggregateFunction function, string expected, params string[] values)
    {
        var accumulator = Accumulator.Create(new AggregateExpression(function, null, IsDistinct: false));

        foreach (var value in values) accumulator.Add(Terms.Of(value));

        Assert.Equal(Terms.Of(expected), accumulator.Result);
    }

    [Fact]
    public void The_separator_stands_between_also_after_an_empty_string()
    {
        var accumulator = Accumulator.Create(new AggregateExpression(AggregateFunction.GroupConcat, null, IsDistinct: false, "; "));

        foreach (var value in (string[])["\"\"", "\"a\"", "\"\""]) accumulator.Add(Terms.Of(value));

        Assert.Equal(Terms.Of("\"; a; \""), accumulator.Result);
    }
}
