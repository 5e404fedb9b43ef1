using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Functions;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>Counts the matches of a triple pattern by the lengths of their runs.</summary>
internal sealed class CountedRuns : BatchOperator
{
    private readonly CountedRunsPlan _plan;
    private readonly Permutation _permutation;
    private readonly int _known;
    private readonly Batch _batch;
    private readonly long _end;
    private long _next;
    private bool _isCounted;

    public CountedRuns(QueryContext context, CountedRunsPlan plan)
        : base(context, plan)
    {
        _plan = plan;
        _permutation = context.Index[plan.Scanned];
        Span<uint> ids = stackalloc uint[4];
        foreach (var position in plan.Scanned.Positions)
        {
            if (!plan.Leaf.IsConstant(position)) break;
            ids[_known++] = plan.Leaf.IdAt(position);
        }
        var range = _permutation.Find(ids[.._known]);
        (_next, _end) = (range.Start, range.End);
        _batch = new Batch(plan.Variables.Length);
    }

    protected override Batch? NextBatch()
    {
        _batch.Count = 0;
        if (_plan.Key is null)
        {
            if (_isCounted) return null;
            _isCounted = true;
            Add(null, _end - _next);
            return _batch;
        }
        while (_next < _end && _batch.Count < Batch.Capacity)
        {
            Context.Monitor.Step();
            var (id, end) = RunAt(_next);
            Add(id, end - _next);
            _next = end;
        }
        return _batch.Count == 0 ? null : _batch;
    }

    private (uint Id, long End) RunAt(long row)
    {
        if (_known == 0)
        {
            var slot = _permutation.Leading.SlotOf(row);
            return (_permutation.Leading.IdAt(slot), _permutation.Leading.RowsAt(slot).End);
        }
        var column = _permutation[_known];
        var id = column[row];
        // Most runs are short: steps that grow find the end before a search over all the rest would.
        var (low, step) = (row, 1L);
        for (; low + step < _end && column[low + step] == id; step <<= 1) low += step;
        return (id, column.UpperBound(low, Math.Min(low + step, _end), id));
    }

    private void Add(uint? key, long count)
    {
        var column = 0;
        if (key is { } id) _batch.Columns[column++][_batch.Count] = id;
        var number = Context.Terms.Intern(ValueTerms.Of(count));
        for (; column < _batch.Columns.Length; column++) _batch.Columns[column][_batch.Count] = number;
        _batch.Count++;
    }
}
