using System.Collections.Immutable;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Planning;
using Il7Graph.Sparql.Rewriting;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>Expressions to compiled ones over given columns.</summary>
internal sealed class ExpressionCompiler
{
    private readonly QueryContext _context;
    private readonly ImmutableArray<Variable> _columns;

    private ExpressionCompiler(QueryContext context, ImmutableArray<Variable> columns) => (_context, _columns) = (context, columns);

    private QueryTerms Terms => _context.Terms;

    /// <param name="sorted">The column by which the rows come in order, if there is one: what is evaluated for each of its terms in turn
    /// need not be remembered.</param>
    public static CompiledExpression Compile(Expression expression, QueryContext context, ImmutableArray<Variable> columns, Variable? sorted = null) =>
        new ExpressionCompiler(context, columns).Root(expression, sorted);

    /// <summary>An expression that is not part of another; remembered by term if it is worth it.</summary>
    private CompiledExpression Root(Expression expression, Variable? sorted)
    {
        if (expression is BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } logical)
        {
            return new LogicalExpression(Terms, logical.Operator, Root(logical.Left, sorted), Root(logical.Right, sorted));
        }
        if (expression is UnaryExpression { Operator: UnaryOperator.Not } not) return new NotExpression(Terms, Root(not.Operand, sorted));
        var compiled = Compile(expression);
        if (TextShape.Of(expression) is { } shape && TextCondition.Of(Terms, shape, Compile(new VariableExpression(shape.Variable)), compiled, _context.Functions) is { } search)
        {
            if (shape.Variable == sorted) return search;
            compiled = search;
        }
        if (compiled is ColumnExpression or ConstantExpression or BoundsExpression or BoundExpression or SameTermExpression or TextComparisonExpression) return compiled;
        var variables = ExpressionVariables.Of(expression);
        if (variables.Count != 1 || !BuiltIns.IsDeterministic(expression) || IsCheap(expression)) return compiled;
        var column = _columns.IndexOf(variables.First());
        return column < 0 ? compiled : new MemoExpression(Terms, new ColumnExpression(Terms, column), compiled);
    }

    private CompiledExpression Compile(Expression expression)
    {
        switch (expression)
        {
            case VariableExpression variable: return new ColumnExpression(Terms, _columns.IndexOf(variable.Variable));
            case TermExpression constant: return new ConstantExpression(Terms, constant.Term);
            case UnaryExpression { Operator: UnaryOperator.Not } not: return new NotExpression(Terms, Compile(not.Operand));
            case UnaryExpression sign: return new SignExpression(Terms, sign.Operator == UnaryOperator.Minus, Compile(sign.Operand));
            case BinaryExpression binary: return Binary(binary);
            case InExpression list:
                return new MembershipExpression(Terms, Compile(list.Value), [.. list.List.Select(Compile)], list.IsNegated);
            case FunctionCall call: return Call(call);
            case IriFunctionCall call:
                return call.Arguments.Count == 1 && Casts.IsCast(call.Function)
                    ? new CastExpression(Terms, call.Function, Compile(call.Arguments[0]))
                    : new ConstantExpression(Terms, null);
            default: throw new InvalidOperationException($"{SExpressionWriter.Write(expression)} is planned before it is compiled");
        }
    }

    private CompiledExpression Binary(BinaryExpression binary)
    {
        var (left, right) = (Compile(binary.Left), Compile(binary.Right));
        switch (binary.Operator)
        {
            case BinaryOperator.Or or BinaryOperator.And:
                return new LogicalExpression(Terms, binary.Operator, left, right);
            case BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide:
                return new ArithmeticExpression(Terms, binary.Operator, left, right);
        }
        var comparison = new ComparisonExpression(Terms, binary.Operator, left, right);
        if (ValueBounds.Of(binary, Terms.Table) is { } found)
        {
            return new BoundsExpression(Terms, new ColumnExpression(Terms, _columns.IndexOf(found.Variable)), found.Bounds, comparison);
        }
        return (binary.Left, binary.Right) is (FunctionCall { Function: BuiltInFunction.Str } a, FunctionCall { Function: BuiltInFunction.Str } b)
            ? new TextComparisonExpression(Terms, binary.Operator, Compile(a.Arguments[0]), Compile(b.Arguments[0]), comparison)
            : comparison;
    }

    private CompiledExpression Call(FunctionCall call)
    {
        ImmutableArray<CompiledExpression> arguments = [.. call.Arguments.Select(Compile)];
        switch (call.Function)
        {
            case BuiltInFunction.Bound: return new BoundExpression(Terms, arguments[0]);
            case BuiltInFunction.If: return new ChoiceExpression(Terms, arguments[0], arguments[1], arguments[2]);
            case BuiltInFunction.Coalesce: return new CoalesceExpression(Terms, arguments);
            case BuiltInFunction.SameTerm: return new SameTermExpression(Terms, arguments[0], arguments[1]);
            default:
                return new CallExpression(Terms, call.Function, arguments, _context.Functions);
        }
    }

    /// <summary>Whether to remember would cost more than to evaluate.</summary>
    private static bool IsCheap(Expression expression) => expression is BinaryExpression { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left: VariableExpression or TermExpression, Right: VariableExpression or TermExpression };
}
