using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Execution;

/// <summary>Rows held in memory, column by column.</summary>
internal sealed class RowTable
{
    private readonly QueryMonitor _monitor;
    private int _capacity;

    public RowTable(ImmutableArray<Variable> variables, QueryMonitor monitor)
    {
        (Variables, _monitor) = (variables, monitor);
        Columns = new uint[variables.Length][];
        Array.Fill(Columns, []);
    }

    public ImmutableArray<Variable> Variables { get; }

    /// <summary>As long as the table has room for, which is more than it has rows.</summary>
    public uint[][] Columns { get; }

    public int Count { get; private set; }

    public ReadOnlySpan<uint> this[int column] => Columns[column].AsSpan(0, Count);

    public void Add(Batch batch)
    {
        Reserve(batch.Count);
        for (var i = 0; i < Columns.Length; i++) batch[i].CopyTo(Columns[i].AsSpan(Count));
        Count += batch.Count;
    }

    /// <summary>Adds a row.</summary>
    public void Add(ReadOnlySpan<uint> row)
    {
        Reserve(1);
        for (var i = 0; i < Columns.Length; i++) Columns[i][Count] = row[i];
        Count++;
    }

    /// <summary>Lets go of the rows, which then count no longer.</summary>
    public void Release()
    {
        _monitor.Release((long)_capacity * sizeof(uint) * Columns.Length);
        Array.Fill(Columns, []);
        (Count, _capacity) = (0, 0);
    }

    /// <summary>Copies some rows into a batch.</summary>
    public void CopyTo(Batch batch, int start, int count)
    {
        for (var i = 0; i < Columns.Length; i++) Columns[i].AsSpan(start, count).CopyTo(batch.Columns[i]);
        batch.Count = count;
    }

    private void Reserve(int count)
    {
        if (Count + count <= _capacity) return;
        if (Count > (Array.MaxLength / 2) - count) throw new QueryStoppedException(QueryLimit.Memory, "the query was stopped: it has to hold more than a billion rows at once");
        var capacity = Math.Max(Math.Max(64, 2 * _capacity), Count + count);
        _monitor.Hold((long)(capacity - _capacity) * sizeof(uint) * Columns.Length);
        for (var i = 0; i < Columns.Length; i++) Array.Resize(ref Columns[i], capacity);
        _capacity = capacity;
    }
}
