using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage;

namespace Il7Graph.Release;

/// <summary>Writes <c>release.ttl</c>: the description of the dataset and of every file written before.</summary>
internal static class ReleaseTurtle
{
    public const string FileName = "release.ttl";

    public static void Write(StagedRelease staged, ReleaseDescription description, TripleRun dataset, PrefixMap prefixes)
    {
        using var files = new TripleRun(1 << 20);
        description.AddFiles(files, staged.Files);
        staged.Write(FileName, RdfFormat.Turtle.MediaType, stream =>
        {
            using var triples = TripleRun.Read(dataset, files);
            using var writer = RdfWriter.Create(stream, RdfFormat.Turtle, new WriterOptions { Prefixes = prefixes });
            while (triples.MoveNext()) writer.Add(triples.Subject, triples.Predicate, triples.Object, []);
            writer.Complete();
            return writer.Count;
        });
    }
}
