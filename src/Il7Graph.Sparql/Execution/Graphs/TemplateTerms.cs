using System.Collections.Immutable;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Execution.Graphs;

/// <summary>The terms of templates for a solution. A blank node of the template is a new one for each solution.</summary>
internal sealed class TemplateTerms(QueryContext context, ImmutableArray<Variable> columns)
{
    private readonly Dictionary<BlankNode, uint> _nodes = [];
    private readonly Dictionary<Variable, int> _columns = columns.Select((variable, column) => (variable, column)).ToDictionary(pair => pair.variable, pair => pair.column);
    private readonly Dictionary<Term, uint> _constants = [];

    public void NextSolution() => _nodes.Clear();

    /// <summary>The id of a term of a template; unbound if it lacks a binding.</summary>
    public uint Of(PatternTerm term, Batch batch, int row)
    {
        switch (term)
        {
            case Variable variable:
                return _columns.TryGetValue(variable, out var column) ? batch.Columns[column][row] : QueryTerms.Unbound;
            case Constant { Term: BlankNode node }:
                return NodeFor(node);
            case Constant constant:
                if (!_constants.TryGetValue(constant.Term, out var id)) _constants.Add(constant.Term, id = context.Terms.Intern(constant.Term));
                return id;
            default:
                var triple = (TripleTermPattern)term;
                var (subject, predicate, @object) = (Of(triple.Subject, batch, row), Of(triple.Predicate, batch, row), Of(triple.Object, batch, row));
                return IsTriple(subject, predicate, @object)
                    ? context.Terms.Intern(new TripleTerm(context.Terms.Decode(subject)!, (Iri)context.Terms.Decode(predicate)!, context.Terms.Decode(@object)!))
                    : QueryTerms.Unbound;
        }
    }

    /// <summary>Whether three terms make a triple.</summary>
    public bool IsTriple(uint subject, uint predicate, uint @object) =>
        subject != QueryTerms.Unbound && predicate != QueryTerms.Unbound && @object != QueryTerms.Unbound
        && context.Terms.KindOf(predicate) == TermKind.Iri && context.Terms.KindOf(subject) is TermKind.Iri or TermKind.BlankNode;

    private uint NodeFor(BlankNode node)
    {
        if (_nodes.TryGetValue(node, out var id)) return id;
        id = context.Terms.Intern(context.Functions.NewBlankNode());
        _nodes.Add(node, id);
        return id;
    }
}
