using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Joins;

/// <summary>Joins each row with the matches of a triple pattern, which are one run of a permutation. Where the rows come in the order of the
/// first position searched, each search goes on from the last.</summary>
internal sealed class IndexJoin : ProbeJoin
{
    private readonly IndexJoinPlan _plan;
    private readonly Permutation _permutation;
    private readonly int[] _keyColumns;
    private readonly uint[] _keyIds;
    private readonly int _constants;
    private readonly RowRange _base;
    private readonly List<(int Position, int Column)> _read = [];
    private readonly List<(int Position, int Column)> _checked = [];
    private readonly int _names = -1;
    private RowRange _range;
    private uint _lastKey;
    private RowRange _lastRange;
    private long _lastStart;

    public IndexJoin(QueryContext context, IndexJoinPlan plan, BatchOperator left)
        : base(context, plan, left, plan.Kind, plan.Conditions, plan.Kind is JoinKind.Semi or JoinKind.Anti ? [] : NewColumns(plan, left))
    {
        _plan = plan;
        _permutation = context.Index[plan.Searched];
        var positions = plan.Searched.Positions;
        _keyColumns = new int[plan.Known];
        _keyIds = new uint[plan.Known];
        for (var i = 0; i < plan.Known; i++)
        {
            var isConstant = plan.Leaf.IsConstant(positions[i]);
            _keyColumns[i] = isConstant ? -1 : left.Variables.IndexOf(plan.Leaf.VariableAt(positions[i])!);
            _keyIds[i] = isConstant ? plan.Leaf.IdAt(positions[i]) : QueryTerms.Unbound;
            if (isConstant && _constants == i) _constants++;
        }
        _base = _permutation.Find(_keyIds.AsSpan(0, _constants));
        (_lastKey, _lastRange, _lastStart) = (QueryTerms.Unbound, default, _base.Start);
        for (var i = plan.Known; i < positions.Length; i++)
        {
            if (plan.Leaf.VariableAt(positions[i]) is not { } variable) continue;
            var column = plan.Kind is JoinKind.Semi or JoinKind.Anti ? -1 : plan.Variables.IndexOf(variable);
            if (left.Variables.Contains(variable)) throw new InvalidOperationException("a column of the left side is not searched by");
            var first = positions[plan.Known..i].ToArray().ToList().FindIndex(position => plan.Leaf.VariableAt(position) == variable);
            if (first >= 0) _checked.Add((i, plan.Known + first));
            else if (column >= 0) _read.Add((i, column));
        }
        if (!plan.Leaf.Graph.Names.IsDefault && plan.Leaf.Graph.IsEach) _names = positions.IndexOf(QuadPosition.Graph);
    }

    protected override void Probe(Batch left, int row)
    {
        var next = _constants;
        var range = _base;
        if (next < _keyColumns.Length)
        {
            var key = left.Columns[_keyColumns[next]][row];
            range = next == 0 ? _permutation.Leading.Find(key) : After(key);
            next++;
        }
        for (; next < _keyColumns.Length && !range.IsEmpty; next++)
        {
            var column = _keyColumns[next];
            range = _permutation.Narrow(range, next, column < 0 ? _keyIds[next] : left.Columns[column][row]);
        }
        _range = range;
    }

    protected override bool HasMatch(Batch left, int row)
    {
        Probe(left, row);
        if (_checked.Count == 0 && _names < 0) return !_range.IsEmpty;
        for (; !_range.IsEmpty; _range = new RowRange(_range.Start + 1, _range.End))
        {
            Context.Monitor.Step();
            if (IsMatch(_range.Start)) return true;
        }
        return false;
    }

    protected override int Take(Batch left, int row, int at, int most)
    {
        if (_checked.Count > 0 || _names >= 0) return TakeChecked(at, most);
        var count = (int)Math.Min(most, _range.Count);
        if (count == 1)
        {
            foreach (var (position, column) in _read) Output.Columns[column][at] = _permutation[position][_range.Start];
        }
        else if (count > 1)
        {
            foreach (var (position, column) in _read) _permutation[position].CopyTo(_range.Start, Output.Columns[column].AsSpan(at, count));
        }
        _range = new RowRange(_range.Start + count, _range.End);
        return count;
    }

    private int TakeChecked(int at, int most)
    {
        var count = 0;
        var row = _range.Start;
        for (; row < _range.End && count < most; row++)
        {
            Context.Monitor.Step();
            if (!IsMatch(row)) continue;
            foreach (var (position, column) in _read) Output.Columns[column][at + count] = IdAt(position, row);
            count++;
        }
        _range = new RowRange(row, _range.End);
        return count;
    }

    private bool IsMatch(long row)
    {
        foreach (var (position, same) in _checked)
        {
            if (IdAt(position, row) != IdAt(same, row)) return false;
        }
        if (_names < 0) return true;
        return _plan.Leaf.Graph.Names.AsSpan().BinarySearch(IdAt(_names, row)) >= 0;
    }

    private uint IdAt(int position, long row) => position > 0 ? _permutation[position][row] : _permutation.Leading.IdAt(_permutation.Leading.SlotOf(row));

    /// <summary>The rows of a key in the position after the constants.</summary>
    private RowRange After(uint key)
    {
        if (key == _lastKey) return _lastRange;
        var column = _permutation[_constants];
        var start = _lastStart;
        if (key < _lastKey && _lastKey != QueryTerms.Unbound) start = _base.Start;
        // Steps that grow, from where the last search ended.
        var (low, step) = (start, 1L);
        while (low + step < _base.End && column[low + step] < key)
        {
            low += step;
            step <<= 1;
        }
        start = column.LowerBound(low, Math.Min(low + step + 1, _base.End), key);
        var end = start;
        if (start < _base.End && column[start] == key)
        {
            (low, step) = (start, 1L);
            for (; low + step < _base.End && column[low + step] == key; step <<= 1) low += step;
            end = column.UpperBound(low, Math.Min(low + step, _base.End), key);
        }
        (_lastKey, _lastRange, _lastStart) = (key, new RowRange(start, end), start);
        return _lastRange;
    }
}
