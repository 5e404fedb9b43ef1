using System.Runtime.InteropServices;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>For each chunk, the id of each of its terms by the rank in the chunk: ascending, since both are in the same order. On
/// disk.</summary>
internal sealed class RankMaps : IDisposable
{
    private readonly SpillFile _file;
    private readonly SpillWriter[] _writers;
    private readonly SpillRun[] _regions;

    public RankMaps(IReadOnlyList<SpilledChunk> chunks, LoadOptions options)
    {
        _file = new SpillFile(options.TemporaryDirectory);
        var size = (int)Math.Clamp(options.Memory / 8 / chunks.Count, 1 << 10, 1 << 16);
        _regions = [.. chunks.Select(chunk => new SpillRun(_file.Reserve(4L * chunk.TermCount), 4L * chunk.TermCount))];
        _writers = [.. _regions.Select(region => new SpillWriter(_file, size, region.Start))];
    }

    /// <summary>Says the id of the next term of a chunk.</summary>
    public void Add(int chunk, uint id) => _writers[chunk].Write(id);

    /// <summary>The ids that were said so far.</summary>
    public uint[] Load(int chunk)
    {
        var run = _writers[chunk].Flush();
        var ids = GC.AllocateUninitializedArray<uint>((int)(run.Length / 4));
        _file.ReadAt(run.Start, MemoryMarshal.AsBytes(ids.AsSpan()));
        return ids;
    }

    public void Dispose() => _file.Dispose();
}
