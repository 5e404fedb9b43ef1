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
    public void What_is_read_is_answered_too(string what, string text)
    {
        var query = SparqlQuery.Parse(text, new SparqlOptions { File = what });
        using var run = new QueryEngine(Few()).Start(query, new QueryOptions { MemoryLimit = 500_000_000, Timeout = TimeSpan.FromSeconds(10) }, TestContext.Current.CancellationToken);

        run.WriteTo(new SolutionCollector());
    }

    [Fact]
    public void Five_thousand_unions_give_the_rows_of_each()
    {
        var query = SparqlQuery.Parse($"SELECT (COUNT(*) AS ?n) {{ {{ ?s ?p ?o }} {string.Concat(Enumerable.Repeat("UNION { ?s ?p ?o } ", 5_000))} }}");
        using var run = new QueryEngine(Few()).Start(query, null, TestContext.Current.CancellationToken);

        Assert.True(run.MoveNext());
        Assert.Equal("10002", Assert.IsType<Literal>(run[0]).LexicalForm);
    }

    /// <summary>Operators stand on each other's calls, so the stack of a thread says how deep a plan may be.</summary>
    [Theory]
    [InlineData(900)]
    public void A_tower_of_OPTIONALs_runs_on_the_stack_of_a_thread_pool(int height)
    {
        var rows = 0;
        var thread = new Thread(
            () =>
            {
                var query = SparqlQuery.Parse($"SELECT * {{ ?s ?p ?o {string.Concat(Enumerable.Range(0, height).Select(i => $"OPTIONAL {{ ?s ?p{i} ?o{i} }} "))} }}");
                using var run = new QueryEngine(Few()).Start(query, null, TestContext.Current.CancellationToken);
                while (run.MoveNext() && rows < 10) rows++;
            }, 1536 * 1024);

        thread.Start();
        thread.Join();

        Assert.Equal(2, rows);
    }

    private static Dataset Few()
    {
        var quads = new DatasetBuilder();
        quads.Add(new Quad(new Iri("urn:x:s"), new Iri("urn:x:p"), Literal.FromString("a")));
        quads.Add(new Quad(new Iri("urn:x:t"), new Iri("urn:x:p"), Literal.FromString("b")));
        return quads.ToDataset();
    }
}
