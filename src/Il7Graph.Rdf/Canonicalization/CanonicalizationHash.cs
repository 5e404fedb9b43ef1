namespace Il7Graph.Rdf.Canonicalization;

/// <summary>The hash algorithms of RDFC-1.0; the canonical labels depend on which it is.</summary>
public enum CanonicalizationHash
{
    /// <summary>SHA-256, the default of the specification.</summary>
    Sha256,

    /// <summary>SHA-384.</summary>
    Sha384,
}
