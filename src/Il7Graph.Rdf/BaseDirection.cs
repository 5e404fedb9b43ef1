namespace Il7Graph.Rdf;

/// <summary>The base direction of a directional language-tagged string (RDF 1.2 Concepts §3.3).</summary>
public enum BaseDirection
{
    /// <summary><c>--ltr</c></summary>
    LeftToRight,

    /// <summary><c>--rtl</c></summary>
    RightToLeft,
}
