using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests;

public sealed class AsyncParserTests
{
    private static readonly byte[] Statement = "<urn:s> <urn:p> <urn:o> .\n"u8.ToArray();

    [Theory]
    [MemberData(nameof(BadInputTests.Readable), MemberType = typeof(BadInputTests))]
    public async Task A_document_says_the_same_asynchronously(string name)
    {
        var format = RdfFormat.Find(name)!;
        var bytes = Samples.Of(format);
        foreach (var document in new[] { bytes, bytes[..(bytes.Length * 2 / 3)] })
        {
            var (lines, diagnostics) = (new CanonicalLines(), new DiagnosticBag());

            var count = await RdfParser.ParseAsync(
                new YieldingStream(document, 5), format, new ParserOptions(), lines, diagnostics, TestContext.Current.CancellationToken);

            var expected = ParsedDocument.Of(document, format);
            Assert.Equal((expected.Lines, expected.Count), (lines.Text, count));
            Assert.Equal(expected.Findings, diagnostics.ToImmutable());
        }
    }

    [Fact]
    public async Task A_dataset_is_read_asynchronously()
    {
        var bytes = Samples.Of(RdfFormat.TriG);
        var diagnostics = new DiagnosticBag();

        var dataset = await DatasetReader.ReadAsync(
            new YieldingStream(bytes, 100), RdfFormat.TriG, new ParserOptions(), diagnostics, TestContext.Current.CancellationToken);

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal(DatasetReader.Read(new MemoryStream(bytes), RdfFormat.TriG, new ParserOptions(), new DiagnosticBag()).Quads, dataset.Quads);
    }

    [Fact]
    public async Task A_stream_is_never_read_far_ahead_of_the_sink()
    {
        var input = new YieldingStream(Enumerable.Repeat(Statement, 400_000).SelectMany(bytes => bytes).ToArray(), 1 << 16);
        var furthest = 0L;
        var count = 0L;
        var sink = new Acting(() =>
        {
            if (++count % 10_000 != 0) return;
            // Whoever might run ahead gets the time to.
            Thread.Sleep(1);
            furthest = Math.Max(furthest, input.Position - (count * Statement.Length));
        });

        await RdfParser.ParseAsync(
            input, RdfFormat.NTriples, new ParserOptions(), sink, new DiagnosticBag(), TestContext.Current.CancellationToken);

        Assert.Equal(400_000, count);
        Assert.InRange(furthest, 0, 1 << 20);
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_for_a_silent_stream()
    {
        using var source = new CancellationTokenSource();
        var parsing = RdfParser.ParseAsync(
            new SilentStream(), RdfFormat.Turtle, new ParserOptions(), new CanonicalLines(), new DiagnosticBag(), source.Token);

        Assert.False(parsing.IsCompleted);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => parsing);
    }

    [Fact]
    public async Task What_the_stream_throws_comes_through()
    {
        var parsing = RdfParser.ParseAsync(
            new FailingStream(Statement), RdfFormat.NTriples, new ParserOptions(), new CanonicalLines(), new DiagnosticBag(),
            TestContext.Current.CancellationToken);

        Assert.Equal("torn", (await Assert.ThrowsAsync<IOException>(() => parsing)).Message);
    }

    [Fact]
    public async Task What_the_sink_throws_comes_through_and_the_reading_stops()
    {
        var input = new YieldingStream(Enumerable.Repeat(Statement, 100_000).SelectMany(bytes => bytes).ToArray(), 1 << 12);
        var parsing = RdfParser.ParseAsync(
            input, RdfFormat.NTriples, new ParserOptions(), new Acting(() => throw new NotRepresentableException("no")), new DiagnosticBag(),
            TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<NotRepresentableException>(() => parsing);

        Assert.InRange(input.Position, 1, 1 << 20);
    }

    [Fact]
    public void A_wrong_call_throws_at_once() => Assert.Throws<ArgumentException>(() =>
    {
        _ = RdfParser.ParseAsync(Stream.Null, RdfFormat.Turtle, new ParserOptions { Base = "relative" }, new CanonicalLines(), new DiagnosticBag());
    });

    private sealed class Acting(Action act) : IQuadSink
    {
        public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) => act();
    }

    /// <summary>Gives its bytes away asynchronously only, a few at a time, and never at once.</summary>
    private class YieldingStream(byte[] bytes, int step) : Stream
    {
        private int _position;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Volatile.Read(ref _position); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            var length = Math.Min(Math.Min(step, buffer.Length), bytes.Length - _position);
            bytes.AsMemory(_position, length).CopyTo(buffer);
            Volatile.Write(ref _position, _position + length);
            return length;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("synchronous reading");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class SilentStream() : YieldingStream([], 1)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }

    private sealed class FailingStream(byte[] bytes) : YieldingStream(bytes, bytes.Length)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is var read and > 0 ? read : throw new IOException("torn");
    }
}
