using Il7Graph.Cli.Files;

namespace Il7Graph.Cli.Tests;

public sealed class InterruptibleStreamTests
{
    [Fact]
    public void Reads_of_any_size_give_the_bytes_of_the_stream_in_order()
    {
        byte[] bytes = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];
        using var stream = new InterruptibleStream(new MemoryStream(bytes), CancellationToken.None);

        var read = new List<byte>();
        foreach (var size in Enumerable.Range(0, 40).Select(i => 1 + i * 37 % 100))
        {
            var buffer = new byte[size];
            read.AddRange(buffer[..stream.Read(buffer)]);
        }

        Assert.Equal(bytes, read);
    }

    [Fact]
    public void Cancelling_ends_the_wait_for_input_that_does_not_come()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        using var stream = new InterruptibleStream(new SilentStream(), cancellation.Token);

        Assert.Throws<OperationCanceledException>(() => stream.Read(new byte[10]));
    }

    /// <summary>A terminal at which nobody types.</summary>
    private sealed class SilentStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            Thread.Sleep(TimeSpan.FromSeconds(5));
            return 0;
        }
    }
}
