namespace Il7Graph.Rdf.Storage;

/// <summary>The triples of one graph on their way to sorted order, in bounded memory (see <see cref="ExternalSorter"/>). Triples of
/// one subject are best added together, as a <see cref="TripleBlock"/>.</summary>
public sealed class TripleRun(long memory, string? temporaryDirectory = null) : IQuadSink, IDisposable
{
    private readonly ExternalSorter _sorter = new(memory, temporaryDirectory);
    private readonly TripleBlock _single = new();

    /// <summary>True if nothing was added.</summary>
    public bool IsEmpty => _sorter.Count == 0;

    public void Add(TripleBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block.Count > 0) _sorter.Add(block.ToRecord());
    }

    /// <summary>Adds a triple; the graph is not looked at.</summary>
    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
    {
        _single.Begin(subject);
        _single.Add(predicate, @object);
        Add(_single);
    }

    /// <summary>The triples of several runs, each once, by subject, predicate, object in the order of their bytes.</summary>
    public static SortedTriples Read(params IEnumerable<TripleRun> runs) =>
        new(ExternalSorter.ReadAll(runs.Select(run => run._sorter)));

    public void Dispose() => _sorter.Dispose();
}
