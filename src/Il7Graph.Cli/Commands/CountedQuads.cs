using System.Diagnostics;
using System.Globalization;
using Il7Graph.Rdf;

namespace Il7Graph.Cli.Commands;

/// <summary>Passes quads on, those without a graph into one if asked to, and reports how many and how fast.</summary>
/// <param name="graph">The IRI of the graph; null is the default graph.</param>
internal sealed class CountedQuads(IQuadSink sink, string? graph, IProgress<BuildProgress>? progress) : IQuadSink
{
    private const long ReportEvery = 1 << 16;

    private readonly byte[] _graph = graph is null ? [] : TermEncoding.Encode(new Iri(graph));
    private readonly Stopwatch _clock = new();
    private string _stage = "";
    private long _count;

    /// <summary>Starts to count from zero.</summary>
    public void Begin(string stage)
    {
        (_stage, _count) = (stage, 0);
        _clock.Restart();
    }

    public void End() => Report();

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
    {
        sink.Add(subject, predicate, @object, graph.IsEmpty ? _graph : graph);
        if (++_count % ReportEvery == 0) Report();
    }

    public void DeclarePrefix(string prefix, string iri) => sink.DeclarePrefix(prefix, iri);

    private void Report()
    {
        if (progress is null) return;
        var rate = _count / Math.Max(1e-3, _clock.Elapsed.TotalSeconds);
        progress.Report(new BuildProgress(_stage, _count, null, string.Create(CultureInfo.InvariantCulture, $"quads, {rate:N0} a second")));
    }
}
