using System.Globalization;
using System.Text;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Algebra;

/// <summary>Writes the algebra as S-expressions in the manner of Jena's SSE.</summary>
internal sealed class SExpressionWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public static string Write(AlgebraOperator @operator)
    {
        var writer = new SExpressionWriter();
        writer.Operator(@operator);
        return writer._text.ToString();
    }

    public static string Write(Expression expression)
    {
        var writer = new SExpressionWriter();
        writer.Expression(expression);
        return writer._text.ToString();
    }

    private void Operator(AlgebraOperator @operator)
    {
        switch (@operator)
        {
            case Bgp { Triples.Count: 0 }:
                _text.Append("(table unit)");
                break;
            case Bgp { Triples: [var triple] }:
                _text.Append(CultureInfo.InvariantCulture, $"(bgp (triple {Term(triple.Subject)} {Term(triple.Predicate)} {Term(triple.Object)}))");
                break;
            case Bgp bgp:
                Lines("bgp", bgp.Triples.Select(triple => $"(triple {Term(triple.Subject)} {Term(triple.Predicate)} {Term(triple.Object)})"));
                break;
            case PathPattern path:
                _text.Append(CultureInfo.InvariantCulture, $"(path {Term(path.Subject)} {path.Path} {Term(path.Object)})");
                break;
            case Join join: Nested("join", join.Left, join.Right); break;
            case Union union: Nested("union", union.Left, union.Right); break;
            case Minus minus: Nested("minus", minus.Left, minus.Right); break;
            case LeftJoin join: LeftJoin(join); break;
            case Filter filter: Nested($"filter {All(filter.Conditions)}", filter.Pattern); break;
            case Graph graph: Nested($"graph {Term(graph.Name)}", graph.Pattern); break;
            case Service service: Nested($"service {(service.IsSilent ? "silent " : "")}{Term(service.Name)}", service.Pattern); break;
            case Extend extend: Nested($"extend (({extend.Variable} {Write(extend.Value)}))", extend.Pattern); break;
            case Values values: Values(values); break;
            case Group group: Nested($"group ({Keys(group)}) ({Aggregates(group)})", group.Pattern); break;
            case OrderBy order: Nested($"order ({string.Join(' ', order.Keys.Select(Key))})", order.Pattern); break;
            case Project project: Nested($"project ({string.Join(' ', project.Variables)})", project.Pattern); break;
            case Distinct distinct: Nested("distinct", distinct.Pattern); break;
            case Reduced reduced: Nested("reduced", reduced.Pattern); break;
            case Slice slice:
                var length = slice.Length is { } count ? count.ToString(CultureInfo.InvariantCulture) : "_";
                var start = slice.Start == 0 ? "_" : slice.Start.ToString(CultureInfo.InvariantCulture);
                Nested($"slice {start} {length}", slice.Pattern);
                break;
            default: throw new InvalidOperationException("the set of operators is closed");
        }
    }

    private void LeftJoin(LeftJoin join)
    {
        if (join.Conditions.Count == 0)
        {
            Nested("leftjoin", join.Left, join.Right);
            return;
        }
        Open("leftjoin");
        Line(() => Operator(join.Left));
        Line(() => Operator(join.Right));
        Line(() => _text.Append(All(join.Conditions)));
        Close();
    }

    private void Values(Values values)
    {
        var columns = values.Variables;
        Lines(
            $"table (vars{string.Concat(columns.Select(variable => $" {variable}"))})",
            values.Rows.Select(row => $"(row{string.Concat(columns.Select((variable, i) => row[i] is { } term ? $" [{variable} {Term(term)}]" : ""))})"));
    }

    private void Nested(string head, params ReadOnlySpan<AlgebraOperator> operands)
    {
        Open(head);
        foreach (var operand in operands)
        {
            NewLine();
            Operator(operand);
        }
        Close();
    }

    private void Lines(string head, IEnumerable<string> lines)
    {
        Open(head);
        foreach (var line in lines) Line(() => _text.Append(line));
        Close();
    }

    private void Line(Action write)
    {
        NewLine();
        write();
    }

    private void Open(string head)
    {
        _text.Append('(').Append(head);
        _indent += 2;
    }

    private void Close()
    {
        _text.Append(')');
        _indent -= 2;
    }

    private void NewLine() => _text.Append('\n').Append(' ', _indent);

    private static string Keys(Group group) => string.Join(' ', group.Keys.Select(key =>
        key.IsVariable ? key.Variable.ToString() : $"({key.Variable} {Write(key.Value)})"));

    private static string Aggregates(Group group) => string.Join(' ', group.Aggregates.Select(aggregation =>
        $"({aggregation.Variable} {Write(aggregation.Aggregate)})"));

    private static string Key(OrderKey key) => key.IsDescending ? $"(desc {Write(key.Value)})" : Write(key.Value);

    private static string All(ValueArray<Expression> conditions) =>
        conditions is [var condition] ? Write(condition) : $"(exprlist{string.Concat(conditions.Select(condition => $" {Write(condition)}"))})";

    private void Expression(Expression expression)
    {
        switch (expression)
        {
            case VariableExpression variable: _text.Append(variable.Variable); break;
            case TermExpression constant: _text.Append(Term(constant.Term)); break;
            case UnaryExpression unary: Call(unary.Operator switch { UnaryOperator.Not => "!", UnaryOperator.Plus => "+", _ => "-" }, unary.Operand); break;
            case BinaryExpression binary: Call(SignOf(binary.Operator), binary.Left, binary.Right); break;
            case InExpression list: Call(list.IsNegated ? "notin" : "in", [list.Value, .. list.List]); break;
            case FunctionCall call: Call(BuiltInFunctions.NameOf(call.Function).ToLowerInvariant(), [.. call.Arguments]); break;
            case IriFunctionCall call: Call($"{call.Function}{(call.IsDistinct ? " distinct" : "")}", [.. call.Arguments]); break;
            case AggregateExpression aggregate: Aggregate(aggregate); break;
            case Exists exists: Nested(exists.IsNegated ? "notexists" : "exists", exists.Pattern); break;
            default: throw new InvalidOperationException("an expression of the syntax tree, which the algebra has not");
        }
    }

    private void Call(string head, params ReadOnlySpan<Expression> arguments)
    {
        _text.Append('(').Append(head);
        foreach (var argument in arguments)
        {
            _text.Append(' ');
            Expression(argument);
        }
        _text.Append(')');
    }

    private void Aggregate(AggregateExpression aggregate)
    {
        var head = aggregate.Function == AggregateFunction.GroupConcat ? "group_concat" : aggregate.Function.ToString().ToLowerInvariant();
        if (aggregate.IsDistinct) head += " distinct";
        if (aggregate.Separator is { } separator) head += $" (separator {Literal.FromString(separator)})";
        Call(head, aggregate.Argument is { } argument ? [argument] : []);
    }

    /// <summary>The operator as SPARQL writes it too.</summary>
    internal static string SignOf(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.Greater => ">",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        _ => "/",
    };

    private static string Term(PatternTerm term) => term is Constant constant ? Term(constant.Term) : term.ToString();

    /// <summary>Canonical N-Triples, but for plain numbers and booleans.</summary>
    private static string Term(Term term) => term is Literal literal && (literal.Datatype == XSD.Boolean || literal.Datatype == XSD.Integer)
        && (literal.LexicalForm is "true" or "false" || (literal.Datatype == XSD.Integer && literal.LexicalForm.Length > 0 && literal.LexicalForm.All(char.IsAsciiDigit)))
            ? literal.LexicalForm
            : term.ToString();
}
