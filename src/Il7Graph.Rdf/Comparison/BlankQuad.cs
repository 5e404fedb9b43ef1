namespace Il7Graph.Rdf.Comparison;

/// <summary>A quad with blank nodes: the number of its skeleton and its blank nodes in the order in which they stand.</summary>
internal sealed record BlankQuad(int Skeleton, int[] Nodes)
{
    /// <summary>The quad with each blank node replaced by the one at its index in <paramref name="mapping"/>.</summary>
    public BlankQuad Mapped(int[] mapping) => new(Skeleton, Array.ConvertAll(Nodes, node => mapping[node]));

    public bool Equals(BlankQuad? other) => other is not null && Skeleton == other.Skeleton && Nodes.AsSpan().SequenceEqual(other.Nodes);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Skeleton);
        foreach (var node in Nodes) hash.Add(node);
        return hash.ToHashCode();
    }
}
