using System.Diagnostics;
using System.Globalization;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Rdf;

namespace Il7Graph.Benchmarks.Suites;

/// <summary>Reads a document to a count in one warm process and says what one reading costs: the median processor time (the
/// system's part for the file included), the rate, the bytes allocated.</summary>
internal static class ParseMeasure
{
    private const int WarmUps = 3;
    private const int Runs = 9;

    /// <exception cref="ArgumentException">The name of the file promises no format that is read.</exception>
    /// <exception cref="InvalidDataException">The document is broken, so that its figures would mean nothing.</exception>
    public static void Run(string file, TextWriter output)
    {
        var format = RdfFormat.ForFile(file) is { CanRead: true } known ? known : throw new ArgumentException($"{file}: no format that is read");
        var seconds = new double[Runs];
        var (quads, allocated) = (0L, 0L);
        for (var run = -WarmUps; run < Runs; run++)
        {
            GC.Collect();
            var before = (Time: ProcessorTime(), Bytes: GC.GetTotalAllocatedBytes(precise: true));
            quads = Count(file, format);
            var after = (Time: ProcessorTime(), Bytes: GC.GetTotalAllocatedBytes(precise: true));
            if (run >= 0) seconds[run] = (after.Time - before.Time).TotalSeconds;
            allocated = after.Bytes - before.Bytes;
        }
        Array.Sort(seconds);
        var median = seconds[Runs / 2];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{quads} quads, {median * 1000:F0} ms processor time (least {seconds[0] * 1000:F0}), {new FileInfo(file).Length / median / 1e6:F0} MB/s, {allocated / 1024} KiB allocated"));
    }

    private static long Count(string file, RdfFormat format)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var diagnostics = new DiagnosticBag();
        var counter = new Counter();
        RdfParser.Parse(stream, format, new ParserOptions { File = file }, counter, diagnostics);
        return diagnostics.Count == 0 ? counter.Count : throw new InvalidDataException(diagnostics.ToImmutable()[0].ToString());
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private sealed class Counter : IQuadSink
    {
        public long Count { get; private set; }

        public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) =>
            Count++;
    }
}
