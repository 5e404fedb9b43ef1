namespace Il7Graph.Sparql.Updates;

/// <summary>The kinds of <see cref="GraphTarget"/>.</summary>
public enum GraphTargetKind
{
    /// <summary><c>GRAPH iri</c></summary>
    Graph,

    /// <summary><c>DEFAULT</c></summary>
    Default,

    /// <summary><c>NAMED</c>: all named graphs.</summary>
    Named,

    /// <summary><c>ALL</c></summary>
    All,
}
