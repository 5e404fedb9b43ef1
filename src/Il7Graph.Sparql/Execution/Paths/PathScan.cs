using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Paths;

/// <summary>The pairs of nodes that a path connects, from a known end if there is one.</summary>
internal sealed class PathScan : BatchOperator
{
    private readonly IEnumerator<(uint Start, uint End)> _pairs;
    private readonly Batch _batch;
    private readonly int _start;
    private readonly int _end;

    public PathScan(QueryContext context, PathScanPlan plan)
        : base(context, plan)
    {
        _batch = new Batch(plan.Variables.Length);
        _start = plan.Leaf.Start is Patterns.Variable start ? plan.Variables.IndexOf(start) : -1;
        _end = plan.Leaf.End is Patterns.Variable end ? plan.Variables.IndexOf(end) : -1;
        _pairs = Pairs(plan.Leaf, new PathWalker(context, plan.Leaf.Graph), context.Terms).GetEnumerator();
    }

    protected override Batch? NextBatch()
    {
        _batch.Count = 0;
        while (_batch.Count < Batch.Capacity && _pairs.MoveNext())
        {
            if (_start >= 0) _batch.Columns[_start][_batch.Count] = _pairs.Current.Start;
            if (_end >= 0) _batch.Columns[_end][_batch.Count] = _pairs.Current.End;
            _batch.Count++;
        }
        return _batch.Count == 0 ? null : _batch;
    }

    private static IEnumerable<(uint Start, uint End)> Pairs(PathLeaf leaf, PathWalker walker, QueryTerms terms)
    {
        if (leaf.TermAt(start: true) is { } first)
        {
            var start = terms.Intern(first);
            var wanted = leaf.TermAt(start: false) is { } last ? terms.Intern(last) : (uint?)null;
            return walker.Walk(leaf.Path, start, isForward: true).Where(end => wanted is null || end == wanted).Select(end => (start, end));
        }
        if (leaf.TermAt(start: false) is { } only)
        {
            var end = terms.Intern(only);
            return walker.Walk(leaf.Path, end, isForward: false).Select(start => (start, end));
        }
        var isLoop = leaf.Start.Equals(leaf.End);
        return walker.Nodes().SelectMany(start => walker.Walk(leaf.Path, start, isForward: true).Where(end => !isLoop || end == start).Select(end => (start, end)));
    }
}
