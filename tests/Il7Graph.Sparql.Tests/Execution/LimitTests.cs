using Il7Graph.Rdf;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Sparql.Tests.Execution;

/// <summary>Time, cancellation and memory stop each operator. No test here measures time: a clock says that the time is over after so many looks,
/// and an operator that does not look runs on for ever, or looks on.</summary>
public sealed class LimitTests
{
    /// <summary>Looks that a profile takes on its way up a plan.</summary>
    private const int Depth = 64;

    private static readonly QueryEngine Engine = new(EndlessData.Dataset);

    public static TheoryData<string> Operators => [.. EndlessQuery.All.Select(each => each.Operator)];

    public static TheoryData<string> Holding => [.. EndlessQuery.All.Where(each => each.Holds).Select(each => each.Operator)];

    [Theory]
    [MemberData(nameof(Operators))]
    public void Time_stops(string @operator)
    {
        var query = QueryOf(@operator);
        var clock = new DueClock(query.Looks);

        var stop = Assert.Throws<QueryStoppedException>(() => Run(query, new QueryOptions { Timeout = TimeSpan.FromSeconds(5), Clock = clock }));

        Assert.Equal(QueryLimit.Time, stop.Limit);
        Assert.InRange(clock.LooksAfter, 0, Depth);
        AssertIsHealthy();
    }

    [Theory]
    [MemberData(nameof(Operators))]
    public void Cancellation_stops(string @operator)
    {
        var query = QueryOf(@operator);
        using var cancellation = new CancellationTokenSource();
        var clock = new DueClock(query.Looks, cancellation.Cancel);

        Assert.ThrowsAny<OperationCanceledException>(() => Run(query, new QueryOptions { Timeout = TimeSpan.FromSeconds(5), Clock = clock }, cancellation.Token));

        Assert.InRange(clock.LooksAfter, 0, Depth);
        AssertIsHealthy();
    }

    [Theory]
    [MemberData(nameof(Holding))]
    public void Memory_stops(string @operator)
    {
        var stop = Assert.Throws<QueryStoppedException>(() => Run(QueryOf(@operator), new QueryOptions { MemoryLimit = 500_000, Timeout = TimeSpan.FromMinutes(1) }));

        Assert.Equal(QueryLimit.Memory, stop.Limit);
        AssertIsHealthy();
    }

    /// <summary>What is let go does not count: the time is over before the memory is.</summary>
    [Theory]
    [InlineData("SortOperator of the first")]
    [InlineData("LateralOperator")]
    [InlineData("PathScan of a ring")]
    [InlineData("DistinctOperator of few")]
    public void Memory_that_was_let_go_does_not_count(string @operator)
    {
        var query = QueryOf(@operator);
        var options = new QueryOptions { Timeout = TimeSpan.FromSeconds(5), Clock = new DueClock(10 * query.Looks), MemoryLimit = 5_000_000 };

        var stop = Assert.Throws<QueryStoppedException>(() => Run(query, options));

        Assert.Equal(QueryLimit.Time, stop.Limit);
    }

    [Fact]
    public void Each_operator_is_there()
    {
        var operators = typeof(BatchOperator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(BatchOperator)) && !type.IsAbstract && type.Name != "EmptyScan").Select(type => type.Name);

        Assert.Empty(operators.Except(EndlessQuery.All.Select(each => each.Operator)));
    }

    [Theory]
    [MemberData(nameof(Operators))]
    public void The_plan_has_the_operator(string @operator)
    {
        var query = QueryOf(@operator);
        var options = new QueryOptions { Timeout = TimeSpan.FromSeconds(5), Clock = new DueClock(query.Looks), Profile = true, Services = new EndlessData.ManyRows() };
        using var run = Engine.Start(EndlessData.Parse(query.Text), options, TestContext.Current.CancellationToken);

        Assert.Throws<QueryStoppedException>(() => Read(run, EndlessData.Parse(query.Text)));

        Assert.Contains(query.Plan, run.Context.Profile!.Keys.Select(plan => plan.GetType()));
    }

    [Fact]
    public void An_endpoint_that_does_not_answer_is_waited_for_no_longer_than_the_query_may_take()
    {
        var options = new QueryOptions { Timeout = TimeSpan.FromMilliseconds(20), Services = new EndlessData.NoAnswer() };

        var stop = Assert.Throws<QueryStoppedException>(() => Run("SELECT * { SERVICE SILENT <urn:x:e> { ?x :p ?y } }", options));

        Assert.Equal(QueryLimit.Time, stop.Limit);
    }

    [Fact]
    public void An_endpoint_that_does_not_answer_is_not_waited_for_by_a_query_that_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));

        Assert.ThrowsAny<OperationCanceledException>(() => Run(
            "SELECT * { SERVICE <urn:x:e> { ?x :p ?y } }", new QueryOptions { Services = new EndlessData.NoAnswer() }, cancellation.Token));
    }

    private static EndlessQuery QueryOf(string @operator) => EndlessQuery.All.Single(each => each.Operator == @operator);

    private static void Run(EndlessQuery query, QueryOptions options, CancellationToken cancellation = default) =>
        Run(query.Text, options with { Services = new EndlessData.ManyRows() }, cancellation);

    private static void Run(string text, QueryOptions options, CancellationToken cancellation = default)
    {
        var query = EndlessData.Parse(text);
        using var run = Engine.Start(query, options, cancellation);
        Read(run, query);
    }

    private static void Read(QueryRun run, SparqlQuery query)
    {
        if (query.Form is SelectClause)
        {
            while (run.MoveNext())
            {
                // The rows are of no interest.
            }
        }
        else
        {
            run.WriteTo(new DatasetBuilder());
        }
    }

    private static void AssertIsHealthy()
    {
        using var run = Engine.Start(EndlessData.Parse("SELECT (COUNT(*) AS ?n) { ?a :p ?b }"), null, TestContext.Current.CancellationToken);

        Assert.True(run.MoveNext());
        Assert.Equal($"{EndlessData.Ring}", Assert.IsType<Literal>(run[0]).LexicalForm);
    }
}
