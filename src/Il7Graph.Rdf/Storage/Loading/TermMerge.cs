using Il7Graph.Rdf.Storage.Images;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Merges the terms of all chunks into the image, and keeps which id each term of a chunk got.</summary>
internal sealed class TermMerge(SpillFile file, IReadOnlyList<SpilledChunk> chunks, LoadOptions options)
{
    private const int LargestBuffer = 1 << 18;
    private const int SmallestBuffer = 1 << 13;

    /// <param name="progress">Called with how many terms of chunks are done since the last call.</param>
    /// <returns>The caller's.</returns>
    public RankMaps Run(StoreWriter writer, Action<long> progress, CancellationToken cancellation)
    {
        var maps = new RankMaps(chunks, options);
        try
        {
            MergeTexts(writer, maps, progress, cancellation);
            for (var depth = 1; MergeTripleTerms(depth, writer, maps, progress); depth++) cancellation.ThrowIfCancellationRequested();
            return maps;
        }
        catch
        {
            maps.Dispose();
            throw;
        }
    }

    private int BufferSize => (int)Math.Clamp(options.Memory / 4 / chunks.Count, SmallestBuffer, LargestBuffer);

    private void MergeTexts(StoreWriter writer, RankMaps maps, Action<long> progress, CancellationToken cancellation)
    {
        var heap = new MergeHeap<SpilledTerms>(static (a, b) => a.CompareTo(b));
        for (var i = 0; i < chunks.Count; i++)
        {
            var terms = new SpilledTerms(new SpillReader(file, chunks[i].Terms, BufferSize), i);
            if (terms.MoveNext()) heap.Push(terms);
        }
        var done = 0;
        while (heap.Count > 0)
        {
            var least = heap.Pop();
            var id = writer.AddTerm(least.Class, least.Text, least.Tail);
            while (heap.Count > 0 && heap.Top.CompareTo(least) == 0)
            {
                var same = heap.Top;
                maps.Add(same.Chunk, id);
                if (same.MoveNext()) heap.TopMoved();
                else heap.Pop();
                done++;
            }
            maps.Add(least.Chunk, id);
            if (least.MoveNext()) heap.Push(least);
            if (++done < 1 << 14) continue;
            cancellation.ThrowIfCancellationRequested();
            progress(done);
            done = 0;
        }
        progress(done);
    }

    /// <summary>Triple terms of one depth, whose components have their ids by now.</summary>
    private bool MergeTripleTerms(int depth, StoreWriter writer, RankMaps maps, Action<long> progress)
    {
        if (!chunks.Any(chunk => chunk.TripleTerms.Count >= depth)) return false;
        using var mapped = new SpillFile(options.TemporaryDirectory);
        List<RowReader<UInt128>> runs = [];
        for (var i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].TripleTerms.Count < depth) continue;
            var run = MapTripleTerms(chunks[i].TripleTerms[depth - 1], maps.Load(i), mapped);
            runs.Add(new RowReader<UInt128>(new SpillReader(mapped, run, BufferSize), i, []));
        }
        var merge = new RowMerge<UInt128>(runs);
        UInt128? last = null;
        var id = 0u;
        while (merge.MoveNext())
        {
            if (last != merge.Current)
            {
                var row = merge.Current;
                id = writer.AddTripleTerm((uint)(row >> 64), (uint)(row >> 32), (uint)row);
                last = row;
            }
            maps.Add(merge.Source, id);
            progress(1);
        }
        return true;
    }

    private SpillRun MapTripleTerms(SpillRun run, uint[] ids, SpillFile target)
    {
        var input = new SpillReader(file, run, BufferSize);
        var output = new SpillWriter(target, BufferSize);
        while (!input.IsAtEnd)
        {
            var term = input.Read<LoadedTriple>();
            output.Write(((UInt128)ids[term.Subject] << 64) | ((UInt128)ids[term.Predicate] << 32) | ids[term.Object]);
        }
        return output.Flush();
    }
}
