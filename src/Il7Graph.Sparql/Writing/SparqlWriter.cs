using System.Globalization;
using System.Text;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Sparql.Writing;

/// <summary>Algebra back to SPARQL, for other endpoints and for people. What it writes parses to the algebra it was given, if that came
/// from a query; whole IRIs, no prefixes.</summary>
public sealed partial class SparqlWriter
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<Variable, (string Label, int Scope)> _labels = [];
    private readonly Dictionary<BlankNode, string> _templateLabels = [];
    private readonly HashSet<Variable> _shared;
    private int _scope;
    private int _scopes;
    private int _indent;

    private SparqlWriter(HashSet<Variable> shared) => _shared = shared;

    /// <summary>A pattern as a group, braces included.</summary>
    public static string Write(AlgebraOperator pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Written(writer => writer.Group(pattern));
    }

    /// <summary>A pattern as a SELECT of its own; what SERVICE sends.</summary>
    public static string WriteSelect(AlgebraOperator pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Written(writer => writer.Select(pattern, []));
    }

    /// <summary>A whole query.</summary>
    public static string Write(SparqlQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Written(writer => writer.Query(query));
    }

    /// <summary>Writes, and again if a generated variable turned out to stand in two places where one blank node label cannot: it is
    /// written as a variable then.</summary>
    private static string Written(Action<SparqlWriter> write)
    {
        var shared = new HashSet<Variable>();
        while (true)
        {
            var before = shared.Count;
            var writer = new SparqlWriter(shared);
            write(writer);
            if (shared.Count == before) return writer._text.ToString();
        }
    }

    private void Query(SparqlQuery query)
    {
        var dataset = query.Syntax.Dataset;
        switch (query.Form)
        {
            case SelectClause:
                Select(query.Algebra, dataset);
                return;
            case AskForm:
                _text.Append("ASK");
                break;
            case DescribeForm describe:
                _text.Append("DESCRIBE ").Append(describe.Targets.Count == 0 ? "*" : string.Join(' ', describe.Targets.Select(Term)));
                break;
            case ConstructForm construct:
                _text.Append("CONSTRUCT {");
                _indent += 2;
                foreach (var triple in construct.Template) Line($"{TemplateTerm(triple.Subject)} {TemplateTerm(triple.Predicate)} {TemplateTerm(triple.Object)} .");
                _indent -= 2;
                Line("}");
                break;
        }
        Dataset(dataset);
        var (algebra, slice) = query.Algebra is Slice top ? (top.Pattern, top) : (query.Algebra, null);
        Modified(SelectShape.Of(algebra), slice);
    }

    private void Dataset(IEnumerable<DatasetClause> clauses)
    {
        foreach (var clause in clauses) Line($"FROM {(clause.IsNamed ? "NAMED " : "")}{clause.Graph}");
    }

    private void Line(string text)
    {
        NewLine();
        _text.Append(text);
    }

    private void NewLine() => _text.Append('\n').Append(' ', _indent);

    private void EndBasicGraphPattern() => _scope = ++_scopes;

    private string Term(PatternTerm term) => term switch
    {
        Variable { IsGenerated: true } variable => Label(variable),
        TripleTermPattern triple => $"<<( {Term(triple.Subject)} {Term(triple.Predicate)} {Term(triple.Object)} )>>",
        Constant constant => Term(constant.Term),
        _ => term.ToString(),
    };

    /// <summary>A generated variable: a blank node where it stands in one basic graph pattern, else a variable.</summary>
    private string Label(Variable variable)
    {
        if (!_labels.TryGetValue(variable, out var known))
        {
            known = (string.Create(CultureInfo.InvariantCulture, $"b{_labels.Count}"), _scope);
            _labels.Add(variable, known);
        }
        if (known.Scope != _scope) _shared.Add(variable);
        return _shared.Contains(variable) ? $"?_{known.Label}" : $"_:{known.Label}";
    }

    private string TemplateTerm(PatternTerm term)
    {
        switch (term)
        {
            case Constant { Term: BlankNode node }:
                if (!_templateLabels.TryGetValue(node, out var label))
                {
                    label = string.Create(CultureInfo.InvariantCulture, $"_:t{_templateLabels.Count}");
                    _templateLabels.Add(node, label);
                }
                return label;
            case TripleTermPattern triple:
                return $"<<( {TemplateTerm(triple.Subject)} {TemplateTerm(triple.Predicate)} {TemplateTerm(triple.Object)} )>>";
            default:
                return Term(term);
        }
    }
}
