using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Writing;

namespace Il7Graph.Sparql.Tests.RandomQueries;

/// <summary>Makes failing cases small: operators give way to their operands, lists lose members, quads go.</summary>
internal static class CaseShrinker
{
    private const int MostTries = 2000;

    /// <summary>A case that still fails and of which no single part can be left out.</summary>
    public static QueryCase Shrink(QueryCase failing, Func<QueryCase, bool> fails)
    {
        var tries = 0;
        while (Smaller(failing).FirstOrDefault(each => ++tries <= MostTries && fails(each)) is { } smaller) failing = smaller;
        return failing;
    }

    private static IEnumerable<QueryCase> Smaller(QueryCase given)
    {
        for (var i = 0; i < given.Quads.Count; i++) yield return given with { Quads = [.. given.Quads.Take(i), .. given.Quads.Skip(i + 1)] };
        var query = given.Query!;
        foreach (var algebra in Smaller(query.Algebra))
        {
            var text = SparqlWriter.Write(query with { Algebra = algebra });
            var smaller = new QueryCase(text, given.Quads);
            if (smaller.Query is not null && text.Length < SparqlWriter.Write(query).Length) yield return smaller;
        }
    }

    private static IEnumerable<AlgebraOperator> Smaller(AlgebraOperator given)
    {
        var operands = new List<AlgebraOperator>();
        AlgebraTree.MapOperands(given, operand =>
        {
            operands.Add(operand);
            return operand;
        });
        foreach (var operand in operands) yield return operand;
        foreach (var lighter in Lighter(given)) yield return lighter;
        for (var i = 0; i < operands.Count; i++)
        {
            foreach (var smaller in Smaller(operands[i]))
            {
                var position = 0;
                yield return AlgebraTree.MapOperands(given, operand => position++ == i ? smaller : operand);
            }
        }
    }

    /// <summary>The operator with less in it, its operands as they are.</summary>
    private static IEnumerable<AlgebraOperator> Lighter(AlgebraOperator given) => given switch
    {
        Bgp bgp => Without(bgp.Triples).Select(triples => new Bgp(triples)),
        Values values => Without(values.Rows).Select(rows => values with { Rows = rows }),
        Filter filter => Without(filter.Conditions).Where(conditions => conditions.Count > 0).Concat(WithSmaller(filter.Conditions))
            .Select(conditions => filter with { Conditions = conditions }),
        LeftJoin join => Without(join.Conditions).Concat(WithSmaller(join.Conditions)).Select(conditions => join with { Conditions = conditions }),
        Extend extend => Smaller(extend.Value).Select(value => extend with { Value = value }),
        PathPattern path => Smaller(path.Path).Select(part => path with { Path = part }),
        Group group => Without(group.Aggregates).Select(aggregates => group with { Aggregates = aggregates })
            .Concat(Without(group.Keys).Select(keys => group with { Keys = keys })),
        OrderBy order => Without(order.Keys).Where(keys => keys.Count > 0).Select(keys => order with { Keys = keys }),
        _ => [],
    };

    private static IEnumerable<PropertyPath> Smaller(PropertyPath given) => given switch
    {
        SequencePath path => [path.First, path.Second, .. Smaller(path.First).Select(part => path with { First = part }), .. Smaller(path.Second).Select(part => path with { Second = part })],
        AlternativePath path => [path.First, path.Second, .. Smaller(path.First).Select(part => path with { First = part }), .. Smaller(path.Second).Select(part => path with { Second = part })],
        InversePath path => [path.Path, .. Smaller(path.Path).Select(part => new InversePath(part))],
        ZeroOrMorePath path => [path.Path, .. Smaller(path.Path).Select(part => new ZeroOrMorePath(part))],
        OneOrMorePath path => [path.Path, .. Smaller(path.Path).Select(part => new OneOrMorePath(part))],
        ZeroOrOnePath path => [path.Path, .. Smaller(path.Path).Select(part => new ZeroOrOnePath(part))],
        _ => [],
    };

    private static IEnumerable<ValueArray<Expression>> WithSmaller(ValueArray<Expression> conditions) => conditions.SelectMany((condition, index) =>
        Smaller(condition).Select(smaller => conditions.Select((each, position) => position == index ? smaller : each).ToValueArray()));

    private static IEnumerable<Expression> Smaller(Expression given)
    {
        if (given is Exists exists)
        {
            foreach (var pattern in Smaller(exists.Pattern)) yield return exists with { Pattern = pattern };
            yield break;
        }
        var parts = new List<Expression>();
        ExpressionTree.Map(given, part =>
        {
            if (!ReferenceEquals(part, given)) parts.Add(part);
            return part;
        });
        foreach (var part in parts) yield return part;
    }

    private static IEnumerable<ValueArray<T>> Without<T>(ValueArray<T> list) =>
        Enumerable.Range(0, list.Count).Select(index => list.Where((_, position) => position != index).ToValueArray());
}
