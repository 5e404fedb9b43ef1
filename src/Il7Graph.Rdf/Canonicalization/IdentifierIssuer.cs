namespace Il7Graph.Rdf.Canonicalization;

/// <summary>Numbers blank nodes in the order in which they come (RDFC-1.0 §4.3, §4.5). Instead of being copied for a trial it is
/// taken back to where it was.</summary>
internal sealed class IdentifierIssuer
{
    private readonly int[] _numbers;
    private readonly List<int> _order = [];

    /// <param name="nodeCount">How many blank nodes there are.</param>
    public IdentifierIssuer(int nodeCount)
    {
        _numbers = new int[nodeCount];
        Array.Fill(_numbers, -1);
    }

    /// <summary>How many nodes have a number.</summary>
    public int Count => _order.Count;

    /// <summary>The number of a node; -1 if it has none yet.</summary>
    public int this[int node] => _numbers[node];

    /// <summary>The number of a node, a new one if it has none.</summary>
    public int Issue(int node)
    {
        if (_numbers[node] < 0)
        {
            _numbers[node] = _order.Count;
            _order.Add(node);
        }
        return _numbers[node];
    }

    /// <summary>The nodes numbered from <paramref name="from"/> on, in order.</summary>
    public int[] Since(int from) => [.. _order[from..]];

    /// <summary>Takes all numbers from <paramref name="count"/> on back.</summary>
    public void Truncate(int count)
    {
        for (var i = count; i < _order.Count; i++) _numbers[_order[i]] = -1;
        _order.RemoveRange(count, _order.Count - count);
    }
}
