using Il7Graph.Rdf;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Sparql.Explaining;

/// <summary>Small questions about parts of a query, asked of the same data and within one limit of time.</summary>
internal sealed class Probe(QueryEngine engine, SparqlQuery query, QueryOptions options, TimeSpan limit, CancellationToken cancellation)
{
    private const int MostValues = 200_000;

    private readonly long _start = options.Clock.GetTimestamp();

    public ValueArray<DatasetClause> Clauses => query.Syntax.Dataset;

    /// <summary>Whether a pattern has a solution.</summary>
    /// <exception cref="QueryStoppedException">The time is up.</exception>
    public bool HasMatch(AlgebraOperator pattern)
    {
        using var run = Start(new Slice(0, 1, pattern));
        return run.Ask();
    }

    /// <summary>The terms that a variable has in the solutions of a pattern, each once; no more than a bound.</summary>
    public List<Term> ValuesOf(Variable variable, AlgebraOperator pattern, int most = MostValues)
    {
        var values = new List<Term>();
        using var run = Start(new Slice(0, most, new Distinct(new Project([variable], pattern))));
        var column = run.Variables.ToList().IndexOf(variable.Name);
        while (run.MoveNext())
        {
            if (run[column] is { } term) values.Add(term);
        }
        return values;
    }

    private QueryRun Start(AlgebraOperator algebra)
    {
        var left = limit - options.Clock.GetElapsedTime(_start);
        var bounded = options with { Timeout = left > TimeSpan.Zero ? left : TimeSpan.FromTicks(1), Profile = false };
        return engine.Start(algebra, new AskForm(), query.Syntax.Dataset, null, query.Syntax.Prologue.Base?.ToString(), bounded, cancellation);
    }
}
