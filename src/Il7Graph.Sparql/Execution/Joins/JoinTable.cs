using System.Numerics;

namespace Il7Graph.Sparql.Execution.Joins;

/// <summary>Rows by the ids in some of their columns: a hash table whose chains are in the order of the rows.</summary>
internal sealed class JoinTable
{
    private readonly RowTable _rows;
    private readonly int[] _columns;
    private readonly int[] _heads;
    private readonly int[] _next;
    private readonly int _shift;

    /// <param name="columns">The key; none for one chain of all rows.</param>
    /// <param name="isIn">Which rows are in; null for all.</param>
    public JoinTable(RowTable rows, int[] columns, Func<int, bool>? isIn, QueryMonitor monitor)
    {
        (_rows, _columns) = (rows, columns);
        var slots = columns.Length == 0 ? 2 : (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(rows.Count * 2L, 2, 1 << 30));
        _shift = 64 - BitOperations.Log2((uint)slots);
        monitor.Hold(((long)slots + rows.Count) * sizeof(int));
        _heads = new int[slots];
        _next = new int[rows.Count];
        Array.Fill(_heads, -1);
        for (var row = rows.Count - 1; row >= 0; row--)
        {
            monitor.Step();
            if (isIn is not null && !isIn(row)) continue;
            var slot = SlotOf(row);
            _next[row] = _heads[slot];
            _heads[slot] = row;
        }
    }

    /// <summary>The first row with a key; -1 if there is none.</summary>
    public int First(ReadOnlySpan<uint> key) => Matching(_heads[Slot(Hash(key))], key);

    /// <summary>The next row with the key after a row that has it; -1 if there is none.</summary>
    public int After(int row, ReadOnlySpan<uint> key) => Matching(_next[row], key);

    /// <summary>Hashes ids so that the upper bits are good.</summary>
    public static ulong Hash(ReadOnlySpan<uint> key)
    {
        var hash = 0UL;
        foreach (var id in key) hash = (BitOperations.RotateLeft(hash, 23) ^ id) * 0x9E3779B97F4A7C15;
        return hash;
    }

    private int Matching(int row, ReadOnlySpan<uint> key)
    {
        for (; row >= 0; row = _next[row])
        {
            var isMatch = true;
            for (var i = 0; i < key.Length; i++) isMatch &= _rows.Columns[_columns[i]][row] == key[i];
            if (isMatch) return row;
        }
        return -1;
    }

    private int SlotOf(int row)
    {
        Span<uint> key = stackalloc uint[_columns.Length];
        for (var i = 0; i < key.Length; i++) key[i] = _rows.Columns[_columns[i]][row];
        return Slot(Hash(key));
    }

    private int Slot(ulong hash) => (int)(hash >> _shift);
}
