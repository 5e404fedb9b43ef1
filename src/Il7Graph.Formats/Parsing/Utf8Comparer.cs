namespace Il7Graph.Formats.Parsing;

/// <summary>Compares byte strings by their bytes; looks up spans without copying them.</summary>
internal sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    public static Utf8Comparer Instance { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        unchecked
        {
            var hash = 2166136261u;
            foreach (var c in alternate) hash = (hash ^ c) * 16777619u;
            return (int)hash;
        }
    }

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
}
