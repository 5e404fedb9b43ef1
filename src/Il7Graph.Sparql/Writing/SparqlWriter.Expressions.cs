using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Writing;

/// <content>Expressions and terms.</content>
public sealed partial class SparqlWriter
{
    private const int OrLevel = 1;
    private const int AndLevel = 2;
    private const int RelationalLevel = 3;
    private const int AdditiveLevel = 4;
    private const int MultiplicativeLevel = 5;
    private const int UnaryLevel = 6;
    private const int PrimaryLevel = 7;

    /// <summary>An expression; in parentheses if it binds less than <paramref name="level"/> asks.</summary>
    private void Expression(Expression expression, int level = 0)
    {
        var own = LevelOf(expression);
        if (own < level) _text.Append('(');
        switch (expression)
        {
            case VariableExpression variable: _text.Append(Name(variable.Variable)); break;
            case TermExpression constant: _text.Append(Term(constant.Term)); break;
            case UnaryExpression unary: Unary(unary); break;
            case BinaryExpression binary: Binary(binary, own); break;
            case InExpression membership:
                Expression(membership.Value, AdditiveLevel);
                _text.Append(membership.IsNegated ? " NOT IN (" : " IN (");
                Arguments(membership.List);
                break;
            case FunctionCall call:
                _text.Append(BuiltInFunctions.NameOf(call.Function)).Append('(');
                Arguments(call.Arguments);
                break;
            case IriFunctionCall call:
                _text.Append(call.Function).Append(call.IsDistinct ? "(DISTINCT " : "(");
                Arguments(call.Arguments);
                break;
            case AggregateExpression aggregate: Aggregate(aggregate); break;
            case Exists exists:
                _text.Append(exists.IsNegated ? "NOT EXISTS " : "EXISTS ");
                var scope = _scope;
                Group(exists.Pattern);
                _scope = scope;
                break;
            default: throw new InvalidOperationException("an expression of the syntax tree, which the algebra has not");
        }
        if (own < level) _text.Append(')');
    }

    private static int LevelOf(Expression expression) => expression switch
    {
        BinaryExpression { Operator: BinaryOperator.Or } => OrLevel,
        BinaryExpression { Operator: BinaryOperator.And } => AndLevel,
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract } => AdditiveLevel,
        BinaryExpression { Operator: BinaryOperator.Multiply or BinaryOperator.Divide } => MultiplicativeLevel,
        BinaryExpression or InExpression => RelationalLevel,
        UnaryExpression => UnaryLevel,
        _ => PrimaryLevel,
    };

    private void Unary(UnaryExpression unary)
    {
        // A sign and a number would be one token.
        _text.Append(unary.Operator switch { UnaryOperator.Not => "!", UnaryOperator.Plus => "+ ", _ => "- " });
        Expression(unary.Operand, unary.Operator == UnaryOperator.Not ? UnaryLevel : PrimaryLevel);
    }

    private void Binary(BinaryExpression binary, int level)
    {
        var limit = binary.Operator is BinaryOperator.Or or BinaryOperator.And ? Chain.LongestLeftDeep : int.MaxValue;
        var operands = new Stack<(BinaryOperator Operator, Expression Right)>();
        Expression first = binary;
        while (first is BinaryExpression left && LevelOf(left) == level && operands.Count < limit - 1 && (operands.Count == 0 || level != RelationalLevel))
        {
            operands.Push((left.Operator, left.Right));
            first = left.Left;
        }
        Expression(first, level + 1);
        while (operands.TryPop(out var next))
        {
            _text.Append(' ').Append(SExpressionWriter.SignOf(next.Operator)).Append(' ');
            Expression(next.Right, level + 1);
        }
    }

    /// <summary>The arguments and the parenthesis that closes them.</summary>
    private void Arguments(ValueArray<Expression> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i > 0) _text.Append(", ");
            Expression(arguments[i]);
        }
        _text.Append(')');
    }

    private void Aggregate(AggregateExpression aggregate)
    {
        _text.Append(aggregate.Function == AggregateFunction.GroupConcat ? "GROUP_CONCAT" : aggregate.Function.ToString().ToUpperInvariant()).Append('(');
        if (aggregate.IsDistinct) _text.Append("DISTINCT ");
        if (aggregate.Argument is { } argument) Expression(argument);
        else _text.Append('*');
        if (aggregate.Separator is { } separator) _text.Append("; SEPARATOR=").Append(Literal.FromString(separator));
        _text.Append(')');
    }

    /// <summary>Canonical N-Triples, but for plain numbers and booleans.</summary>
    private static string Term(Term term) => term switch
    {
        Literal literal when literal.Datatype == XSD.Boolean && literal.LexicalForm is "true" or "false" => literal.LexicalForm,
        Literal literal when literal.Datatype == XSD.Integer && literal.LexicalForm.Length > 0 && literal.LexicalForm.All(char.IsAsciiDigit) => literal.LexicalForm,
        _ => term.ToString(),
    };
}
