using Il7Graph.Rdf;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Rewriting;

namespace Il7Graph.Sparql.Explaining;

/// <summary>Finds out why the answer of a query is empty, by asking for parts of it: single patterns first, then growing joins, then what takes
/// solutions away. OPTIONAL is never to blame.</summary>
public sealed class EmptyExplainer
{
    private readonly Probe _probe;
    private readonly Dataset _dataset;
    private readonly SparqlQuery _query;
    private readonly PatternText _text;
    private readonly PatternDiagnosis _patterns;
    private readonly JoinDiagnosis _joins;
    private readonly FilterDiagnosis _filters;

    private EmptyExplainer(QueryEngine engine, Dataset dataset, SparqlQuery query, PrefixMap prefixes, QueryOptions options, TimeSpan limit, CancellationToken cancellation)
    {
        (_dataset, _query) = (dataset, query);
        _probe = new Probe(engine, query, options, limit, cancellation);
        _text = new PatternText(prefixes);
        _patterns = new PatternDiagnosis(_probe, dataset, _text);
        _joins = new JoinDiagnosis(_probe, dataset, _text, _patterns);
        _filters = new FilterDiagnosis(_probe, _text);
    }

    /// <summary>Explains an empty answer.</summary>
    /// <param name="dataset">What the engine asks.</param>
    /// <param name="prefixes">What IRIs are shortened with, beside the prefixes of the query.</param>
    /// <param name="options">As the query was run; what limits it has are replaced by <paramref name="limit"/>.</param>
    /// <param name="limit">How long all of it may take.</param>
    /// <returns>Null if the answer is not empty, if it asks another endpoint by SERVICE, if nothing suggests a
    /// mistake, or if the time is up.</returns>
    public static EmptyExplanation? Explain(
        QueryEngine engine, Dataset dataset, SparqlQuery query, PrefixMap prefixes, QueryOptions options, TimeSpan limit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(prefixes);
        ArgumentNullException.ThrowIfNull(options);
        using var lease = dataset.Lease();
        var all = query.Syntax.Prologue.Prefixes.Namespaces.Aggregate(prefixes, (map, pair) => map.With(pair.Key, pair.Value));
        try
        {
            return new EmptyExplainer(engine, dataset, query, all, options, limit, cancellation).Explain();
        }
        catch (QueryStoppedException)
        {
            // The time is up: no explanation is better than half of one.
            return null;
        }
    }

    private EmptyExplanation? Explain()
    {
        if (_query.Syntax.Dataset.FirstOrDefault(clause => !_dataset.GraphNames.Contains(clause.Graph)) is { } clause)
        {
            var near = NearTerm.Among(_dataset.GraphNames, clause.Graph, isKnown: false, _text);
            var from = clause.IsNamed ? "FROM NAMED" : "FROM";
            return new EmptyExplanation(
                near?.Cause ?? EmptyCause.OtherGraph, $"{from} {_text.Of(clause.Graph)}", "the data have no graph of that name",
                near is null ? null : $"{from} {_text.Of(near.Term)}");
        }
        // Other endpoints are not asked again and again for the sake of a note.
        return HasService(_query.Algebra) || _probe.HasMatch(_query.Algebra) ? null : Of(_query.Algebra);
    }

    private static bool HasService(AlgebraOperator pattern)
    {
        var found = pattern is Service;
        AlgebraTree.MapExpressions(pattern, expression =>
        {
            found |= ExpressionTree.Any(expression, each => each is Exists exists && HasService(exists.Pattern));
            return expression;
        });
        AlgebraTree.MapOperands(pattern, operand =>
        {
            found |= HasService(operand);
            return operand;
        });
        return found;
    }

    /// <summary>Explains a pattern that has no solution.</summary>
    private EmptyExplanation? Of(AlgebraOperator pattern)
    {
        var parts = QueryParts.Of(pattern);
        foreach (var part in parts.Patterns.Where(part => part.Pattern is not Values))
        {
            if (!_probe.HasMatch(part.Operator)) return part.Pattern is Bgp or PathPattern ? _patterns.Of(part) : OfWhole(part.Pattern, pattern);
        }
        var failing = SmallestFailing(parts.Patterns);
        return failing is not null ? _joins.Of(failing) : Removing(parts);
    }

    /// <summary>Explains a part that could not be taken apart.</summary>
    private EmptyExplanation? OfWhole(AlgebraOperator pattern, AlgebraOperator whole) => pattern switch
    {
        Union union => Of(union.Left) ?? Of(union.Right),
        Filter filter => _probe.HasMatch(filter.Pattern) ? null : Of(filter.Pattern),
        Slice { Start: > 0 } slice => _probe.HasMatch(slice.Pattern) ? null : Of(slice.Pattern),
        _ when pattern != whole && pattern is Project or Distinct or Reduced or OrderBy or Slice { Length: not 0 } or Group => Of(pattern),
        _ => null,
    };

    /// <summary>The parts that have no match together and do if any of them is left out; null if all match together.</summary>
    private List<QueryPart>? SmallestFailing(List<QueryPart> parts)
    {
        var rest = parts.ToList();
        var chosen = new List<QueryPart>();
        while (rest.Count > 0)
        {
            var bound = chosen.SelectMany(part => PatternVariables.Of(part.Operator)).ToHashSet();
            var next = rest.Find(part => PatternVariables.Of(part.Operator).Overlaps(bound)) ?? rest[0];
            rest.Remove(next);
            chosen.Add(next);
            if (chosen.Count == 1 || _probe.HasMatch(QueryPart.Join(chosen))) continue;
            foreach (var part in chosen.Take(chosen.Count - 1).ToList())
            {
                var without = chosen.Where(each => !ReferenceEquals(each, part)).ToList();
                if (without.Count > 1 && !_probe.HasMatch(QueryPart.Join(without))) chosen = without;
            }
            return chosen;
        }
        return null;
    }

    private EmptyExplanation? Removing(QueryParts parts)
    {
        var pattern = QueryPart.Join(parts.Patterns);
        foreach (var condition in parts.Conditions)
        {
            if (_probe.HasMatch(new Filter([condition], pattern))) continue;
            return condition is Exists { IsNegated: false } exists ? Of(new Join(pattern, exists.Pattern)) : _filters.Of(condition, pattern);
        }
        foreach (var removed in parts.Removed)
        {
            if (_probe.HasMatch(new Minus(pattern, removed))) continue;
            return new EmptyExplanation(EmptyCause.AllRemoved, $"MINUS {{ {_text.Of(removed)} }}", "every solution has a match there, so none is left", null);
        }
        return null;
    }
}
