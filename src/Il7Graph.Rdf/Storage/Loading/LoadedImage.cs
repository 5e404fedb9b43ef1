using System.Numerics;
using Il7Graph.Rdf.Storage.Images;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Writes what was loaded into memory as an image.</summary>
internal static class LoadedImage
{
    /// <summary>Writes the terms, the permutations and the prefixes. The quads stay as they are.</summary>
    public static void Write(
        LoadedQuads quads, PrefixMap prefixes, StoreWriter writer, IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        quads.Flush();
        var terms = new SortedTerms(quads.Terms);
        cancellation.ThrowIfCancellationRequested();
        writer.Expect(terms.Count, quads.Terms.Bytes, quads.Triples.Count, quads.Named.Count);
        AddTerms(quads.Terms, terms, writer);
        progress?.Report(new LoadProgress(LoadStage.Terms, terms.Count, terms.Count));
        if (quads.Triples.Count > 0) WriteRows(quads, terms.Ranks, RowLayouts.OfTriples(quads, terms.Ranks), writer, progress, cancellation);
        if (quads.Named.Count > 0) WriteRows(quads, terms.Ranks, RowLayouts.OfNamed(quads, terms.Ranks), writer, progress, cancellation);
        writer.AddPrefixes(prefixes);
    }

    private static void AddTerms(TermPool pool, SortedTerms terms, StoreWriter writer)
    {
        for (var termClass = TermClass.BlankNode; termClass < TermClass.TripleTerm; termClass++)
        {
            var addresses = terms.Addresses(termClass);
            for (var i = 0; i < addresses.Length; i++)
            {
                if (i + 16 < addresses.Length) pool.Prefetch(addresses[i + 16]);
                writer.AddTerm(termClass, pool.TextAt(addresses[i]), pool.TailAt(addresses[i]));
            }
        }
        foreach (var triple in terms.TripleTerms) writer.AddTripleTerm(triple.Subject, triple.Predicate, triple.Object);
    }

    private static void WriteRows(
        LoadedQuads quads, ReadOnlySpan<uint> ranks, RowLayout layout, StoreWriter writer, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        if (layout.Width <= 64) WriteRows<ulong>(quads, ranks, layout, writer, progress, cancellation);
        else WriteRows<UInt128>(quads, ranks, layout, writer, progress, cancellation);
    }

    private static void WriteRows<TRow>(
        LoadedQuads quads, ReadOnlySpan<uint> ranks, RowLayout layout, StoreWriter writer, IProgress<LoadProgress>? progress, CancellationToken cancellation)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        var rows = layout.HasGraphs ? RowLayouts.PackNamed<TRow>(quads, ranks, layout) : RowLayouts.PackTriples<TRow>(quads, ranks, layout);
        rows.SortDistinct(layout.Width);
        var stage = layout.HasGraphs ? LoadStage.NamedGraphs : LoadStage.DefaultGraph;
        var done = new ProgressCount(progress, stage, (long)rows.Count * PermutationPlan.Of(layout).Length);
        new PermutationOutput(writer, layout).WriteAll(rows, done.Add, cancellation);
    }
}
