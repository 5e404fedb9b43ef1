using System.Globalization;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Sparql.Writing;

/// <content>Patterns and subqueries.</content>
public sealed partial class SparqlWriter
{
    /// <summary><c>{ ... }</c></summary>
    private void Group(AlgebraOperator pattern)
    {
        _text.Append('{');
        _indent += 2;
        EndBasicGraphPattern();
        if (IsSelect(pattern))
        {
            NewLine();
            Select(pattern, []);
        }
        else if (pattern is Filter filter)
        {
            Elements(filter.Pattern);
            Filters(filter.Conditions);
        }
        else
        {
            Elements(pattern);
        }
        _indent -= 2;
        Line("}");
        EndBasicGraphPattern();
    }

    private static bool IsSelect(AlgebraOperator pattern) => pattern is Project or Distinct or Reduced or Slice or OrderBy or Algebra.Group;

    private void Filters(IEnumerable<Expressions.Expression> conditions)
    {
        foreach (var condition in conditions)
        {
            var scope = _scope;
            Line("FILTER (");
            Expression(condition);
            _text.Append(')');
            _scope = scope;
        }
    }

    /// <summary>The elements of a group whose translation is the pattern.</summary>
    private void Elements(AlgebraOperator pattern)
    {
        switch (pattern)
        {
            case LeftJoin join:
                Elements(join.Left);
                Line("OPTIONAL ");
                Optional(join);
                break;
            case Minus minus:
                Elements(minus.Left);
                Line("MINUS ");
                Group(minus.Right);
                break;
            case Extend extend:
                Elements(extend.Pattern);
                EndBasicGraphPattern();
                Line("BIND (");
                Expression(extend.Value);
                _text.Append(CultureInfo.InvariantCulture, $" AS {Name(extend.Variable)})");
                break;
            case Join:
                var operands = Spine(pattern, each => each is Join join ? (join.Left, join.Right) : null, (left, right) => new Join(left, right));
                if (operands[0] is Join) NestedGroup(operands[0]);
                else Elements(operands[0]);
                for (var i = 1; i < operands.Count; i++)
                {
                    var isApart = operands[i] is Bgp && EndsInTriples(operands[i - 1]);
                    if (isApart) NestedGroup(operands[i]);
                    else Element(operands[i]);
                }
                break;
            default:
                Element(pattern);
                break;
        }
    }

    /// <summary>Whether triples that follow the pattern would become part of it.</summary>
    private static bool EndsInTriples(AlgebraOperator pattern) => pattern is Bgp { Triples.Count: > 0 };

    private void Element(AlgebraOperator pattern)
    {
        switch (pattern)
        {
            case Bgp bgp:
                foreach (var triple in bgp.Triples) Line($"{Term(triple.Subject)} {Term(triple.Predicate)} {Term(triple.Object)} .");
                break;
            case PathPattern path:
                Line($"{Term(path.Subject)} {Path(path.Path, 0)} {Term(path.Object)} .");
                break;
            case Algebra.Union:
                Union(pattern);
                break;
            case Graph graph:
                Line($"GRAPH {Term(graph.Name)} ");
                Group(graph.Pattern);
                break;
            case Service service:
                Line($"SERVICE {(service.IsSilent ? "SILENT " : "")}{Term(service.Name)} ");
                Group(service.Pattern);
                break;
            case Values values:
                EndBasicGraphPattern();
                Values(values);
                break;
            default:
                NestedGroup(pattern);
                break;
        }
    }

    private void NestedGroup(AlgebraOperator pattern)
    {
        NewLine();
        Group(pattern);
    }

    private void Optional(LeftJoin join)
    {
        // A filter of the right side itself must not be taken for a condition of the join.
        if (join.Conditions.Count == 0)
        {
            if (join.Right is not Filter)
            {
                Group(join.Right);
                return;
            }
            _text.Append('{');
            _indent += 2;
            NestedGroup(join.Right);
        }
        else
        {
            _text.Append('{');
            _indent += 2;
            EndBasicGraphPattern();
            if (join.Right is Filter || IsSelect(join.Right)) NestedGroup(join.Right);
            else Elements(join.Right);
            Filters(join.Conditions);
        }
        _indent -= 2;
        Line("}");
        EndBasicGraphPattern();
    }

    private void Union(AlgebraOperator pattern)
    {
        var alternatives = Spine(pattern, each => each is Algebra.Union union ? (union.Left, union.Right) : null, (left, right) => new Union(left, right));
        for (var i = 0; i < alternatives.Count; i++)
        {
            Line(i == 0 ? "" : "UNION ");
            Group(alternatives[i]);
        }
    }

    private void Values(Values values)
    {
        Line($"VALUES ({string.Join(' ', values.Variables.Select(Name))}) {{");
        _indent += 2;
        foreach (var row in values.Rows) Line($"({string.Join(' ', row.Select(term => term is null ? "UNDEF" : Term(term)))})");
        _indent -= 2;
        Line("}");
    }

    private void Select(AlgebraOperator pattern, IEnumerable<DatasetClause> dataset)
    {
        var slice = pattern as Slice;
        if (slice is not null) pattern = slice.Pattern;
        var duplicates = pattern switch { Distinct => "DISTINCT ", Reduced => "REDUCED ", _ => "" };
        pattern = pattern switch { Distinct distinct => distinct.Pattern, Reduced reduced => reduced.Pattern, _ => pattern };
        var variables = pattern is Project ? ((Project)pattern).Variables : AlgebraTree.VariablesInScope(pattern);
        var shape = SelectShape.Of(pattern is Project project ? project.Pattern : pattern);
        _text.Append("SELECT ").Append(duplicates);
        if (variables.Count == 0) _text.Append('*');
        for (var i = 0; i < variables.Count; i++)
        {
            if (i > 0) _text.Append(' ');
            if (!shape.Extends.TryGetValue(variables[i], out var value))
            {
                _text.Append(Name(variables[i]));
                continue;
            }
            _text.Append('(');
            Expression(shape.Inline(value));
            _text.Append(CultureInfo.InvariantCulture, $" AS {Name(variables[i])})");
        }
        Dataset(dataset);
        Modified(shape, slice);
    }

    /// <summary>WHERE and the solution modifiers.</summary>
    private void Modified(SelectShape shape, Slice? slice)
    {
        Line("WHERE ");
        Group(shape.Pattern);
        if (shape.Group is { Keys.Count: > 0 } group)
        {
            Line("GROUP BY");
            foreach (var key in group.Keys) Key(key);
        }
        if (shape.Having.Count > 0)
        {
            Line("HAVING");
            foreach (var condition in shape.Having) Parenthesized(" (", shape.Inline(condition));
        }
        if (shape.Order.Count > 0)
        {
            Line("ORDER BY");
            foreach (var key in shape.Order) Parenthesized(key.IsDescending ? " DESC(" : " ASC(", shape.Inline(key.Value));
        }
        if (slice?.Length is { } length) Line(string.Create(CultureInfo.InvariantCulture, $"LIMIT {length}"));
        if (slice is not null && (slice.Start > 0 || slice.Length is null)) Line(string.Create(CultureInfo.InvariantCulture, $"OFFSET {slice.Start}"));
        if (shape.Values is { } values) Values(values);
    }

    private void Key(GroupKey key)
    {
        if (key.IsVariable)
        {
            _text.Append(' ').Append(key.Variable);
            return;
        }
        _text.Append(" (");
        Expression(key.Value);
        _text.Append(key.Variable.IsGenerated ? ")" : $" AS {Name(key.Variable)})");
    }

    private void Parenthesized(string open, Expressions.Expression expression)
    {
        _text.Append(open);
        Expression(expression);
        _text.Append(')');
    }

    /// <summary>A variable where no blank node may stand.</summary>
    private string Name(Variable variable)
    {
        if (!variable.IsGenerated) return variable.ToString();
        _shared.Add(variable);
        return Label(variable);
    }

    /// <summary>The operands of a chain, from the left, of which reading makes the same tree again: all of them if they combine to it,
    /// else so few that they are combined from the left. The first may be a chain then.</summary>
    private static List<T> Spine<T>(T root, Func<T, (T Left, T Right)?> parts, Func<T, T, T> combine)
        where T : class
    {
        var operands = new List<T>();
        var first = root;
        while (operands.Count < Chain.LongestLeftDeep - 1 && parts(first) is var (left, right))
        {
            operands.Add(right);
            first = left;
        }
        operands.Add(first);
        operands.Reverse();
        if (operands.All(operand => parts(operand) is null)) return operands;
        var leaves = Leaves(root, parts);
        return leaves.Count > Chain.LongestLeftDeep && root.Equals(Chain.Combine<T>([.. leaves], combine)) ? leaves : operands;
    }

    private static List<T> Leaves<T>(T root, Func<T, (T Left, T Right)?> parts)
    {
        var leaves = new List<T>();
        var open = new Stack<T>([root]);
        while (open.TryPop(out var next))
        {
            if (parts(next) is var (left, right))
            {
                open.Push(right);
                open.Push(left);
            }
            else
            {
                leaves.Add(next);
            }
        }
        return leaves;
    }

    /// <summary>A path; in parentheses if it binds less than <paramref name="level"/> asks: 0 alternative, 1 sequence, 2 inverse,
    /// 3 with a modifier, 4 primary.</summary>
    private static string Path(PropertyPath path, int level)
    {
        var (own, text) = path switch
        {
            LinkPath link => (4, link.Predicate.ToString()),
            AlternativePath => (0, string.Join('|', PathSpine<AlternativePath>(path, each => (each.First, each.Second), (first, second) => new AlternativePath(first, second), 1))),
            SequencePath => (1, string.Join('/', PathSpine<SequencePath>(path, each => (each.First, each.Second), (first, second) => new SequencePath(first, second), 2))),
            InversePath inverse => (2, $"^{Path(inverse.Path, 3)}"),
            ZeroOrMorePath repeated => (3, $"{Path(repeated.Path, 4)}*"),
            OneOrMorePath repeated => (3, $"{Path(repeated.Path, 4)}+"),
            ZeroOrOnePath optional => (3, $"{Path(optional.Path, 4)}?"),
            NegatedPropertySet negated => (4, $"!({string.Join('|', negated.Predicates)})"),
            _ => throw new InvalidOperationException("the set of paths is closed"),
        };
        return own < level ? $"({text})" : text;
    }

    private static IEnumerable<string> PathSpine<T>(PropertyPath path, Func<T, (PropertyPath, PropertyPath)> parts, Func<PropertyPath, PropertyPath, PropertyPath> combine, int level)
        where T : PropertyPath =>
        Spine(path, each => each is T chain ? parts(chain) : null, combine).Select(each => Path(each, level));
}
