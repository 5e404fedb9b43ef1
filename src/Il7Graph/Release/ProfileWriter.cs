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

    private void Write(StagedRelease release, string name, RdfFormat format, Action<IRdfWriter> write, bool version12 = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new BuildProgress($"writing {name}", 0, null, "triples"));
        release.Write(name, format.MediaType, stream =>
        {
            using var writer = RdfWriter.Create(stream, format, new WriterOptions { Prefixes = prefixes, Version12 = version12, JsonLdTerms = terms });
            write(writer);
            writer.Complete();
            return writer.Count;
        });
    }

    private void WriteGraph(IRdfWriter writer, TripleRun[] graph)
    {
        using var triples = TripleRun.Read(graph);
        Copy(triples, writer, []);
    }

    /// <summary>All graphs, one after the other in the order of their names.</summary>
    private void WriteGraphs(IRdfWriter writer)
    {
        foreach (var (name, graph) in Graphs())
        {
            using var triples = TripleRun.Read(graph);
            Copy(triples, writer, name);
        }
    }

    /// <summary>All graphs as one sorted file: the canonical form of the dataset, since nothing is blank.</summary>
    private void WriteMerged(IRdfWriter writer)
    {
        var open = Graphs().Select(graph => (graph.Name, Triples: TripleRun.Read(graph.Runs))).ToList();
        try
        {
            var active = open.Where(graph => graph.Triples.MoveNext()).ToList();
            while (active.Count > 0)
            {
                var least = 0;
                for (var i = 1; i < active.Count; i++)
                {
                    if (active[i].Triples.CompareTo(active[least].Triples) < 0) least = i;
                }
                var (name, triples) = active[least];
                writer.Add(triples.Subject, triples.Predicate, triples.Object, name);
                Progress(writer.Count);
                if (!triples.MoveNext()) active.RemoveAt(least);
            }
        }
        finally
        {
            foreach (var (_, triples) in open) triples.Dispose();
        }
    }

    /// <summary>The full profile with each statement's node as the reifier of its triple. A plain triple comes before its reifiers, and
    /// the writer does not write again what it wrote last.</summary>
    private void WriteReified(IRdfWriter writer)
    {
        using var triples = TripleRun.Read(runs.Statements, runs.Labels, runs.Reified, runs.Reifying);
        while (triples.MoveNext())
        {
            if (triples.Reifier.IsEmpty) writer.Add(triples.Subject, triples.Predicate, triples.Object, []);
            else writer.AddReified(triples.Subject, triples.Predicate, triples.Object, triples.Reifier);
            Progress(writer.Count);
        }
    }

    private void Copy(SortedTriples triples, IRdfWriter writer, ReadOnlySpan<byte> graph)
    {
        while (triples.MoveNext())
        {
            writer.Add(triples.Subject, triples.Predicate, triples.Object, graph);
            Progress(writer.Count);
        }
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
