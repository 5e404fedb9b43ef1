using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Puts what was loaded into memory on disk.</summary>
internal sealed class ChunkSpiller(SpillFile file)
{
    private const int BufferSize = 1 << 18;

    public SpilledChunk Spill(LoadedQuads quads)
    {
        quads.Flush();
        var sorted = new SortedTerms(quads.Terms);
        var output = new SpillWriter(file, BufferSize);
        for (var termClass = TermClass.BlankNode; termClass < TermClass.TripleTerm; termClass++)
        {
            foreach (var address in sorted.Addresses(termClass))
            {
                SpilledTerms.Write(output, termClass, quads.Terms.TextAt(address), quads.Terms.TailAt(address));
            }
        }
        return new SpilledChunk
        {
            Terms = output.Flush(),
            TripleTerms = SpillTripleTerms(sorted.TripleTerms),
            TermCount = sorted.Count,
            Triples = SpillTriples(quads.Triples, sorted.Ranks),
            Named = SpillNamed(quads.Named, sorted.Ranks),
        };
    }

    private List<SpillRun> SpillTripleTerms(ReadOnlySpan<TripleTermParts> terms)
    {
        List<SpillRun> runs = [];
        while (!terms.IsEmpty)
        {
            var output = new SpillWriter(file, BufferSize);
            var depth = terms[0].Depth;
            var count = 0;
            for (; count < terms.Length && terms[count].Depth == depth; count++)
            {
                output.Write(new LoadedTriple(terms[count].Subject, terms[count].Predicate, terms[count].Object));
            }
            runs.Add(output.Flush());
            terms = terms[count..];
        }
        return runs;
    }

    private SpillRun SpillTriples(ChunkedList<LoadedTriple> triples, ReadOnlySpan<uint> ranks)
    {
        var output = new SpillWriter(file, BufferSize);
        for (var i = 0; i < triples.Spans; i++)
        {
            var span = triples.Span(i);
            foreach (ref var triple in span)
            {
                triple = new LoadedTriple(ranks[(int)triple.Subject], ranks[(int)triple.Predicate], ranks[(int)triple.Object]);
            }
            output.Write<LoadedTriple>(span);
        }
        return output.Flush();
    }

    private SpillRun SpillNamed(ChunkedList<LoadedQuad> quads, ReadOnlySpan<uint> ranks)
    {
        var output = new SpillWriter(file, BufferSize);
        for (var i = 0; i < quads.Spans; i++)
        {
            var span = quads.Span(i);
            foreach (ref var quad in span)
            {
                quad = new LoadedQuad(ranks[(int)quad.Subject], ranks[(int)quad.Predicate], ranks[(int)quad.Object], ranks[(int)quad.Graph]);
            }
            output.Write<LoadedQuad>(span);
        }
        return output.Flush();
    }
}
