using System.IO.Compression;

namespace Il7Graph.Workspace.Streams;

/// <summary>The compressions that are seen through: gzip (RFC 1952) and Zstandard (RFC 8878).</summary>
internal static class Compression
{
    private const int ZstandardLevel = 3;

    /// <summary>Without this switch of .NET, a gzip stream that was cut off reads like a shorter one.</summary>
    static Compression() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <summary>The bytes behind a compressed stream, told by its first bytes and not by its name; any other stream as it is.</summary>
    /// <param name="name">What errors call the stream.</param>
    /// <remarks>Reading throws <see cref="IOException"/> where the compressed data is broken or ends early.</remarks>
    public static Stream Decompress(Stream compressed, string name)
    {
        var peeked = new PeekedStream(compressed, 4);
        return peeked.Head switch
        {
            [0x1F, 0x8B, ..] => new CheckedStream(
                new GZipStream(peeked, CompressionMode.Decompress), $"the gzip data of '{name}' is broken or ends early"),
            [0x28, 0xB5, 0x2F, 0xFD] => new CheckedStream(
                new ZstdSharp.DecompressionStream(peeked), $"the Zstandard data of '{name}' is broken or ends early"),
            _ => peeked,
        };
    }

    /// <summary>A stream that compresses into <paramref name="target"/> as the name of the file promises; the target itself if it
    /// promises nothing. The same bytes for the same input: no name, no time in the header.</summary>
    public static Stream Compress(Stream target, string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".GZ" => new GZipStream(target, CompressionLevel.Optimal),
        ".ZST" => Zstandard(target),
        _ => target,
    };

    private static ZstdSharp.CompressionStream Zstandard(Stream target)
    {
        var stream = new ZstdSharp.CompressionStream(target, ZstandardLevel, leaveOpen: false);
        stream.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return stream;
    }
}
