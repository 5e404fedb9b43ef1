using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Testing.Reference;

/// <content>Extend, groups and solution modifiers.</content>
internal sealed partial class AlgebraEvaluation
{
    /// <summary>What COUNT(*) counts.</summary>
    private static readonly Term Counted = Literal.FromTyped("true", XSD.Boolean);

    /// <summary>The solution modifiers of one SELECT, in the order of the solutions below them.</summary>
    private IEnumerable<Solution> SequenceOf(AlgebraOperator @operator, IReadOnlySet<TripleTerm> graph, Solution context)
    {
        switch (@operator)
        {
            case Slice slice:
                var passed = SequenceOf(slice.Pattern, graph, context).Skip((int)Math.Min(slice.Start, int.MaxValue));
                return slice.Length is { } length ? passed.Take((int)Math.Min(length, int.MaxValue)) : passed;
            case Distinct distinct:
                return SequenceOf(distinct.Pattern, graph, context).Distinct();
            case Reduced reduced:
                return SequenceOf(reduced.Pattern, graph, context);
            case Project project:
                return Evaluate(project.Pattern, graph, context).Select(solution => solution.Where(project.Variables.Contains));
            default:
                return Evaluate(@operator, graph, context);
        }
    }

    private List<Solution> Sequence(AlgebraOperator @operator, IReadOnlySet<TripleTerm> graph, Solution context) =>
        [.. SequenceOf(@operator, graph, context)];

    /// <summary>Extend(Ω, var, expr): each solution with the value, where there is one. Several Extends in a row are one step for each
    /// solution, for within one solution <c>BNODE("x")</c> is one node.</summary>
    /// <remarks>The specification does not define Extend for a variable that is bound, which only µctx can do. Here such a
    /// solution stays if the value is the same.</remarks>
    private List<Solution> Extend(Extend extend, IReadOnlySet<TripleTerm> graph, Solution context)
    {
        var chain = new Stack<Extend>();
        AlgebraOperator pattern = extend;
        for (; pattern is Extend next; pattern = next.Pattern) chain.Push(next);

        var extended = new List<Solution>();
        foreach (var solution in Evaluate(pattern, graph, context))
        {
            functions.NextSolution();
            var result = chain.Aggregate((Solution?)solution, (known, each) =>
                known is not null && Evaluate(each.Value, known, graph) is { } value ? known.With(each.Variable, value) : known);
            if (result is not null) extended.Add(result);
        }
        return extended;
    }

    /// <summary>Group, Aggregation and AggregateJoin (§18.5.1): keys are equal if their terms are, and errors are equal.</summary>
    private List<Solution> Group(Group group, List<Solution> solutions, IReadOnlySet<TripleTerm> graph)
    {
        var groups = solutions.GroupBy(solution => group.Keys.Aggregate(
                Solution.Empty, (keys, key) => Evaluate(key.Value, solution, graph) is { } value ? keys.With(key.Variable, value)! : keys))
            .Select(each => (Keys: each.Key, Solutions: each.ToList())).ToList();
        if (group.Keys.Count == 0 && groups.Count == 0) groups.Add((Solution.Empty, []));
        return
        [
            .. groups.Select(each => group.Aggregates.Aggregate(each.Keys, (result, aggregation) =>
                Aggregate(aggregation.Aggregate, each.Solutions, graph) is { } value ? result.With(aggregation.Variable, value)! : result)),
        ];
    }

    /// <summary>The set function over the values of the expression, an error among them as null; with DISTINCT each once.</summary>
    private Term? Aggregate(AggregateExpression aggregate, List<Solution> solutions, IReadOnlySet<TripleTerm> graph)
    {
        var accumulator = Accumulator.Create(aggregate);
        var values = aggregate.Argument is { } argument
            ? solutions.Select(solution => Evaluate(argument, solution, graph))
            : (aggregate.IsDistinct ? solutions.Select(solution => solution.Where(variable => !variable.IsGenerated)).Distinct() : solutions).Select(_ => Counted);
        foreach (var value in aggregate is { IsDistinct: true, Argument: not null } ? values.Distinct() : values) accumulator.Add(value);
        return accumulator.Result;
    }

    /// <summary>OrderBy, stable; an unbound variable and an error come first.</summary>
    private List<Solution> OrderBy(OrderBy order, List<Solution> solutions, IReadOnlySet<TripleTerm> graph)
    {
        var sorted = solutions.OrderBy(_ => 0);
        foreach (var key in order.Keys)
        {
            sorted = key.IsDescending
                ? sorted.ThenByDescending(solution => Evaluate(key.Value, solution, graph), ValueOrdering.Instance)
                : sorted.ThenBy(solution => Evaluate(key.Value, solution, graph), ValueOrdering.Instance);
        }
        return [.. sorted];
    }
}
