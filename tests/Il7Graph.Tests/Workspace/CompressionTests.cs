using System.Text;
using Il7Graph.Workspace.Streams;

namespace Il7Graph.Tests.Workspace;

public sealed class CompressionTests
{
    [Theory]
    [InlineData("x.nt", "")]
    [InlineData("x.nt", "a")]
    [InlineData("x.nt", "more than four bytes")]
    [InlineData("x.nt.gz", "")]
    [InlineData("x.nt.gz", "more than four bytes")]
    [InlineData("x.nt.GZ", "more than four bytes")]
    [InlineData("x.nt.zst", "")]
    [InlineData("x.nt.zst", "more than four bytes")]
    public void What_is_compressed_for_a_name_is_seen_through_without_it(string name, string text)
    {
        var bytes = Compressed(name, Encoding.UTF8.GetBytes(text));

        Assert.Equal(text, new StreamReader(Compression.Decompress(new MemoryStream(bytes), name)).ReadToEnd());
    }

    [Theory]
    [InlineData("x.gz")]
    [InlineData("x.zst")]
    public void Members_one_after_the_other_are_one_stream(string name)
    {
        byte[] bytes = [.. Compressed(name, "first "u8.ToArray()), .. Compressed(name, "second"u8.ToArray())];

        Assert.Equal("first second", new StreamReader(Compression.Decompress(new MemoryStream(bytes), name)).ReadToEnd());
    }

    [Theory]
    [InlineData("x.gz")]
    [InlineData("x.zst")]
    public void Data_that_ends_early_is_an_IO_error(string name)
    {
        var bytes = Compressed(name, [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7919 >> 5))]);

        Assert.All(new[] { bytes.Length / 2, bytes.Length - 1 }, length => Assert.Throws<IOException>(
            () => Compression.Decompress(new MemoryStream(bytes, 0, length), name).CopyTo(Stream.Null)));
    }

    [Theory]
    [InlineData("x.gz")]
    [InlineData("x.zst")]
    public void Data_that_is_broken_is_an_IO_error(string name)
    {
        var bytes = Compressed(name, [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7919 >> 5))]);
        for (var i = 20; i < 60; i++) bytes[i] ^= 0xFF;

        Assert.Throws<IOException>(() => Compression.Decompress(new MemoryStream(bytes), name).CopyTo(Stream.Null));
    }

    private static byte[] Compressed(string name, byte[] content)
    {
        var target = new MemoryStream();
        using (var stream = Compression.Compress(target, name)) stream.Write(content);
        return target.ToArray();
    }
}
