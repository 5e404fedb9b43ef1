namespace Il7Graph.Sparql.Execution.Paths;

/// <summary>A set of nodes that is emptied often: a bit for each term of the dataset.</summary>
internal sealed class NodeSet(uint termCount, QueryMonitor monitor)
{
    private ulong[]? _bits;
    private uint _own = QueryTerms.Unbound;

    /// <returns>False if it was there.</returns>
    public bool Add(uint node)
    {
        if (node >= termCount)
        {
            // The one node that no triple has is where a path starts.
            if (_own == node) return false;
            _own = node;
            return true;
        }
        if (_bits is null)
        {
            monitor.Hold(termCount / 8);
            _bits = new ulong[(termCount / 64) + 1];
        }
        ref var word = ref _bits[node >> 6];
        var bit = 1UL << (int)(node & 63);
        if ((word & bit) != 0) return false;
        word |= bit;
        return true;
    }

    /// <summary>Takes nodes out.</summary>
    public void Remove(List<uint> nodes)
    {
        _own = QueryTerms.Unbound;
        if (_bits is null) return;
        foreach (var node in nodes)
        {
            if (node < termCount) _bits[node >> 6] = 0;
        }
    }
}
