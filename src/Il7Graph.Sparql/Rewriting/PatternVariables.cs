using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Rewriting;

/// <summary>Which variables the solutions of a pattern may bind, and which they always bind; generated ones included.</summary>
internal static class PatternVariables
{
    /// <summary>The variables that a solution may bind.</summary>
    public static HashSet<Variable> Of(AlgebraOperator pattern) => [.. AlgebraTree.AllVariables(pattern)];

    /// <summary>The variables that every solution binds.</summary>
    public static HashSet<Variable> CertainOf(AlgebraOperator pattern)
    {
        switch (pattern)
        {
            case Bgp or PathPattern:
                return Of(pattern);
            case Values values:
                return [.. values.Variables.Where((_, column) => values.Rows.All(row => row[column] is not null))];
            case Join join:
                var certain = CertainOf(join.Left);
                certain.UnionWith(CertainOf(join.Right));
                return certain;
            case LeftJoin join:
                return CertainOf(join.Left);
            case Minus minus:
                return CertainOf(minus.Left);
            case Union union:
                certain = CertainOf(union.Left);
                certain.IntersectWith(CertainOf(union.Right));
                return certain;
            case Graph graph:
                certain = CertainOf(graph.Pattern);
                if (graph.Name is Variable name) certain.Add(name);
                return certain;
            case Service { IsSilent: true }:
                return [];
            case Service service:
                return CertainOf(service.Pattern);
            case Project project:
                certain = CertainOf(project.Pattern);
                certain.IntersectWith(project.Variables);
                return certain;
            case Group group:
                certain = CertainOf(group.Pattern);
                return [.. group.Keys.Where(key => key.IsVariable && certain.Contains(key.Variable)).Select(key => key.Variable)];
            case Filter filter: return CertainOf(filter.Pattern);
            case Extend extend: return CertainOf(extend.Pattern);
            case OrderBy order: return CertainOf(order.Pattern);
            case Distinct distinct: return CertainOf(distinct.Pattern);
            case Reduced reduced: return CertainOf(reduced.Pattern);
            case Slice slice: return CertainOf(slice.Pattern);
            default: throw new InvalidOperationException("the set of operators is closed");
        }
    }

    public static void Collect(PatternTerm term, HashSet<Variable> found)
    {
        if (term is Variable variable) found.Add(variable);
        if (term is not TripleTermPattern triple) return;
        Collect(triple.Subject, found);
        Collect(triple.Predicate, found);
        Collect(triple.Object, found);
    }
}
