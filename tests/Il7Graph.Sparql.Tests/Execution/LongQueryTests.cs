using Il7Graph.Rdf;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Results;
using Il7Graph.Sparql.Tests.Syntax;

namespace Il7Graph.Sparql.Tests.Execution;

/// <summary>Queries that are long or deep, all the way through the engine. A test here fails by ending the process.</summary>
public sealed class LongQueryTests
{
    public static TheoryData<string, string> Long => ParserLimitTests.Long;

    [Theory]
    [MemberData(nameof(Long))]
    public void What_is_read_is_answered_or_refused(string what, string text)
    {
        var query = SparqlQuery.Parse(text, new SparqlOptions { File = what });
        var options = new QueryOptions { MemoryLimit = 500_000_000, Timeout = TimeSpan.FromMinutes(1) };
        try
        {
            using var run = new QueryEngine(Few()).Start(query, options, TestContext.Current.CancellationToken);
            run.WriteTo(new SolutionCollector());
        }
        catch (QueryStoppedException stop)
        {
            Assert.Equal(QueryLimit.Memory, stop.Limit);
            Assert.Contains(what, (string[])["triples", "groups in a row"]);
        }
    }

    [Fact]
    public void Five_thousand_unions_give_the_rows_of_each()
    {
        var query = SparqlQuery.Parse($"SELECT (COUNT(*) AS ?n) {{ {{ ?s ?p ?o }} {string.Concat(Enumerable.Repeat("UNION { ?s ?p ?o } ", 5_000))} }}");
        using var run = new QueryEngine(Few()).Start(query, null, TestContext.Current.CancellationToken);

        Assert.True(run.MoveNext());
        Assert.Equal("10002", Assert.IsType<Literal>(run[0]).LexicalForm);
    }

    [Fact]
    public void A_tower_of_steps_with_ever_more_columns_is_stopped_by_memory()
    {
        var query = SparqlQuery.Parse($"SELECT * {{ ?s ?p ?o {string.Concat(Enumerable.Range(0, 300).Select(i => $"OPTIONAL {{ ?s ?p{i} ?o{i} }} "))} }}");
        using var run = new QueryEngine(Few()).Start(query, new QueryOptions { MemoryLimit = 50_000_000 }, TestContext.Current.CancellationToken);

        Assert.Equal(QueryLimit.Memory, Assert.Throws<QueryStoppedException>(() => run.MoveNext()).Limit);
    }

    private static Dataset Few()
    {
        var quads = new DatasetBuilder();
        quads.Add(new Quad(new Iri("urn:x:s"), new Iri("urn:x:p"), Literal.FromString("a")));
        quads.Add(new Quad(new Iri("urn:x:t"), new Iri("urn:x:p"), Literal.FromString("b")));
        return quads.ToDataset();
    }
}
