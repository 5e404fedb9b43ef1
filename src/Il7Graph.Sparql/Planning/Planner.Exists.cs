using System.Collections.Immutable;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Rewriting;

namespace Il7Graph.Sparql.Planning;

/// <content>EXISTS, and other joins with rows that are at hand only when the query runs.</content>
internal sealed partial class Planner
{
    /// <summary>Keeps the rows for which a pattern has (or has not) a solution, or marks them.</summary>
    /// <param name="mark">The column that takes true or false; null to keep the rows.</param>
    private PlanNode Exists(PlanNode input, Exists exists, Variable? mark, PlanScope scope)
    {
        if (mark is null && OnlyLeaf(exists.Pattern, scope) is { } leaf)
        {
            var kind = exists.IsNegated ? JoinKind.Anti : JoinKind.Semi;
            var found = _factory.IndexJoins(input, leaf, kind, []).MinBy(plan => plan.Cost);
            if (found is not null && scope.Graph.Variable is null) return found;
        }
        var mentioned = ExpressionVariables.MentionedIn(exists.Pattern);
        if (scope.Graph.Variable is { } graph) mentioned.Add(graph);
        // MINUS looks at what two solutions have in common, and both have all of the row.
        var isWhole = HasMinus(exists.Pattern);
        ImmutableArray<Variable> keys = [.. input.Variables.Where(each => isWhole || mentioned.Contains(each))];
        var slot = new TableSlot();
        var distinct = keys.IsEmpty ? 1 : PlanFactory.Combined(keys.Select(input.DistinctOf), input.Rows);
        PlanNode PatternFor(TableSlot target, ImmutableArray<Variable> bound)
        {
            var pattern = Operator(exists.Pattern, scope with { Outer = Table(target, bound, bound, distinct), Wanted = [.. bound] });
            return PlanFactory.Project(pattern, bound);
        }
        var inner = PatternFor(slot, keys);
        return new ExistsPlan(input, inner, slot, keys, mark, exists.IsNegated, PatternFor)
        {
            Variables = mark is null ? input.Variables : input.Variables.Add(mark),
            Certain = mark is null ? input.Certain : input.Certain.Add(mark),
            Order = input.Order,
            Rows = mark is null ? Math.Max(1, input.Rows / 2) : input.Rows,
            Cost = input.Cost + inner.Cost + (input.Rows * CostModel.ProbedRow),
        };
    }

    private static bool HasMinus(AlgebraOperator pattern)
    {
        var found = pattern is Algebra.Minus;
        AlgebraTree.MapOperands(pattern, operand =>
        {
            found |= HasMinus(operand);
            return operand;
        });
        return found;
    }

    /// <summary>An expression with columns in the place of each EXISTS in it.</summary>
    private PlanNode Marked(PlanNode input, Expression expression, PlanScope scope, out Expression rest)
    {
        if (!ExpressionVariables.HasExists(expression))
        {
            rest = expression;
            return input;
        }
        var plan = input;
        rest = ExpressionTree.Map(expression, each =>
        {
            if (each is not Exists exists) return each;
            var mark = Next("exists");
            plan = Exists(plan, exists, mark, scope);
            return new VariableExpression(mark);
        });
        return plan;
    }

    /// <summary>A part of an EXISTS that has to be run for each row from outside, since it counts or cuts off: a LIMIT, an aggregate of
    /// all.</summary>
    private LateralPlan Lateral(AlgebraOperator pattern, PlanScope scope, TablePlan outer)
    {
        var slot = new TableSlot();
        var inner = Operator(pattern, scope with { Outer = Table(slot, outer.Variables, outer.Variables, 1) with { IsSingle = true } });
        ImmutableArray<Variable> variables = [.. outer.Variables, .. inner.Variables.Where(each => !outer.Variables.Contains(each))];
        return new LateralPlan(outer, inner, slot)
        {
            Variables = variables,
            Certain = outer.Certain.Union(inner.Certain),
            Rows = outer.Rows * inner.Rows,
            Cost = outer.Cost + (outer.Rows * (inner.Cost + CostModel.PathStart)),
        };
    }

    /// <summary>An OPTIONAL whose condition has an EXISTS, which sees the joined row.</summary>
    private ConditionalJoinPlan ConditionalJoin(PlanNode left, LeftJoin join, PlanScope scope)
    {
        var slot = new TableSlot();
        var number = Next("row");
        var table = Table(slot, left.Variables.Add(number), [.. left.Certain.Add(number)], left.Rows);
        var right = Operator(join.Right, scope);
        var matches = Filtered(PlanFactory.HashJoin(table, right, JoinKind.Inner), join.Conditions, scope);
        return ByNumber(left, matches, slot, number);
    }

    /// <summary>An OPTIONAL of several patterns for few rows: they are looked up from those rows on.</summary>
    private ConditionalJoinPlan? OptionalByKeys(PlanNode left, LeftJoin join, PlanScope scope)
    {
        var shared = PatternVariables.Of(join.Right);
        if (!shared.Overlaps(left.Certain) || !shared.Where(left.Variables.Contains).All(left.Certain.Contains)) return null;
        var inner = join.Right;
        while (inner is Filter filter) inner = filter.Pattern;
        if (inner is not (Bgp or Join or PathPattern or Graph)) return null;
        var slot = new TableSlot();
        var number = Next("row");
        var table = Table(slot, left.Variables.Add(number), [.. left.Certain.Add(number)], left.Rows);
        // A condition inside of the optional group does not see the rows at hand, unless it binds all the variables itself.
        for (var each = join.Right; each is Filter filter; each = filter.Pattern)
        {
            if (!ExpressionVariables.Of(filter.Conditions).IsSubsetOf(PatternVariables.CertainOf(inner)) || filter.Conditions.Any(ExpressionVariables.HasExists)) return null;
        }
        var matches = PlanFactory.Filter(Group(join.Right, scope, [table]), [.. join.Conditions]);
        return ByNumber(left, matches, slot, number);
    }

    private static ConditionalJoinPlan ByNumber(PlanNode left, PlanNode matches, TableSlot slot, Variable number)
    {
        ImmutableArray<Variable> variables = [.. left.Variables, .. matches.Variables.Where(each => each != number && !left.Variables.Contains(each))];
        return new ConditionalJoinPlan(left, matches, slot, number)
        {
            Variables = variables,
            Certain = left.Certain,
            Rows = Math.Max(left.Rows, matches.Rows),
            Cost = left.Cost + matches.Cost + (left.Rows * CostModel.BuiltRow),
        };
    }

    private static TablePlan Table(TableSlot slot, ImmutableArray<Variable> variables, IEnumerable<Variable> certain, double rows) => new(slot)
    {
        Variables = variables,
        Certain = [.. certain],
        Rows = rows,
        Cost = rows * CostModel.ScannedRow,
    };
}
