using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Execution;

/// <summary>Replaces the blank nodes of another document or run by new ones, the same one by the same, in triple terms too.</summary>
/// <param name="next">Makes a new node.</param>
/// <param name="isKept">Tells the nodes that stay.</param>
internal sealed class FreshNodes(Func<BlankNode> next, Func<BlankNode, bool> isKept)
{
    private readonly Dictionary<BlankNode, BlankNode> _nodes = [];

    public Term Of(Term term)
    {
        switch (term)
        {
            case BlankNode node:
                if (_nodes.TryGetValue(node, out var fresh)) return fresh;
                fresh = isKept(node) ? node : next();
                _nodes.Add(node, fresh);
                return fresh;
            case TripleTerm triple:
                return new TripleTerm(Of(triple.Subject), triple.Predicate, Of(triple.Object));
            default:
                return term;
        }
    }
}
