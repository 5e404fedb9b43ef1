using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Algebra;

/// <summary>The parts of operators, one level down. A rewrite recurses through it where it has nothing to say itself.</summary>
public static class AlgebraTree
{
    /// <summary>The operator with each of its operands replaced.</summary>
    /// <returns>The same object if nothing changed.</returns>
    public static AlgebraOperator MapOperands(AlgebraOperator @operator, Func<AlgebraOperator, AlgebraOperator> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        switch (@operator)
        {
            case Join join:
                var (left, right) = (map(join.Left), map(join.Right));
                return Same(left, join.Left) && Same(right, join.Right) ? join : new Join(left, right);
            case LeftJoin join:
                (left, right) = (map(join.Left), map(join.Right));
                return Same(left, join.Left) && Same(right, join.Right) ? join : join with { Left = left, Right = right };
            case Union union:
                (left, right) = (map(union.Left), map(union.Right));
                return Same(left, union.Left) && Same(right, union.Right) ? union : new Union(left, right);
            case Minus minus:
                (left, right) = (map(minus.Left), map(minus.Right));
                return Same(left, minus.Left) && Same(right, minus.Right) ? minus : new Minus(left, right);
            case Bgp or PathPattern or Values:
                return @operator;
            default:
                var pattern = OperandOf(@operator);
                var mapped = map(pattern);
                return Same(mapped, pattern) ? @operator : WithOperand(@operator, mapped);
        }
    }

    /// <summary>The operator with each expression that it holds itself replaced; the aggregates of a group are replaced as wholes.</summary>
    /// <returns>The same object if nothing changed.</returns>
    public static AlgebraOperator MapExpressions(AlgebraOperator @operator, Func<Expression, Expression> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        switch (@operator)
        {
            case Filter filter:
                var conditions = filter.Conditions.Map(map);
                return ReferenceEquals(conditions, filter.Conditions) ? filter : filter with { Conditions = conditions };
            case LeftJoin join:
                conditions = join.Conditions.Map(map);
                return ReferenceEquals(conditions, join.Conditions) ? join : join with { Conditions = conditions };
            case Extend extend:
                var value = map(extend.Value);
                return ReferenceEquals(value, extend.Value) ? extend : extend with { Value = value };
            case OrderBy order:
                var keys = order.Keys.Map(key => map(key.Value) is var mapped && ReferenceEquals(mapped, key.Value) ? key : key with { Value = mapped });
                return ReferenceEquals(keys, order.Keys) ? order : order with { Keys = keys };
            case Group group:
                var groupKeys = group.Keys.Map(key => map(key.Value) is var mapped && ReferenceEquals(mapped, key.Value) ? key : key with { Value = mapped });
                var aggregates = group.Aggregates.Map(each =>
                    map(each.Aggregate) is var mapped && ReferenceEquals(mapped, each.Aggregate) ? each : each with { Aggregate = (AggregateExpression)mapped });
                return ReferenceEquals(groupKeys, group.Keys) && ReferenceEquals(aggregates, group.Aggregates)
                    ? group
                    : group with { Keys = groupKeys, Aggregates = aggregates };
            default:
                return @operator;
        }
    }

    /// <summary>The variables in scope (SPARQL 1.1 §18.2.1), generated ones left out, in the order in which they first appear.</summary>
    public static ValueArray<Variable> VariablesInScope(AlgebraOperator @operator) =>
        [.. AllVariables(@operator).Where(variable => !variable.IsGenerated).Distinct()];

    /// <summary>The variables that a solution may bind, generated ones included, as often as they appear.</summary>
    internal static List<Variable> AllVariables(AlgebraOperator @operator)
    {
        var found = new List<Variable>();
        Collect(@operator, found);
        return found;
    }

    private static void Collect(AlgebraOperator @operator, List<Variable> found)
    {
        switch (@operator)
        {
            case Bgp bgp:
                foreach (var triple in bgp.Triples)
                {
                    Collect(triple.Subject, found);
                    Collect(triple.Predicate, found);
                    Collect(triple.Object, found);
                }
                break;
            case PathPattern path:
                Collect(path.Subject, found);
                Collect(path.Object, found);
                break;
            case Values values:
                found.AddRange(values.Variables);
                break;
            case Project project:
                found.AddRange(project.Variables);
                break;
            case Group group:
                found.AddRange(group.Keys.Select(key => key.Variable));
                found.AddRange(group.Aggregates.Select(aggregation => aggregation.Variable));
                break;
            case Join join:
                Collect(join.Left, found);
                Collect(join.Right, found);
                break;
            case LeftJoin join:
                Collect(join.Left, found);
                Collect(join.Right, found);
                break;
            case Union union:
                Collect(union.Left, found);
                Collect(union.Right, found);
                break;
            case Minus minus:
                Collect(minus.Left, found);
                break;
            default:
                if (@operator is Graph graph) Collect(graph.Name, found);
                if (@operator is Service service) Collect(service.Name, found);
                Collect(OperandOf(@operator), found);
                if (@operator is Extend extend) found.Add(extend.Variable);
                break;
        }
    }

    private static void Collect(PatternTerm term, List<Variable> found)
    {
        if (term is Variable variable) found.Add(variable);
        if (term is not TripleTermPattern triple) return;
        Collect(triple.Subject, found);
        Collect(triple.Predicate, found);
        Collect(triple.Object, found);
    }

    private static AlgebraOperator OperandOf(AlgebraOperator @operator) => @operator switch
    {
        Filter filter => filter.Pattern,
        Extend extend => extend.Pattern,
        Graph graph => graph.Pattern,
        Service service => service.Pattern,
        Group group => group.Pattern,
        OrderBy order => order.Pattern,
        Project project => project.Pattern,
        Distinct distinct => distinct.Pattern,
        Reduced reduced => reduced.Pattern,
        Slice slice => slice.Pattern,
        _ => throw new InvalidOperationException("the set of operators is closed"),
    };

    private static AlgebraOperator WithOperand(AlgebraOperator @operator, AlgebraOperator pattern) => @operator switch
    {
        Filter filter => filter with { Pattern = pattern },
        Extend extend => extend with { Pattern = pattern },
        Graph graph => graph with { Pattern = pattern },
        Service service => service with { Pattern = pattern },
        Group group => group with { Pattern = pattern },
        OrderBy order => order with { Pattern = pattern },
        Project project => project with { Pattern = pattern },
        Distinct => new Distinct(pattern),
        Reduced => new Reduced(pattern),
        Slice slice => slice with { Pattern = pattern },
        _ => throw new InvalidOperationException("the set of operators is closed"),
    };

    private static bool Same(AlgebraOperator a, AlgebraOperator b) => ReferenceEquals(a, b);
}
