namespace Il7Graph.Rdf.Storage;

/// <summary>The triples of one graph on their way to sorted order, in bounded memory (see <see cref="ExternalSorter"/>). Triples of
/// one subject are best added together, as a <see cref="TripleBlock"/>.</summary>
/// <param name="memory">How many bytes to hold.</param>
/// <param name="temporaryDirectory">Where the rest goes; null is the system's temporary folder.</param>
/// <param name="numbers">Terms to hold as numbers; runs that are read together share one table, or have none.</param>
public sealed class TripleRun(long memory, string? temporaryDirectory = null, TermNumbers? numbers = null) : IQuadSink, IDisposable
{
    private readonly ExternalSorter _sorter = new(memory, temporaryDirectory);
    private readonly TripleBlock _single = new();
    private readonly TermNumbers? _numbers = numbers;

    /// <summary>True if nothing was added.</summary>
    public bool IsEmpty => _sorter.Count == 0;

    public void Add(TripleBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block.Count > 0) _sorter.Add(block.ToRecord(_numbers));
    }

    /// <summary>Adds a triple; the graph is not looked at.</summary>
    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
    {
        _single.Begin(subject);
        _single.Add(predicate, @object);
        Add(_single);
    }

    /// <summary>The triples of several runs, each once, by subject, predicate, object in the order of their bytes.</summary>
    /// <exception cref="ArgumentException">The runs have different tables of numbers.</exception>
    public static SortedTriples Read(params IEnumerable<TripleRun> runs)
    {
        TripleRun[] all = [.. runs];
        TermNumbers[] tables = [.. all.Select(run => run._numbers).OfType<TermNumbers>().Distinct()];
        return tables.Length <= 1
            ? new SortedTriples(ExternalSorter.ReadAll(all.Select(run => run._sorter)), tables.SingleOrDefault())
            : throw new ArgumentException("the runs have different tables of numbers", nameof(runs));
    }

    public void Dispose() => _sorter.Dispose();
}
