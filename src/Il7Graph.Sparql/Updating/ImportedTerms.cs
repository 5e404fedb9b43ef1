using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Execution;

namespace Il7Graph.Sparql.Updating;

/// <summary>The terms of a query that ran over a dataset, or over a merge of its graphs, as terms of what is made of that dataset.</summary>
/// <param name="next">Makes a blank node for one that the query has made.</param>
internal sealed class ImportedTerms(QueryTerms from, QueryTerms to, Func<BlankNode> next)
{
    private readonly bool _isSameTable = from.Table == to.Table;
    private readonly Dictionary<uint, uint> _ids = [];
    private readonly FreshNodes _nodes = new(next, node => from.Table.TryFind(node, out _));

    public IdQuad Of(IdQuad quad) => new(Of(quad.Subject), Of(quad.Predicate), Of(quad.Object), Of(quad.Graph));

    private uint Of(uint id)
    {
        if (id == QueryTerms.Unbound || (_isSameTable && id < from.Count)) return id;
        if (!_ids.TryGetValue(id, out var imported)) _ids.Add(id, imported = to.Intern(_nodes.Of(from.Decode(id)!)));
        return imported;
    }
}
