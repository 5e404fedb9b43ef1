using System.Collections.Immutable;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Execution.Graphs;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Updating;

/// <summary>The quads that templates make of a solution; one that lacks a binding, or would be none, is left out (SPARQL 1.1 Update §3.1.3).</summary>
/// <param name="with">The graph of templates that name none; null for the default graph.</param>
internal sealed class TemplateQuads(QueryContext context, ImmutableArray<Variable> columns, Iri? with)
{
    private readonly TemplateTerms _terms = new(context, columns);
    private readonly uint _graph = with is null ? IdQuad.DefaultGraph : context.Terms.Intern(with);

    public void NextSolution() => _terms.NextSolution();

    /// <param name="quad">Of ids of the query.</param>
    public bool TryGet(QuadPattern pattern, Batch batch, int row, out IdQuad quad)
    {
        var graph = pattern.Graph is null ? _graph : _terms.Of(pattern.Graph, batch, row);
        quad = new IdQuad(
            _terms.Of(pattern.Triple.Subject, batch, row), _terms.Of(pattern.Triple.Predicate, batch, row), _terms.Of(pattern.Triple.Object, batch, row), graph);
        return _terms.IsTriple(quad.Subject, quad.Predicate, quad.Object) && (pattern.Graph is null || IsName(graph));
    }

    private bool IsName(uint graph) => graph != QueryTerms.Unbound && context.Terms.KindOf(graph) is TermKind.Iri or TermKind.BlankNode;
}
