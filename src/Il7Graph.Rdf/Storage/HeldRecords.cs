namespace Il7Graph.Rdf.Storage;

/// <summary>Reads a sorted arena, each record once.</summary>
internal sealed class HeldRecords(RecordArena arena) : RecordCursor
{
    private int _index = -1;

    public override ReadOnlySpan<byte> Current => arena[_index];

    public override bool MoveNext()
    {
        var last = _index;
        do _index++;
        while (last >= 0 && _index < arena.Count && arena[_index].SequenceEqual(arena[last]));
        return _index < arena.Count;
    }
}
