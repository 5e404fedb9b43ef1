using Il7Graph.Sparql.Execution.Joins;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Paths;

/// <summary>Joins each row with the nodes that a path reaches from one of its columns. What a node reaches is found once.</summary>
internal sealed class PathJoin : ProbeJoin
{
    private readonly PathJoinPlan _plan;
    private readonly PathWalker _walker;
    private readonly Dictionary<uint, uint[]> _reached = [];
    private readonly bool _needsNode;
    private readonly int _from;
    private readonly int _to;
    private readonly int _checked = -1;
    private readonly uint _wanted = QueryTerms.Unbound;
    private uint[] _ends = [];
    private int _next;
    private uint _only;

    public PathJoin(QueryContext context, PathJoinPlan plan, BatchOperator left)
        : base(context, plan, left, JoinKind.Inner, [], NewColumns(plan, left))
    {
        _plan = plan;
        _walker = new PathWalker(context, plan.Leaf.Graph);
        var (from, to) = plan.IsForward ? (plan.Leaf.Start, plan.Leaf.End) : (plan.Leaf.End, plan.Leaf.Start);
        _from = left.Variables.IndexOf((Patterns.Variable)from);
        if (to is Patterns.Variable variable)
        {
            // Between two variables a path of no steps connects the nodes of the graph only with themselves (SPARQL 1.1 §18.4).
            _needsNode = true;
            _checked = left.Variables.IndexOf(variable);
            _to = plan.Variables.IndexOf(variable);
        }
        else
        {
            _to = -1;
            _wanted = context.Terms.Intern(((Patterns.Constant)to).Term);
        }
    }

    protected override void Probe(Batch left, int row)
    {
        var from = left.Columns[_from][row];
        if (!_reached.TryGetValue(from, out var ends))
        {
            ends = _needsNode && !_walker.IsNode(from) ? [] : [.. _walker.Walk(_plan.Leaf.Path, from, _plan.IsForward)];
            Array.Sort(ends);
            Context.Monitor.Hold(64 + (ends.Length * sizeof(uint)));
            _reached.Add(from, ends);
        }
        (_ends, _next) = (ends, 0);
        _only = _checked >= 0 ? left.Columns[_checked][row] : _wanted;
        if (_only == QueryTerms.Unbound) return;
        // Only the matches of the end that is known: they are neighbours.
        var at = Array.BinarySearch(ends, _only);
        while (at > 0 && ends[at - 1] == _only) at--;
        _next = at < 0 ? ends.Length : at;
    }

    protected override bool HasMatch(Batch left, int row)
    {
        Probe(left, row);
        return _next < _ends.Length;
    }

    protected override int Take(Batch left, int row, int at, int most)
    {
        var count = 0;
        for (; count < most && _next < _ends.Length && (_only == QueryTerms.Unbound || _ends[_next] == _only); _next++, count++)
        {
            if (_to >= 0 && _checked < 0) Output.Columns[_to][at + count] = _ends[_next];
        }
        return count;
    }
}
