using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Joins;

/// <summary>EXISTS: reads rows ahead, runs the pattern once for their distinct keys, and keeps or marks the rows whose key came back. The first
/// time it reads a batch, then ever more, so that a LIMIT above is cheap and many rows are one run.</summary>
/// <remarks>Rows that leave keys unbound are run apart, with the keys that they have.</remarks>
internal sealed class ExistsJoin : BatchOperator
{
    private const int Growth = 16;
    private const int MostKeys = 63;

    private readonly ExistsPlan _plan;
    private readonly BatchOperator _input;
    private readonly int[] _keyColumns;
    private readonly Dictionary<ulong, (TableSlot Slot, PlanNode Plan)> _patterns = [];
    private readonly Batch _batch;
    private RowTable? _rows;
    private bool[] _exists = [];
    private int _next;
    private long _ahead = Batch.Capacity;

    public ExistsJoin(QueryContext context, ExistsPlan plan, BatchOperator input)
        : base(context, plan)
    {
        (_plan, _input) = (plan, input);
        if (plan.Keys.Length > MostKeys) throw new QueryStoppedException(QueryLimit.Memory, $"the query was stopped: EXISTS depends on more than {MostKeys} variables");
        _keyColumns = [.. plan.Keys.Select(input.Variables.IndexOf)];
        _patterns.Add((1UL << plan.Keys.Length) - 1, (plan.Slot, plan.Pattern));
        _batch = new Batch(plan.Variables.Length);
    }

    protected override Batch? NextBatch()
    {
        while (true)
        {
            if (_rows is null || _next >= _rows.Count)
            {
                if (!ReadAhead()) return null;
            }
            _batch.Count = 0;
            for (; _next < _rows!.Count && _batch.Count < Batch.Capacity; _next++)
            {
                var exists = _exists[_next] != _plan.IsNegated;
                if (_plan.Mark is null && !exists) continue;
                for (var i = 0; i < _rows.Columns.Length; i++) _batch.Columns[i][_batch.Count] = _rows.Columns[i][_next];
                if (_plan.Mark is not null) _batch.Columns[^1][_batch.Count] = Context.Terms.Of(exists);
                _batch.Count++;
            }
            if (_batch.Count > 0) return _batch;
        }
    }

    private bool ReadAhead()
    {
        _rows?.Release();
        _rows = new RowTable(_input.Variables, Context.Monitor);
        _next = 0;
        while (_rows.Count < _ahead && _input.Next() is { } batch) _rows.Add(batch);
        _ahead *= Growth;
        if (_rows.Count == 0) return false;
        _exists = new bool[_rows.Count];
        var masks = new ulong[_rows.Count];
        for (var row = 0; row < masks.Length; row++)
        {
            for (var i = 0; i < _keyColumns.Length; i++)
            {
                if (_rows.Columns[_keyColumns[i]][row] != QueryTerms.Unbound) masks[row] |= 1UL << i;
            }
        }
        foreach (var mask in masks.Distinct().ToList()) Run(mask, masks);
        return true;
    }

    private void Run(ulong mask, ulong[] masks)
    {
        int[] columns = [.. _keyColumns.Where((_, i) => (mask & (1UL << i)) != 0)];
        ImmutableArray<Variable> keys = [.. columns.Select(column => _input.Variables[column])];
        if (!_patterns.TryGetValue(mask, out var pattern))
        {
            var slot = new TableSlot();
            _patterns.Add(mask, pattern = (slot, _plan.PatternFor(slot, keys)));
        }
        // Number the distinct keys, and remember the number of each row's.
        var distinct = new RowSet(keys, Context.Monitor);
        var numbers = new int[masks.Length];
        Span<uint> key = stackalloc uint[columns.Length];
        for (var row = 0; row < masks.Length; row++)
        {
            Context.Monitor.Step();
            if (masks[row] != mask) continue;
            for (var i = 0; i < columns.Length; i++) key[i] = _rows!.Columns[columns[i]][row];
            numbers[row] = distinct.Add(key);
        }
        Context.Put(pattern.Slot, distinct.Rows);
        var found = new bool[distinct.Rows.Count];
        var missing = found.Length;
        var run = new InnerRun(pattern.Plan, Context);
        while (missing > 0 && run.Next() is { } batch)
        {
            for (var row = 0; row < batch.Count; row++)
            {
                for (var i = 0; i < key.Length; i++) key[i] = batch.Columns[i][row];
                var number = distinct.Find(key);
                if (number < 0 || found[number]) continue;
                found[number] = true;
                missing--;
            }
        }
        run.End();
        distinct.Release();
        for (var row = 0; row < masks.Length; row++)
        {
            if (masks[row] == mask) _exists[row] = found[numbers[row]];
        }
    }
}
