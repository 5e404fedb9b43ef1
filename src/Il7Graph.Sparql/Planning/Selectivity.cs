using System.Collections.Immutable;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>Guesses about expressions.</summary>
internal static class Selectivity
{
    /// <summary>Which share of rows a condition is thought to let through.</summary>
    public static double Of(Expression condition) => condition switch
    {
        BinaryExpression { Operator: BinaryOperator.Equal } => 0.05,
        BinaryExpression { Operator: BinaryOperator.NotEqual } => 0.95,
        BinaryExpression { Operator: BinaryOperator.And } both => Of(both.Left) * Of(both.Right),
        BinaryExpression { Operator: BinaryOperator.Or } either => Math.Min(1, Of(either.Left) + Of(either.Right)),
        BinaryExpression => 0.4,
        UnaryExpression { Operator: UnaryOperator.Not } not => 1 - Of(not.Operand),
        InExpression { IsNegated: false } list => Math.Min(1, 0.05 * list.List.Count),
        FunctionCall { Function: BuiltInFunction.Regex or BuiltInFunction.Contains or BuiltInFunction.StrStarts or BuiltInFunction.StrEnds or BuiltInFunction.SameTerm } => 0.05,
        _ => 0.7,
    };

    /// <summary>What it costs to evaluate a condition for a row.</summary>
    /// <param name="isInOrder">Whether the terms that it looks at come in order, so that their texts are neighbours in memory.</param>
    public static double CostOf(Expression condition, bool isInOrder) => condition switch
    {
        _ when TextShape.Of(condition) is { } shape => (isInOrder ? CostModel.Text : CostModel.ScatteredText) * (shape.Function == BuiltInFunction.Regex ? 3 : 1),
        FunctionCall or IriFunctionCall => CostModel.ComputedRow,
        _ => CostModel.FilteredRow,
    };

    /// <summary>Whether an expression is known to have a value in every row.</summary>
    public static bool AlwaysHasValue(Expression value, ImmutableHashSet<Variable> certain) => value switch
    {
        TermExpression => true,
        VariableExpression variable => certain.Contains(variable.Variable),
        FunctionCall { Function: BuiltInFunction.Bound or BuiltInFunction.Rand or BuiltInFunction.Now or BuiltInFunction.Uuid or BuiltInFunction.StrUuid } => true,
        _ => false,
    };
}
