using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Rewriting;

namespace Il7Graph.Sparql.Explaining;

/// <summary>A pattern taken apart: what must match, and what takes solutions away. OPTIONAL does neither and is left out, as is all that only
/// orders, counts or computes.</summary>
internal sealed class QueryParts
{
    private QueryParts()
    {
    }

    public List<QueryPart> Patterns { get; } = [];

    public List<Expression> Conditions { get; } = [];

    /// <summary>The right sides of MINUS.</summary>
    public List<AlgebraOperator> Removed { get; } = [];

    public static QueryParts Of(AlgebraOperator pattern)
    {
        var parts = new QueryParts();
        parts.Add(pattern, null);
        return parts;
    }

    private void Add(AlgebraOperator pattern, PatternTerm? graph)
    {
        switch (pattern)
        {
            case Bgp bgp:
                Patterns.AddRange(bgp.Triples.Distinct().Select(triple => new QueryPart(new Bgp([triple]), graph)));
                break;
            case Join join:
                Add(join.Left, graph);
                Add(join.Right, graph);
                break;
            case LeftJoin join:
                Add(join.Left, graph);
                break;
            case Minus minus:
                Add(minus.Left, graph);
                Removed.Add(In(graph, minus.Right));
                break;
            case Filter { Pattern: not Group } filter:
                Add(filter.Pattern, graph);
                Conditions.AddRange(Conjuncts.Of(filter.Conditions).Select(each => each is Exists exists ? exists with { Pattern = In(graph, exists.Pattern) } : each));
                break;
            case Extend { Value: TermExpression constant } extend:
                Add(extend.Pattern, graph);
                Patterns.Add(new QueryPart(new Values([extend.Variable], [[constant.Term]]), null));
                break;
            case Extend extend:
                Add(extend.Pattern, graph);
                break;
            case Graph inner:
                Add(inner.Pattern, inner.Name);
                break;
            case Project or Distinct or Reduced or OrderBy or Slice or Group when graph is null && Patterns.Count == 0 && Inside(pattern) is { } operand:
                Add(operand, graph);
                break;
            default:
                Patterns.Add(new QueryPart(pattern, pattern is Values ? null : graph));
                break;
        }
    }

    /// <summary>What a modifier modifies, if it cannot itself make an answer empty.</summary>
    private static AlgebraOperator? Inside(AlgebraOperator pattern) => pattern switch
    {
        Project project => project.Pattern,
        Distinct distinct => distinct.Pattern,
        Reduced reduced => reduced.Pattern,
        OrderBy order => order.Pattern,
        Slice { Start: 0, Length: not 0 } slice => slice.Pattern,
        Group { Keys.Count: > 0 } group => group.Pattern,
        _ => null,
    };

    private static AlgebraOperator In(PatternTerm? graph, AlgebraOperator pattern) => graph is null ? pattern : new Graph(graph, pattern);
}
