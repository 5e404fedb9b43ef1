namespace Il7Graph.Rdf.Tests;

public sealed class OutputBufferTests
{
    [Theory]
    [InlineData(1, 300_000)]
    [InlineData(1000, 300)]
    [InlineData(131_072, 3)]
    [InlineData(300_000, 2)]
    public void Whatever_the_size_of_the_pieces_all_bytes_come_in_order(int size, int count)
    {
        using var stream = new MemoryStream();
        var buffer = new OutputBuffer(stream);
        var expected = new MemoryStream();

        for (var i = 0; i < count; i++)
        {
            var piece = new byte[size];
            Array.Fill(piece, (byte)i);
            expected.Write(piece);
            expected.WriteByte(255);
            if (i % 2 == 0) buffer.Write(piece);
            else Append(buffer, piece);
            buffer.Write(255);
        }
        buffer.Flush();

        Assert.True(expected.ToArray().AsSpan().SequenceEqual(stream.ToArray()));
    }

    [Fact]
    public void Nothing_reaches_the_stream_before_there_is_much_or_the_buffer_is_flushed()
    {
        using var stream = new MemoryStream();
        var buffer = new OutputBuffer(stream);

        buffer.Write("abc"u8);

        Assert.Equal(0, stream.Length);
        buffer.Flush();
        Assert.Equal("abc"u8, stream.ToArray());
    }

    private static void Append(OutputBuffer writer, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(writer.GetSpan(bytes.Length));
        writer.Advance(bytes.Length);
    }
}
