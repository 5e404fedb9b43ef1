using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Execution;

namespace Il7Graph.Sparql.Updating;

/// <summary>A dataset and what has changed since: graphs emptied, quads removed, quads added. What is removed is in the dataset, what is added
/// is not, so each change is counted once and nothing is there twice.</summary>
internal sealed class QuadDelta(Dataset dataset, QueryMonitor monitor)
{
    /// <summary>About what an entry of a set takes.</summary>
    public const int BytesOfQuad = 40;

    private readonly QuadIndex _index = dataset.Index;
    private readonly HashSet<IdQuad> _added = [];
    private readonly HashSet<IdQuad> _removed = [];
    private readonly HashSet<uint> _emptied = [];

    public Dataset Dataset { get; } = dataset;

    /// <summary>The terms of the dataset and of what was added.</summary>
    public QueryTerms Terms { get; } = new(dataset.Terms, monitor);

    public bool IsEmpty => _added.Count == 0 && _removed.Count == 0 && _emptied.Count == 0;

    /// <returns>False if the quad was there.</returns>
    public bool Add(IdQuad quad)
    {
        monitor.Step();
        if (_removed.Remove(quad)) return true;
        if (IsOfDataset(quad) && !_emptied.Contains(quad.Graph)) return false;
        return Hold(_added, quad);
    }

    /// <returns>False if the quad was not there.</returns>
    public bool Remove(IdQuad quad)
    {
        monitor.Step();
        if (_added.Remove(quad)) return true;
        return !_emptied.Contains(quad.Graph) && IsOfDataset(quad) && Hold(_removed, quad);
    }

    /// <summary>Removes all triples of a graph.</summary>
    /// <returns>How many there were.</returns>
    public long Empty(uint graph)
    {
        var removed = (long)_added.RemoveWhere(quad => quad.Graph == graph);
        var gone = _removed.RemoveWhere(quad => quad.Graph == graph);
        return _emptied.Add(graph) ? removed + CountOf(graph) - gone : removed;
    }

    /// <summary>The quads of a graph as they are now, in a list of its own: the caller may change the graph.</summary>
    public List<IdQuad> QuadsOf(uint graph)
    {
        var quads = new List<IdQuad>();
        if (!_emptied.Contains(graph))
        {
            monitor.Hold(CountOf(graph) * 16);
            foreach (var quad in _index.Match(null, null, null, GraphScope.Of(graph)))
            {
                monitor.Step();
                if (!_removed.Contains(quad)) quads.Add(quad);
            }
        }
        quads.AddRange(_added.Where(quad => quad.Graph == graph));
        return quads;
    }

    public bool HasQuads(uint graph) =>
        _added.Any(quad => quad.Graph == graph) || (!_emptied.Contains(graph) && CountOf(graph) > _removed.Count(quad => quad.Graph == graph));

    /// <summary>The names of the named graphs that may have quads.</summary>
    public IEnumerable<uint> GraphNames =>
        _index.GraphNames.Except(_emptied).Concat(_added.Select(quad => quad.Graph).Where(graph => graph != IdQuad.DefaultGraph)).Distinct();

    /// <summary>Gives the prefixes of the dataset and all quads to a sink.</summary>
    public void CopyTo(IQuadSink sink)
    {
        foreach (var (prefix, iri) in Dataset.Prefixes.Namespaces) sink.DeclarePrefix(prefix, iri);
        var kept = new EncodedQuads(Dataset.Terms, sink);
        if (!_emptied.Contains(IdQuad.DefaultGraph)) Copy(_index.InDefaultGraph(null, null, null), kept);
        Copy(_index.InNamedGraphs(null, null, null), kept);

        var (subjects, predicates, objects, graphs) = (Forms(), Forms(), Forms(), Forms());
        foreach (var quad in _added)
        {
            monitor.Step();
            sink.Add(subjects[quad.Subject], predicates[quad.Predicate], objects[quad.Object], graphs[quad.Graph]);
        }
    }

    private void Copy(QuadRows rows, EncodedQuads kept)
    {
        var cursor = rows.Read();
        while (cursor.MoveNext())
        {
            monitor.Step();
            var quad = cursor.Current;
            if (!_removed.Contains(quad) && !_emptied.Contains(quad.Graph)) kept.Add(quad);
        }
    }

    private SolutionForms Forms() => new(Terms);

    private long CountOf(uint graph) => graph == IdQuad.DefaultGraph || graph < Terms.Count ? _index.CountOf(null, null, null, GraphScope.Of(graph)) : 0;

    private bool IsOfDataset(IdQuad quad) =>
        quad.Subject < Terms.Count && quad.Predicate < Terms.Count && quad.Object < Terms.Count
        && (quad.Graph < Terms.Count || quad.Graph == IdQuad.DefaultGraph)
        && _index.CountOf(quad.Subject, quad.Predicate, quad.Object, GraphScope.Of(quad.Graph)) > 0;

    private bool Hold(HashSet<IdQuad> quads, IdQuad quad)
    {
        if (!quads.Add(quad)) return false;
        monitor.Hold(BytesOfQuad);
        return true;
    }
}
