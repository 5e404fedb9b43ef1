using System.Numerics;
using Il7Graph.Rdf.Storage.Images;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Writes what was loaded in parts as an image.</summary>
internal sealed class SpilledImage(
    SpillFile file, IReadOnlyList<SpilledChunk> chunks, LoadOptions options, IProgress<LoadProgress>? progress, CancellationToken cancellation)
{
    private const int BufferSize = 1 << 18;

    /// <summary>Writes the terms, the permutations and the prefixes.</summary>
    public void Write(PrefixMap prefixes, StoreWriter writer)
    {
        var terms = new ProgressCount(progress, LoadStage.Terms, chunks.Sum(chunk => (long)chunk.TermCount));
        using var maps = new TermMerge(file, chunks, options).Run(writer, terms.Add, cancellation);
        LoadOptions.ReleaseMemory();
        var triples = chunks.Sum(chunk => chunk.Triples.Length) / LoadedTriple.Size;
        var named = chunks.Sum(chunk => chunk.Named.Length) / LoadedQuad.Size;
        if (triples > 0) WriteRows(triples, LayoutOfTriples(maps, writer.TermCount), maps, writer);
        if (named > 0) WriteRows(named, LayoutOfNamed(maps, writer.TermCount), maps, writer);
        writer.AddPrefixes(prefixes);
    }

    private RowLayout LayoutOfTriples(RankMaps maps, long terms)
    {
        var predicates = new RankedSet(terms);
        Read<LoadedTriple>(maps, chunk => chunk.Triples, (ids, triples) =>
        {
            foreach (var triple in triples) predicates.Add(ids[triple.Predicate]);
        });
        predicates.Freeze();
        return new RowLayout(terms, predicates, null);
    }

    private RowLayout LayoutOfNamed(RankMaps maps, long terms)
    {
        var (predicates, graphs) = (new RankedSet(terms), new RankedSet(terms));
        Read<LoadedQuad>(maps, chunk => chunk.Named, (ids, quads) =>
        {
            foreach (var quad in quads)
            {
                predicates.Add(ids[quad.Predicate]);
                graphs.Add(ids[quad.Graph]);
            }
        });
        predicates.Freeze();
        graphs.Freeze();
        return new RowLayout(terms, predicates, graphs);
    }

    private void WriteRows(long count, RowLayout layout, RankMaps maps, StoreWriter writer)
    {
        if (layout.Width <= 64) WriteRows<ulong>(count, layout, maps, writer);
        else WriteRows<UInt128>(count, layout, maps, writer);
    }

    private void WriteRows<TRow>(long count, RowLayout layout, RankMaps maps, StoreWriter writer)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        using var rows = new SpilledRows<TRow>(writer, layout, count, options);
        if (layout.HasGraphs)
        {
            Read<LoadedQuad>(maps, chunk => chunk.Named, (ids, quads) =>
            {
                foreach (var quad in quads)
                    rows.Add(layout.Pack<TRow>(ids[quad.Subject], ids[quad.Predicate], ids[quad.Object], ids[quad.Graph]));
            });
        }
        else
        {
            Read<LoadedTriple>(maps, chunk => chunk.Triples, (ids, triples) =>
            {
                foreach (var triple in triples) rows.Add(layout.Pack<TRow>(ids[triple.Subject], ids[triple.Predicate], ids[triple.Object]));
            });
        }
        var stage = layout.HasGraphs ? LoadStage.NamedGraphs : LoadStage.DefaultGraph;
        var done = new ProgressCount(progress, stage, count * PermutationPlan.Of(layout).Length);
        rows.Complete(done.Add, cancellation);
    }

    /// <summary>Reads the quads of all chunks; with some of each come the ids by the ranks that they are written in.</summary>
    private void Read<TQuad>(RankMaps maps, Func<SpilledChunk, SpillRun> run, QuadsOfChunk<TQuad> take)
        where TQuad : unmanaged
    {
        var batch = new TQuad[1 << 12];
        for (var i = 0; i < chunks.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (run(chunks[i]).Length == 0) continue;
            var ids = maps.Load(i);
            var input = new SpillReader(file, run(chunks[i]), BufferSize);
            while (input.Read<TQuad>(batch) is > 0 and var count) take(ids, batch.AsSpan(0, count));
        }
    }

    private delegate void QuadsOfChunk<TQuad>(uint[] ids, ReadOnlySpan<TQuad> quads);
}
