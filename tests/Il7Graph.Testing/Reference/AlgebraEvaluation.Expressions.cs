using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Testing.Reference;

/// <content>expr(µ): expressions (§17). An error is null.</content>
internal sealed partial class AlgebraEvaluation
{
    private bool AreTrue(ValueArray<Expression> conditions, Solution solution, IReadOnlySet<TripleTerm> graph) =>
        conditions.All(condition => IsTrue(condition, solution, graph) == true);

    /// <summary>The effective boolean value.</summary>
    private bool? IsTrue(Expression expression, Solution solution, IReadOnlySet<TripleTerm> graph) =>
        Operators.EffectiveBooleanValue(Evaluate(expression, solution, graph));

    private Term? Evaluate(Expression expression, Solution solution, IReadOnlySet<TripleTerm> graph)
    {
        return expression switch
        {
            TermExpression constant => constant.Term,
            VariableExpression variable => solution[variable.Variable],
            UnaryExpression { Operator: UnaryOperator.Not } not => Boolean(!IsTrue(not.Operand, solution, graph)),
            UnaryExpression unary => Value(unary.Operand) is { } operand ? unary.Operator == UnaryOperator.Minus ? Operators.Negate(operand) : Operators.Plus(operand) : null,
            BinaryExpression { Operator: BinaryOperator.Or } or => Boolean(Or(IsTrue(or.Left, solution, graph), IsTrue(or.Right, solution, graph))),
            BinaryExpression { Operator: BinaryOperator.And } and => Boolean(And(IsTrue(and.Left, solution, graph), IsTrue(and.Right, solution, graph))),
            BinaryExpression binary => Value(binary.Left) is { } left && Value(binary.Right) is { } right ? Apply(binary.Operator, left, right) : null,
            InExpression membership => Boolean(IsIn(membership, solution, graph)),
            FunctionCall call => Call(call, solution, graph),
            IriFunctionCall { Arguments: [var argument] } cast when Casts.IsCast(cast.Function) => Value(argument) is { } value ? Casts.Call(cast.Function, value) : null,
            IriFunctionCall => null,
            Exists exists => Boolean(Evaluate(exists.Pattern, graph, solution).Count > 0 != exists.IsNegated),
            _ => throw new InvalidOperationException($"{expression} has no value"),
        };

        Term? Value(Expression operand) => Evaluate(operand, solution, graph);
    }

    private static Term? Apply(BinaryOperator @operator, Term left, Term right) => @operator switch
    {
        BinaryOperator.Equal => Boolean(Operators.Equal(left, right)),
        BinaryOperator.NotEqual => Boolean(!Operators.Equal(left, right)),
        BinaryOperator.Less => Boolean(Operators.Less(left, right)),
        BinaryOperator.Greater => Boolean(Operators.Greater(left, right)),
        BinaryOperator.LessOrEqual => Boolean(Operators.LessOrEqual(left, right)),
        BinaryOperator.GreaterOrEqual => Boolean(Operators.GreaterOrEqual(left, right)),
        _ => Operators.Arithmetic(@operator, left, right),
    };

    /// <summary>§17.4.1.9: <c>IN</c> is a chain of <c>=</c> and <c>||</c>; <c>NOT IN</c> is its negation.</summary>
    private bool? IsIn(InExpression membership, Solution solution, IReadOnlySet<TripleTerm> graph)
    {
        var value = Evaluate(membership.Value, solution, graph);
        bool? found = false;
        foreach (var each in membership.List)
        {
            found = Or(found, value is not null && Evaluate(each, solution, graph) is { } candidate ? Operators.Equal(value, candidate) : null);
        }
        return membership.IsNegated ? !found : found;
    }

    /// <summary>The functional forms, which see unbound variables and errors; and all other functions, which do not.</summary>
    private Term? Call(FunctionCall call, Solution solution, IReadOnlySet<TripleTerm> graph)
    {
        switch (call.Function)
        {
            case BuiltInFunction.Bound:
                return Boolean(solution[((VariableExpression)call.Arguments[0]).Variable] is not null);
            case BuiltInFunction.If:
                return IsTrue(call.Arguments[0], solution, graph) is { } condition ? Evaluate(call.Arguments[condition ? 1 : 2], solution, graph) : null;
            case BuiltInFunction.Coalesce:
                return call.Arguments.Select(argument => Evaluate(argument, solution, graph)).FirstOrDefault(value => value is not null);
            default:
                var arguments = call.Arguments.Select(argument => Evaluate(argument, solution, graph)).ToArray();
                return BuiltIns.Call(call.Function, arguments, functions);
        }
    }

    /// <summary>§17.2: an error does not matter where the other side decides.</summary>
    private static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;

    /// <inheritdoc cref="Or"/>
    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    private static Literal? Boolean(bool? value) => value is { } known ? Literal.FromTyped(known ? "true" : "false", XSD.Boolean) : null;
}
