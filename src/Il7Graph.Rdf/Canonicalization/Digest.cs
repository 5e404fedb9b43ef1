using System.Security.Cryptography;

namespace Il7Graph.Rdf.Canonicalization;

/// <summary>The chosen hash algorithm over whole texts.</summary>
internal sealed class Digest(CanonicalizationHash algorithm)
{
    /// <summary>How many bytes a hash has.</summary>
    public int Length { get; } = algorithm switch
    {
        CanonicalizationHash.Sha256 => SHA256.HashSizeInBytes,
        CanonicalizationHash.Sha384 => SHA384.HashSizeInBytes,
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "no such hash algorithm"),
    };

    public void Compute(ReadOnlySpan<byte> text, Span<byte> hash)
    {
        if (Length == SHA256.HashSizeInBytes) SHA256.HashData(text, hash);
        else SHA384.HashData(text, hash);
    }

    public byte[] Compute(ReadOnlySpan<byte> text)
    {
        var hash = new byte[Length];
        Compute(text, hash);
        return hash;
    }
}
