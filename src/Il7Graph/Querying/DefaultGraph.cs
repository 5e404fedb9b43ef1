namespace Il7Graph.Querying;

/// <summary>What the patterns of a query outside GRAPH are matched with, unless the query says FROM.</summary>
public enum DefaultGraph
{
    /// <summary><see cref="Union"/> for data that have nothing in their default graph, as the TriG of a release; <see cref="Own"/> for others.</summary>
    Automatic,

    /// <summary>The default graph of the data.</summary>
    Own,

    /// <summary>The triples of all graphs, each once.</summary>
    Union,
}
