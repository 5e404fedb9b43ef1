using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Expressions;

/// <summary>Walks through expressions. The pattern of EXISTS is not entered.</summary>
public static class ExpressionTree
{
    /// <summary>Replaces expressions from the outside in: what <paramref name="map"/> changes is not looked into, what it gives back as
    /// it is has its parts mapped.</summary>
    /// <returns>The same object if nothing changed.</returns>
    public static Expression Map(Expression expression, Func<Expression, Expression> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var mapped = map(expression);
        if (!ReferenceEquals(mapped, expression)) return mapped;
        switch (expression)
        {
            case UnaryExpression unary:
                var operand = Map(unary.Operand, map);
                return ReferenceEquals(operand, unary.Operand) ? unary : unary with { Operand = operand };
            case BinaryExpression binary:
                var (left, right) = (Map(binary.Left, map), Map(binary.Right, map));
                return ReferenceEquals(left, binary.Left) && ReferenceEquals(right, binary.Right) ? binary : binary with { Left = left, Right = right };
            case InExpression membership:
                var (value, list) = (Map(membership.Value, map), membership.List.Map(each => Map(each, map)));
                return ReferenceEquals(value, membership.Value) && ReferenceEquals(list, membership.List) ? membership : membership with { Value = value, List = list };
            case FunctionCall call:
                var arguments = call.Arguments.Map(each => Map(each, map));
                return ReferenceEquals(arguments, call.Arguments) ? call : call with { Arguments = arguments };
            case IriFunctionCall call:
                var given = call.Arguments.Map(each => Map(each, map));
                return ReferenceEquals(given, call.Arguments) ? call : call with { Arguments = given };
            case AggregateExpression { Argument: { } inner } aggregate:
                var argument = Map(inner, map);
                return ReferenceEquals(argument, inner) ? aggregate : aggregate with { Argument = argument };
            default:
                return expression;
        }
    }

    /// <summary>Whether one of the expressions in it, itself included, is of the kind looked for.</summary>
    public static bool Any(Expression expression, Func<Expression, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return predicate(expression) || expression switch
        {
            UnaryExpression unary => Any(unary.Operand, predicate),
            BinaryExpression binary => Any(binary.Left, predicate) || Any(binary.Right, predicate),
            InExpression list => Any(list.Value, predicate) || list.List.Any(each => Any(each, predicate)),
            FunctionCall call => call.Arguments.Any(each => Any(each, predicate)),
            IriFunctionCall call => call.Arguments.Any(each => Any(each, predicate)),
            AggregateExpression { Argument: { } argument } => Any(argument, predicate),
            _ => false,
        };
    }
}
