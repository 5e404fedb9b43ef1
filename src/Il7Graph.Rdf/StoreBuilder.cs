using Il7Graph.Rdf.Storage.Images;
using Il7Graph.Rdf.Storage.Loading;

namespace Il7Graph.Rdf;

/// <summary>Builds a store file (docs/store-format.md) out of any number of quads in bounded memory: what does not fit is sorted in
/// parts on disk, and the parts are merged. The same bytes as of a dataset with the same quads and prefixes that was built in
/// memory. Not thread-safe.</summary>
/// <remarks>The store is written beside its place, which it takes when it is complete; disposing before that leaves no trace. The
/// temporary files have no names, so that nothing of them is left even by a process that is killed.</remarks>
public sealed class StoreBuilder : IQuadSink, IDisposable
{
    private readonly StoreWriter _writer;
    private readonly LoadOptions _options;
    /// <summary>How many bytes of terms are taken between two looks at the memory.</summary>
    private readonly long _lookEvery;

    private readonly List<SpilledChunk> _chunks = [];
    private SpillFile? _file;
    private LoadedQuads _quads = new();
    private LoadedQuads? _spare;
    private Task<SpilledChunk>? _spilling;
    private PrefixMap _prefixes = PrefixMap.Empty;
    private long _sinceLook;
    private bool _completed;

    /// <param name="path">The store; a file that is there is replaced by <see cref="Complete"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too little memory.</exception>
    /// <exception cref="IOException">The file beside the store cannot be made, or another process is building the same store.</exception>
    public StoreBuilder(string path, StoreBuilderOptions? options = null)
        : this(path, LoadOptions.Of(path, options ?? new StoreBuilderOptions()))
    {
    }

    internal StoreBuilder(string path, LoadOptions options)
    {
        _options = options;
        _lookEvery = Math.Min(1 << 16, options.Memory / 16);
        _writer = StoreWriter.ToFile(path, options.Store);
    }

    /// <summary>How many quads were added, repeated ones included.</summary>
    public long Added { get; private set; }

    /// <summary>How many parts of the input are on disk.</summary>
    public int PartsOnDisk => _chunks.Count + (_spilling is null ? 0 : 1);

    /// <exception cref="IOException">There is no room for temporary files.</exception>
    /// <exception cref="InvalidOperationException">The store is complete.</exception>
    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
    {
        if (_completed) throw new InvalidOperationException("the store is complete");
        _quads.Add(subject, predicate, @object, graph);
        Added++;
        _sinceLook += subject.Length + predicate.Length + @object.Length + graph.Length;
        if (_sinceLook < _lookEvery) return;
        _sinceLook = 0;
        if (_quads.BytesToSort > _options.PartMemory) Spill();
    }

    public void DeclarePrefix(string prefix, string iri) => _prefixes = _prefixes.With(prefix, iri);

    /// <summary>Writes the store and puts it in its place.</summary>
    /// <exception cref="IOException">There is no room for the store or for temporary files.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; there is no new store.</exception>
    public void Complete(IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (_completed) throw new InvalidOperationException("the store is complete");
        _completed = true;
        if (PartsOnDisk == 0)
        {
            LoadedImage.Write(_quads, _prefixes, _writer, progress, cancellation);
        }
        else
        {
            Spill();
            TakeSpilled();
            (_quads, _spare) = (new LoadedQuads(), null);
            LoadOptions.ReleaseMemory();
            new SpilledImage(_file!, _chunks, _options, progress, cancellation).Write(_prefixes, _writer);
        }
        _writer.Complete().Dispose();
    }

    public void Dispose()
    {
        // It writes to the file that is closed here, whatever becomes of it.
        if (_spilling is not null) ((IAsyncResult)_spilling).AsyncWaitHandle.WaitOne();
        _file?.Dispose();
        _writer.Dispose();
    }

    private void Spill()
    {
        TakeSpilled();
        _file ??= new SpillFile(_options.TemporaryDirectory);
        var (full, spiller) = (_quads, new ChunkSpiller(_file));
        if (!_options.Parallel)
        {
            _chunks.Add(spiller.Spill(full));
            full.Clear();
            return;
        }
        _quads = _spare ?? new LoadedQuads();
        _spare = full;
        _spilling = Task.Run(() =>
        {
            var chunk = spiller.Spill(full);
            full.Clear();
            return chunk;
        });
    }

    private void TakeSpilled()
    {
        if (_spilling is null) return;
        var spilling = _spilling;
        _spilling = null;
        _chunks.Add(spilling.GetAwaiter().GetResult());
    }
}
