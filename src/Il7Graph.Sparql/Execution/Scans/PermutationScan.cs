using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Scans;

/// <summary>Reads the run of a permutation that matches a triple pattern.</summary>
internal sealed class PermutationScan : BatchOperator
{
    private readonly ScanPlan _plan;
    private readonly Permutation _permutation;
    private readonly Batch _batch;
    private readonly List<(int Position, int Column)> _read = [];
    private readonly List<(uint[] Column, int Position)> _repeated = [];
    private readonly uint[][] _repeatedIds;
    private readonly int _graphColumn;
    private long _next;
    private readonly long _end;
    private long _slot = -1;

    public PermutationScan(QueryContext context, ScanPlan plan)
        : base(context, plan)
    {
        _plan = plan;
        _permutation = context.Index[plan.Scanned];
        _batch = new Batch(plan.Variables.Length);
        Span<uint> ids = stackalloc uint[4];
        var known = 0;
        var positions = plan.Scanned.Positions;
        while (known < positions.Length && plan.Leaf.IsConstant(positions[known]))
        {
            ids[known] = plan.Leaf.IdAt(positions[known]);
            known++;
        }
        var range = Statistics.Narrowed(_permutation, _permutation.Find(ids[..known]), known, plan.Bounds);
        (_next, _end) = (range.Start, range.End);
        for (var position = known; position < positions.Length; position++)
        {
            if (plan.Leaf.VariableAt(positions[position]) is not { } variable) continue;
            var column = plan.Variables.IndexOf(variable);
            if (column < 0) continue;
            if (!_read.Exists(each => each.Column == column)) _read.Add((position, column));
            else _repeated.Add((_batch.Columns[column], position));
        }
        _repeatedIds = [.. _repeated.Select(_ => new uint[Batch.Capacity])];
        _graphColumn = plan.Leaf.Graph.Names.IsDefault || plan.Leaf.Graph.Variable is null ? -1 : plan.Variables.IndexOf(plan.Leaf.Graph.Variable);
    }

    protected override Batch? NextBatch()
    {
        while (_next < _end)
        {
            Context.Monitor.Step();
            var count = (int)Math.Min(Batch.Capacity, _end - _next);
            foreach (var (position, column) in _read) Read(position, _batch.Columns[column].AsSpan(0, count));
            _batch.Count = count;
            for (var i = 0; i < _repeated.Count; i++) Read(_repeated[i].Position, _repeatedIds[i].AsSpan(0, count));
            if (_repeated.Count > 0) KeepEqual();
            _next += count;
            if (_graphColumn >= 0) KeepNamedGraphs();
            if (_batch.Count > 0) return _batch;
        }
        return null;
    }

    private void Read(int position, Span<uint> target)
    {
        if (position > 0)
        {
            _permutation[position].CopyTo(_next, target);
            return;
        }
        var leading = _permutation.Leading;
        if (_slot < 0) _slot = leading.SlotOf(_next);
        var row = _next;
        while (!target.IsEmpty)
        {
            var end = leading.RowsAt(_slot).End;
            var count = (int)Math.Min(target.Length, end - row);
            if (count > 0)
            {
                target[..count].Fill(leading.IdAt(_slot));
                target = target[count..];
                row += count;
            }
            if (row >= end) _slot++;
        }
    }

    /// <summary>Keeps the rows in which the positions of a variable that stands twice, or more often, have one term.</summary>
    private void KeepEqual()
    {
        var kept = 0;
        for (var row = 0; row < _batch.Count; row++)
        {
            if (IsEqual(row)) Move(row, kept++);
        }
        _batch.Count = kept;
    }

    private bool IsEqual(int row)
    {
        for (var i = 0; i < _repeated.Count; i++)
        {
            if (_repeated[i].Column[row] != _repeatedIds[i][row]) return false;
        }
        return true;
    }

    private void KeepNamedGraphs()
    {
        var names = _plan.Leaf.Graph.Names;
        var graphs = _batch.Columns[_graphColumn];
        var kept = 0;
        for (var row = 0; row < _batch.Count; row++)
        {
            if (names.AsSpan().BinarySearch(graphs[row]) >= 0) Move(row, kept++);
        }
        _batch.Count = kept;
    }

    private void Move(int from, int to)
    {
        if (from == to) return;
        foreach (var column in _batch.Columns) column[to] = column[from];
    }
}
