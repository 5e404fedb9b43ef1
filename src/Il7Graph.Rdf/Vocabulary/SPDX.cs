namespace Il7Graph.Rdf.Vocabulary;

/// <summary>The part of the SPDX vocabulary that DCAT uses for checksums (DCAT 3 §6.8.17).</summary>
public static class SPDX
{
    /// <summary>The namespace IRI.</summary>
    public const string Namespace = "http://spdx.org/rdf/terms#";

    /// <summary>The property; the class is <see cref="ChecksumClass"/>.</summary>
    public static Iri Checksum { get; } = new(Namespace + "checksum");

    public static Iri ChecksumClass { get; } = new(Namespace + "Checksum");
    public static Iri Algorithm { get; } = new(Namespace + "algorithm");
    public static Iri Sha256 { get; } = new(Namespace + "checksumAlgorithm_sha256");
    public static Iri ChecksumValue { get; } = new(Namespace + "checksumValue");
}
