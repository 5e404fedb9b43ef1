using System.Collections.Immutable;
using Il7Graph.Sparql.Execution.Joins;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Execution;

/// <summary>Distinct rows, numbered as they came.</summary>
internal sealed class RowSet(ImmutableArray<Variable> variables, QueryMonitor monitor)
{
    private int[] _slots = NewSlots(64);
    private long _heldBySlots;
    private int _shift = 64 - 6;

    public RowTable Rows { get; } = new(variables, monitor);

    /// <summary>The number of a row, which is added if it is new.</summary>
    public int Add(ReadOnlySpan<uint> row)
    {
        var slot = SlotOf(row);
        if (_slots[slot] >= 0) return _slots[slot];
        var number = Rows.Count;
        Rows.Add(row);
        _slots[slot] = number;
        if (Rows.Count * 2 > _slots.Length) Grow();
        return number;
    }

    /// <summary>Adds a row.</summary>
    /// <returns>False if it was there.</returns>
    public bool TryAdd(ReadOnlySpan<uint> row)
    {
        var count = Rows.Count;
        return Add(row) == count;
    }

    /// <summary>The number of a row; -1 if it is not there.</summary>
    public int Find(ReadOnlySpan<uint> row) => _slots[SlotOf(row)];

    /// <summary>Lets go of the rows; nothing may be added any more.</summary>
    public void Release()
    {
        monitor.Release(_heldBySlots);
        Rows.Release();
    }

    private int SlotOf(ReadOnlySpan<uint> row)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)(JoinTable.Hash(row) >> _shift); ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot];
            if (number < 0 || IsAt(number, row)) return slot;
        }
    }

    private bool IsAt(int number, ReadOnlySpan<uint> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (Rows.Columns[i][number] != row[i]) return false;
        }
        return true;
    }

    private void Grow()
    {
        monitor.Hold((long)_slots.Length * sizeof(int));
        _heldBySlots += (long)_slots.Length * sizeof(int);
        _slots = NewSlots(2 * _slots.Length);
        _shift--;
        Span<uint> row = stackalloc uint[Rows.Columns.Length];
        for (var number = 0; number < Rows.Count; number++)
        {
            for (var i = 0; i < row.Length; i++) row[i] = Rows.Columns[i][number];
            _slots[SlotOf(row)] = number;
        }
    }

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        Array.Fill(slots, -1);
        return slots;
    }
}
