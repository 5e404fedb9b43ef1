namespace Il7Graph.Rdf;

/// <summary>What a <see cref="StoreBuilder"/> is at after the last quad was added.</summary>
public enum LoadStage
{
    /// <summary>Puts the terms in order.</summary>
    Terms,

    /// <summary>Puts the quads of the default graph in their orders.</summary>
    DefaultGraph,

    /// <summary>Puts the quads of the named graphs in their orders.</summary>
    NamedGraphs,
}
