using System.Diagnostics;
using System.Globalization;

namespace Il7Graph.Cli.Output;

/// <summary>Shows how far the reading of a file is: bytes, quads and quads a second, looked at a few times a second and not at
/// every quad.</summary>
/// <param name="name">What the display calls the file.</param>
/// <param name="length">The bytes of the file as it lies on the disk; null where nobody knows.</param>
/// <param name="progress">Null shows nothing.</param>
internal sealed class ReadingProgress(string name, long? length, IProgress<BuildProgress>? progress)
{
    private const double Megabyte = 1e6;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = _pause;
    private long _bytes;

    /// <summary>How many quads there are so far.</summary>
    public Func<long>? Quads { get; set; }

    /// <summary>Bytes were read from the file.</summary>
    public void Read(int count)
    {
        _bytes += count;
        if (progress is null || _clock.Elapsed < _next) return;
        _next = _clock.Elapsed + _pause;
        progress.Report(new BuildProgress($"reading {name}", _bytes, length, $"bytes, {RateOf(Quads?.Invoke() ?? 0)}"));
    }

    /// <summary>What was read and how fast, for a line when all is done.</summary>
    public string Summary(long quads) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {RateOf(quads)} from {_bytes / Megabyte:N1} MB in {_clock.Elapsed.TotalSeconds:N1} s");

    private string RateOf(long quads) => string.Create(
        CultureInfo.InvariantCulture, $"{quads:N0} quads ({quads / Math.Max(_clock.Elapsed.TotalSeconds, 1e-3):N0} a second)");
}
