using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Scans;

/// <summary>The names of the named graphs.</summary>
internal sealed class GraphNamesScan : BatchOperator
{
    private readonly IEnumerator<uint> _names;
    private readonly Batch _batch = new(1);

    public GraphNamesScan(QueryContext context, GraphNamesPlan plan)
        : base(context, plan)
    {
        var graph = plan.Graph;
        _names = context.Index.GraphNames.Where(name => graph.Names.IsDefault || graph.Names.AsSpan().BinarySearch(name) >= 0).GetEnumerator();
    }

    protected override Batch? NextBatch()
    {
        _batch.Count = 0;
        while (_batch.Count < Batch.Capacity && _names.MoveNext()) _batch.Columns[0][_batch.Count++] = _names.Current;
        return _batch.Count == 0 ? null : _batch;
    }
}
