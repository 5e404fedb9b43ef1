using System.Security.Cryptography;
using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Compilation;

/// <summary>The IRIs that a release mints, as canonical bytes (docs/architecture.md, "IRIs").</summary>
internal sealed class ReleaseIris(string baseIri)
{
    private readonly byte[] _statement = Hashed($"{baseIri}statement/");
    private readonly byte[] _evidence = Hashed($"{baseIri}evidence/");

    private const int Digits = 32;

    public byte[] StatementsGraph { get; } = Encode($"{baseIri}graph/statements");
    public byte[] FlatGraph { get; } = Encode($"{baseIri}graph/flat");
    public byte[] InferredGraph { get; } = Encode($"{baseIri}graph/inferred");
    public byte[] OntologyGraph { get; } = Encode($"{baseIri}graph/ontology");
    public byte[] ReleaseGraph { get; } = Encode($"{baseIri}graph/release");

    public static byte[] Article(string baseIri, string id) => Encode($"{baseIri}article/{id}");

    /// <param name="article">The IRI of the article.</param>
    /// <param name="id">The id of the row, which can stand in an IRI as it is.</param>
    public static byte[] Reference(byte[] article, string id) => [.. article.AsSpan(0, article.Length - 1), .. "/reference/"u8, .. Encoding.ASCII.GetBytes(id), (byte)'>'];

    /// <inheritdoc cref="Reference"/>
    public static byte[] Passage(byte[] article, string id) => [.. article.AsSpan(0, article.Length - 1), .. "/passage/"u8, .. Encoding.ASCII.GetBytes(id), (byte)'>'];

    /// <summary>The IRI of a statement: 128 bits of the SHA-256 of its sorted core lines (docs/decisions/0003-hash-iris.md). Valid until
    /// the next statement.</summary>
    public ReadOnlySpan<byte> Statement(ReadOnlySpan<byte> core) => Hash(_statement, core);

    /// <summary>The IRI of a piece of evidence, by what makes it that piece. Valid until the next piece.</summary>
    public ReadOnlySpan<byte> Evidence(ReadOnlySpan<byte> core) => Hash(_evidence, core);

    /// <summary>An IRI with room for the digits.</summary>
    private static byte[] Hashed(string start) => Encoding.UTF8.GetBytes($"<{start}{new string('0', Digits)}>");

    private static byte[] Hash(byte[] iri, ReadOnlySpan<byte> core)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(core, digest);
        Convert.TryToHexStringLower(digest[..(Digits / 2)], iri.AsSpan(iri.Length - 1 - Digits), out _);
        return iri;
    }

    private static byte[] Encode(string iri) => TermEncoding.Encode(new Iri(iri));
}
