using Il7Graph.Compilation;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage;

namespace Il7Graph.Release;

/// <summary>Writes the runs of a build as the files of each profile (design: docs/data-model.md). Every file is in sorted order.</summary>
internal sealed class ProfileWriter(
    GraphRuns runs, ReleaseIris iris, PrefixMap prefixes, IReadOnlyList<JsonLdTerm> terms, IProgress<BuildProgress>? progress,
    CancellationToken cancellationToken)
{
    /// <summary>Writes the files of all profiles.</summary>
    public void WriteAll(StagedRelease release, string name)
    {
        TripleRun[] flat = [runs.Flat, runs.Labels];
        TripleRun[] full = [runs.Statements, runs.Flat];
        Write(release, $"{name}-flat.nt", RdfFormat.NTriples, writer => WriteGraph(writer, flat));
        Write(release, $"{name}-flat.ttl", RdfFormat.Turtle, writer => WriteGraph(writer, flat));
        Write(release, $"{name}.nt", RdfFormat.NTriples, writer => WriteGraph(writer, full));
        Write(release, $"{name}.ttl", RdfFormat.Turtle, writer => WriteGraph(writer, full));
        Write(release, $"{name}.jsonld", RdfFormat.JsonLd, writer => WriteGraph(writer, full));
        Write(release, $"{name}.nq", RdfFormat.NQuads, WriteMerged);
        Write(release, $"{name}.trig", RdfFormat.TriG, WriteGraphs);
        Write(release, $"{name}-rdf12.ttl", RdfFormat.Turtle, WriteReified, version12: true);
    }

    private void Write(StagedRelease release, string name, RdfFormat format, Func<IRdfWriter, long> write, bool version12 = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new BuildProgress($"writing {name}", 0, null, "triples"));
        release.Write(name, format.MediaType, stream =>
        {
            using var writer = RdfWriter.Create(stream, format, new WriterOptions { Prefixes = prefixes, Version12 = version12, JsonLdTerms = terms });
            var count = write(writer);
            writer.Complete();
            return count;
        });
    }

    private long WriteGraph(IRdfWriter writer, TripleRun[] graph)
    {
        using var triples = TripleRun.Read(graph);
        return Copy(triples, writer, []);
    }

    /// <summary>All graphs, one after the other in the order of their names.</summary>
    private long WriteGraphs(IRdfWriter writer)
    {
        long count = 0;
        foreach (var (name, graph) in Graphs())
        {
            using var triples = TripleRun.Read(graph);
            count += Copy(triples, writer, name);
        }
        return count;
    }

    /// <summary>All graphs as one sorted file: the canonical form of the dataset, since nothing is blank.</summary>
    private long WriteMerged(IRdfWriter writer)
    {
        var open = Graphs().Select(graph => (graph.Name, Triples: TripleRun.Read(graph.Runs))).ToList();
        try
        {
            var active = open.Where(graph => graph.Triples.MoveNext()).ToList();
            long count = 0;
            while (active.Count > 0)
            {
                var least = 0;
                for (var i = 1; i < active.Count; i++)
                {
                    if (active[i].Triples.CompareTo(active[least].Triples) < 0) least = i;
                }
                var (name, triples) = active[least];
                writer.Add(triples.Subject, triples.Predicate, triples.Object, name);
                Progress(++count);
                if (!triples.MoveNext()) active.RemoveAt(least);
            }
            return count;
        }
        finally
        {
            foreach (var (_, triples) in open) triples.Dispose();
        }
    }

    /// <summary>The full profile with each statement's node as the reifier of its triple.</summary>
    private long WriteReified(IRdfWriter writer)
    {
        using var triples = TripleRun.Read(runs.Statements, runs.Labels, runs.Reified, runs.Reifying);
        var held = new HeldTriple();
        long count = 0;
        while (triples.MoveNext())
        {
            var repeats = held.Is(triples);
            if (!repeats) count++;
            if (triples.Reifier.IsEmpty)
            {
                held.Write(writer);
                held.Hold(triples, isWritten: false);
            }
            else
            {
                if (!repeats) held.Write(writer);
                writer.AddReified(triples.Subject, triples.Predicate, triples.Object, triples.Reifier);
                held.Hold(triples, isWritten: true);
                count++;
            }
            Progress(count);
        }
        held.Write(writer);
        return count;
    }

    private long Copy(SortedTriples triples, IRdfWriter writer, ReadOnlySpan<byte> graph)
    {
        long count = 0;
        while (triples.MoveNext())
        {
            writer.Add(triples.Subject, triples.Predicate, triples.Object, graph);
            Progress(++count);
        }
        return count;
    }

    private IEnumerable<(byte[] Name, TripleRun[] Runs)> Graphs() =>
        ((byte[] Name, TripleRun[] Runs)[])
        [
            (iris.FlatGraph, [runs.Flat, runs.Labels]),
            (iris.InferredGraph, [runs.Inferred]),
            (iris.OntologyGraph, [runs.Ontology]),
            (iris.ReleaseGraph, [runs.Release]),
            (iris.StatementsGraph, [runs.Statements]),
        ];

    private void Progress(long count)
    {
        if ((count & 0xFFFF) != 0) return;
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new BuildProgress("writing", count, null, "triples"));
    }
}
