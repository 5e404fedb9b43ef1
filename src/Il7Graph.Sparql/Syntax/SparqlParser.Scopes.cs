using Il7Graph.Rdf;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <content>What the grammar cannot say: which variables and labels may stand where.</content>
internal sealed partial class SparqlParser
{
    private VariableScope _scope = new();

    /// <summary>Where aggregates may not stand, as a message says it; null where they may.</summary>
    private string? _aggregatesForbidden;

    /// <summary>The SELECT whose expressions are being read.</summary>
    private SelectLevel? _groups;

    /// <summary>Collects the variables of an expression of SELECT outside of its aggregates and patterns.</summary>
    private List<(Variable Variable, Token Token)>? _uses;

    private Dictionary<string, (BlankNode Node, int Bgp)> _labels = new(StringComparer.Ordinal);
    private int _bgp;
    private int _bgpCount;
    private int _blankNodeCount;

    /// <summary>Whether a label stays what it is: it names a node of results, not an unknown of a query.</summary>
    private bool _keepsLabels;

    /// <summary>Starts a group's scope.</summary>
    /// <returns>The scope around it, for <see cref="CloseScope"/>.</returns>
    private VariableScope OpenScope()
    {
        var outer = _scope;
        _scope = new VariableScope();
        return outer;
    }

    private VariableScope CloseScope(VariableScope outer)
    {
        var inner = _scope;
        _scope = outer;
        return inner;
    }

    /// <summary>Says that a new basic graph pattern starts here: no label of the last one may come again.</summary>
    private void EndBasicGraphPattern() => _bgp = ++_bgpCount;

    private AggregateRule ForbidAggregates(string where)
    {
        var rule = new AggregateRule(this, _aggregatesForbidden);
        _aggregatesForbidden = where;
        return rule;
    }

    /// <summary>Checks the columns of a SELECT when all of it is known (SPARQL 1.1 §18.2.1, §19.8 notes 12 and 13; SPARQL 1.2 on
    /// groups).</summary>
    private SelectClause CompleteSelect(SelectLevel level, SolutionModifier modifier)
    {
        var isGrouped = level.HasGroupBy || level.HasAggregate || modifier.Having.Count > 0;
        if (level.IsStar)
        {
            if (isGrouped) Report(SparqlDiagnostics.StarWithGroups, level.Token);
            return new SelectClause(level.Duplicates, true, [.. _scope.Variables.Select(variable => new Projection(variable, null))]);
        }
        var named = new HashSet<Variable>();
        var visible = isGrouped ? level.Keys : [.. _scope.Variables];
        foreach (var column in level.Columns)
        {
            if (isGrouped) CheckGrouped(column, visible);
            if (column.Value is not null && !visible.Add(column.Variable))
            {
                Report(SparqlDiagnostics.VariableInScope, column.Token, column.Variable.Name);
            }
            else if (!named.Add(column.Variable) && column.Value is not null)
            {
                Report(SparqlDiagnostics.DuplicateVariable, column.Token, column.Variable.Name, "SELECT");
            }
        }
        return new SelectClause(level.Duplicates, false, [.. level.Columns.Select(column => new Projection(column.Variable, column.Value))]);
    }

    private void CheckGrouped(SelectColumn column, HashSet<Variable> visible)
    {
        if (column.Value is null && !visible.Contains(column.Variable))
        {
            Report(SparqlDiagnostics.NotGrouped, column.Token, column.Variable.Name);
        }
        foreach (var (variable, token) in column.Uses)
        {
            if (!visible.Contains(variable)) Report(SparqlDiagnostics.NotGrouped, token, variable.Name);
        }
    }

    private BlankNode NewBlankNode() => new($"b{_blankNodeCount++}");

    /// <summary>The node that a label stands for.</summary>
    private BlankNode LabelledNode(Token token)
    {
        var label = TextOf(token)[2..];
        if (_keepsLabels) return new BlankNode(label);
        if (!_labels.TryGetValue(label, out var known))
        {
            known = (NewBlankNode(), _bgp);
            _labels.Add(label, known);
        }
        if (known.Bgp != _bgp)
        {
            Report(SparqlDiagnostics.BlankNodeReused, token, label, _isData ? "another operation" : "another graph pattern");
        }
        return known.Node;
    }

    /// <summary>Puts the rule about aggregates back as it was.</summary>
    private readonly struct AggregateRule(SparqlParser parser, string? before) : IDisposable
    {
        public void Dispose() => parser._aggregatesForbidden = before;
    }
}
