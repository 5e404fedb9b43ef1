using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Results;

namespace Il7Graph.Sparql.Tests.Execution;

/// <summary>Operators where rows just fill a batch of 2,048, or just do not.</summary>
public sealed class BatchBoundaryTests
{
    public static TheoryData<int> Counts => [1, 2047, 2048, 2049, 4096, 4097];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Joins_lose_and_repeat_nothing(int count)
    {
        Assert.Equal(count, Count(count, "{ ?a :p ?b . ?a :v ?n }"));
        Assert.Equal(count, Count(count, "{ ?a :p ?b } { SELECT DISTINCT ?a ?n { ?a :v ?n } }"));
        Assert.Equal(3 * count, Count(count, "{ ?a :p ?b VALUES ?x { 1 2 3 } }"));
        Assert.Equal(count, Count(count, "{ :hub :to ?a }"));
        Assert.Equal(count, Count(count, "{ VALUES ?x { :hub } ?x :to ?a }"));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Outer_joins_keep_each_row(int count)
    {
        Assert.Equal(count, Count(count, "{ ?a :p ?b OPTIONAL { ?a :nothing ?x } }"));
        Assert.Equal(count, Count(count, "{ ?a :p ?b OPTIONAL { ?a :v ?n FILTER(?n < 0) } FILTER(!BOUND(?n)) }"));
        Assert.Equal((count + 1) / 2, Count(count, "{ ?a :p ?b OPTIONAL { ?a :v ?n FILTER(?n / 2 = FLOOR(?n / 2)) } FILTER BOUND(?n) }"));
        Assert.Equal(count / 2, Count(count, "{ ?a :p ?b OPTIONAL { ?a :v ?n FILTER(?n / 2 = FLOOR(?n / 2)) } FILTER(!BOUND(?n)) }"));
        Assert.Equal(count, Count(count, "{ ?a :p ?b OPTIONAL { ?a :v ?n FILTER EXISTS { ?a :p ?b } } FILTER BOUND(?n) }"));
        Assert.Equal(count, Count(count, "{ ?a :p ?b OPTIONAL { ?a :v ?n FILTER NOT EXISTS { ?a :p ?b } } FILTER(!BOUND(?n)) }"));
    }

    /// <summary>One row with many matches that all fail the condition is left alone once.</summary>
    [Theory]
    [MemberData(nameof(Counts))]
    public void A_row_whose_matches_fill_batches_is_joined_or_kept(int count)
    {
        Assert.Equal(1, Count(count, "{ :hub :is ?x OPTIONAL { :hub :to ?a FILTER(?a = ?x) } }"));
        Assert.Equal(1, Count(count, "{ :hub :is ?x . ?y :is ?x OPTIONAL { ?y :to ?a FILTER(?a = ?x) } }"));
        Assert.Equal(count, Count(count, "{ ?y :is ?x OPTIONAL { ?y :to ?a FILTER(?a != ?x) } }"));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Rows_that_leave_a_shared_variable_unbound_join_with_all(int count)
    {
        Assert.Equal(count, Count(count, "{ { ?a :p ?b OPTIONAL { ?a :nothing ?x } } { VALUES (?y ?x) { (1 1) } } }"));
        Assert.Equal(2 * count, Count(count, "{ { ?a :p ?b } { VALUES (?a ?x) { (UNDEF 1) (UNDEF 2) } } }"));
        Assert.Equal(count + 1, Count(count, "{ { ?a :p ?b } { VALUES (?a ?x) { (UNDEF 1) (:n0 2) } } }"));
        Assert.Equal(1, Count(count, "{ { ?a :p ?b OPTIONAL { ?a :first ?x } } VALUES (?a ?x) { (:n0 1) } }"));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void MINUS_and_EXISTS_part_the_rows(int count)
    {
        Assert.Equal(count - 1, Count(count, "{ ?a :p ?b MINUS { ?a :first ?x } }"));
        Assert.Equal(1, Count(count, "{ ?a :p ?b FILTER EXISTS { ?a :first ?x } }"));
        Assert.Equal(count, Count(count, "{ ?a :p ?b FILTER EXISTS { ?a :v ?n FILTER(?n >= 0) } }"));
        Assert.Equal(0, Count(count, "{ ?a :p ?b FILTER NOT EXISTS { ?a :v ?n . ?a :p ?b FILTER(?n >= 0) } }"));
        Assert.Equal(count, Count(count, "{ ?a :p ?b FILTER EXISTS { SELECT * { ?a :v ?n } LIMIT 1 } }"));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Groups_and_distinct_rows_are_as_many_as_there_are_terms(int count)
    {
        Assert.Equal(count, Rows(count, "SELECT ?a (COUNT(*) AS ?n) { ?a :p ?b } GROUP BY ?a").Count);
        Assert.Equal(count, Rows(count, "SELECT ?a (SUM(?v) AS ?n) (SAMPLE(?v) AS ?m) { ?a :v ?v } GROUP BY ?a").Count);
        Assert.Equal(count, Count(count, "{ SELECT DISTINCT ?b { ?a :p ?b . ?x :is ?y } }"));
        Assert.Equal(1, Count(count, "{ SELECT DISTINCT ?x { ?a :p ?b . ?x :is ?y } }"));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Slices_cut_where_they_say(int count)
    {
        foreach (var start in new[] { 0, 1, 2047, 2048, 2049 })
        {
            foreach (var length in new[] { 0, 1, 2047, 2048, 2049 })
            {
                var expected = Math.Clamp(count - start, 0, length);

                Assert.Equal(expected, Count(count, $"{{ SELECT * {{ ?a :p ?b }} OFFSET {start} LIMIT {length} }}"));
                Assert.Equal(expected, Count(count, $"{{ SELECT * {{ ?a :v ?n }} ORDER BY DESC(?n) OFFSET {start} LIMIT {length} }}"));
            }
        }
    }

    /// <summary>More than the 8,192 rows that are held before those that cannot be first are dropped.</summary>
    [Theory]
    [InlineData("?n", 0, 1)]
    [InlineData("DESC(?n)", 19_999, -1)]
    public void The_first_of_many_are_the_first_of_all(string order, int first, int step)
    {
        var rows = Rows(20_000, $"SELECT ?n {{ ?a :v ?n }} ORDER BY {order} LIMIT 3000");

        Assert.Equal(Enumerable.Range(0, 3_000).Select(i => $"{first + (i * step)}"), rows.Select(row => Assert.IsType<Literal>(row[0]).LexicalForm));
    }

    private static int Count(int count, string pattern) =>
        int.Parse(Assert.IsType<Literal>(Rows(count, $"SELECT (COUNT(*) AS ?count) {{ {pattern} }}")[0][0]).LexicalForm, System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<Collections.ValueArray<Term?>> Rows(int count, string text)
    {
        using var run = Engines.GetOrAdd(count, each => new QueryEngine(Build(each))).Start(SparqlQuery.Parse($"PREFIX : <urn:x:> {text}"));
        var collector = new SolutionCollector();
        run.WriteTo(collector);
        return [.. collector.ToResults().Rows];
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, QueryEngine> Engines = [];

    private static Dataset Build(int count)
    {
        var quads = new DatasetBuilder();
        for (var i = 0; i < count; i++)
        {
            quads.Add(new Quad(Name($"n{i}"), Name("p"), Name($"m{i}")));
            quads.Add(new Quad(Name($"n{i}"), Name("v"), Literal.FromTyped($"{i}", XSD.Integer)));
            quads.Add(new Quad(Name("hub"), Name("to"), Name($"n{i}")));
        }
        quads.Add(new Quad(Name("n0"), Name("first"), Literal.FromTyped("1", XSD.Integer)));
        quads.Add(new Quad(Name("hub"), Name("is"), Literal.FromString("a hub")));
        return quads.ToDataset();
    }

    private static Iri Name(string local) => new($"urn:x:{local}");
}
