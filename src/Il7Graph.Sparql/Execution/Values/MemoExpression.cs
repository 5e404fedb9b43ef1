using System.Numerics;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>An expression of one variable that says the same for the same term: evaluated once for each term that comes, and
/// remembered, either as ids or as truths: whoever uses it asks for one of them only.</summary>
internal sealed class MemoExpression(QueryTerms terms, ColumnExpression variable, CompiledExpression whole) : CompiledExpression(terms)
{
    private const int MostSlots = 1 << 20;

    private uint[] _keys = NewKeys(256);
    private uint[] _values = new uint[256];
    private int _count;

    public override uint Id(Batch batch, int row)
    {
        var key = variable.Id(batch, row);
        if (key == QueryTerms.Unbound) return whole.Id(batch, row);
        var slot = SlotOf(key);
        if (_keys[slot] == key) return _values[slot];
        var value = whole.Id(batch, row);
        Add(slot, key, value);
        return value;
    }

    public override Truth Test(Batch batch, int row)
    {
        var key = variable.Id(batch, row);
        if (key == QueryTerms.Unbound) return whole.Test(batch, row);
        var slot = SlotOf(key);
        if (_keys[slot] == key) return (Truth)_values[slot];
        var truth = whole.Test(batch, row);
        Add(slot, key, (uint)truth);
        return truth;
    }

    private int SlotOf(uint key)
    {
        var mask = _keys.Length - 1;
        var slot = (int)((key * 0x9E3779B1u) >> (32 - BitOperations.Log2((uint)_keys.Length)));
        while (_keys[slot] != key && _keys[slot] != QueryTerms.Unbound) slot = (slot + 1) & mask;
        return slot;
    }

    private void Add(int slot, uint key, uint value)
    {
        if (_count * 2 >= _keys.Length)
        {
            if (_keys.Length >= MostSlots) (_keys, _values, _count) = (NewKeys(256), new uint[256], 0);
            else Grow();
            slot = SlotOf(key);
        }
        (_keys[slot], _values[slot]) = (key, value);
        _count++;
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        (_keys, _values) = (NewKeys(2 * keys.Length), new uint[2 * keys.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == QueryTerms.Unbound) continue;
            var slot = SlotOf(keys[i]);
            (_keys[slot], _values[slot]) = (keys[i], values[i]);
        }
    }

    private static uint[] NewKeys(int count)
    {
        var keys = new uint[count];
        Array.Fill(keys, QueryTerms.Unbound);
        return keys;
    }
}
