using Il7Graph.Formats;
using Il7Graph.Querying;
using Il7Graph.Rdf;

namespace Il7Graph.Tests.Querying;

public sealed class QueryRowTests
{
    private static readonly KnowledgeGraph _nothing = KnowledgeGraph.From(DatasetReader.ReadText("", RdfFormat.Turtle));

    [Theory]
    [InlineData("1", "1.0", 1)]
    [InlineData("-12e0", "\"-12\"^^xsd:byte", -12)]
    public void Whole_numbers_are_read_whatever_their_datatype(string one, string other, int expected)
    {
        var row = Row($"{one} AS ?a", $"{other} AS ?b");

        Assert.Equal((expected, expected), (row.GetInt32("a"), row.GetInt32("b")));
        Assert.Equal((double)expected, row.GetDouble("a"));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("3000000000")]
    [InlineData("\"1\"")]
    [InlineData("<http://example.org/a>")]
    [InlineData("\"x\"^^xsd:integer")]
    public void What_is_no_int_is_refused(string written)
    {
        var row = Row($"{written} AS ?a");

        Assert.False(row.TryGetInt32("a", out _));
        Assert.Throws<InvalidOperationException>(() => row.GetInt32("a"));
    }

    [Fact]
    public void Decimals_are_exact()
    {
        var row = Row("-79228162514264337593543950.335 AS ?large", "0.1 AS ?small", "1e-1 AS ?double", "0.00000000000000000000000000001 AS ?fine");

        Assert.Equal(-79228162514264337593543950.335m, row.GetDecimal("large"));
        Assert.Equal(0.1m, row.GetDecimal("small"));
        Assert.False(row.TryGetDecimal("double", out _));
        Assert.False(row.TryGetDecimal("fine", out _));
    }

    [Fact]
    public void Times_keep_their_zone_and_days_begin_in_UTC()
    {
        var row = Row(
            "\"2024-02-29T23:30:01.25+02:00\"^^xsd:dateTime AS ?time", "\"2024-02-29\"^^xsd:date AS ?day",
            "\"2024-02-29T23:30:00\"^^xsd:dateTime AS ?local", "\"1993\"^^xsd:gYear AS ?year");

        Assert.Equal(new DateTimeOffset(2024, 2, 29, 23, 30, 1, 250, TimeSpan.FromHours(2)), row.GetDateTimeOffset("time"));
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.Zero), row.GetDateTimeOffset("day"));
        Assert.False(row.TryGetDateTimeOffset("local", out _));
        Assert.False(row.TryGetDateTimeOffset("year", out _));
    }

    [Fact]
    public void Booleans_texts_and_IRIs()
    {
        var row = Row("true AS ?yes", "\"0\"^^xsd:boolean AS ?no", "\"a\"@en AS ?text", "<http://example.org/a> AS ?iri");

        Assert.Equal((true, false), (row.GetBoolean("yes"), row.GetBoolean("no")));
        Assert.Equal(("a", "http://example.org/a"), (row.GetString("text"), row.GetString("iri")));
        Assert.Equal(new Iri("http://example.org/a"), row.GetIri("iri"));
        Assert.False(row.TryGetIri("text", out _));
        Assert.False(row.TryGetBoolean("text", out _));
    }

    [Fact]
    public void An_unbound_variable_has_no_value_and_an_unknown_one_is_a_slip()
    {
        var row = Row("?nothing AS ?value");

        Assert.Null(row["value"]);
        Assert.False(row.TryGetTerm("value", out _));
        Assert.Throws<InvalidOperationException>(() => row.GetTerm("value"));
        var problem = Assert.Throws<ArgumentException>(() => row["valeu"]);
        Assert.Contains("did you mean ?value?", problem.Message, StringComparison.Ordinal);
    }

    private static QueryRow Row(params string[] columns) => Assert.Single(_nothing.Select(
        $"PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT {string.Concat(columns.Select(column => $"({column}) "))} {{ }}"));
}
