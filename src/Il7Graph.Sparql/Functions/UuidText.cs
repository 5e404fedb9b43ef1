namespace Il7Graph.Sparql.Functions;

/// <summary>UUIDs of version 4 (RFC 9562 §5.4) from a random source.</summary>
internal static class UuidText
{
    public static string Next(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
