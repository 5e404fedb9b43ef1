namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Which graphs of a dataset are looked at.</summary>
public readonly record struct GraphScope
{
    private readonly byte _kind;
    private readonly uint _graph;

    private GraphScope(byte kind, uint graph = 0) => (_kind, _graph) = (kind, graph);

    /// <summary>The default graph and all named graphs.</summary>
    public static GraphScope All => default;

    public static GraphScope Default => new(1);

    /// <summary>All named graphs.</summary>
    public static GraphScope Named => new(2);

    /// <summary>The graph of an <see cref="IdQuad.Graph"/>.</summary>
    public static GraphScope Of(uint graph) => graph == IdQuad.DefaultGraph ? Default : new(3, graph);

    /// <summary>True if the default graph is looked at.</summary>
    public bool HasDefault => _kind < 2;

    /// <summary>True if named graphs are looked at.</summary>
    public bool HasNamed => _kind != 1;

    /// <summary>The one named graph that is looked at, or null.</summary>
    public uint? Graph => _kind == 3 ? _graph : null;
}
