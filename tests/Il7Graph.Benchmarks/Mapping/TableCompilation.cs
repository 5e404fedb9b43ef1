using Il7Graph.Compilation;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Rdf.Storage;
using Il7Graph.Workspace;

namespace Il7Graph.Benchmarks.Mapping;

/// <summary>The compiler from a curation folder to one N-Triples file, the profile <em>full</em>, without reasoning and release.</summary>
internal static class TableCompilation
{
    private const long Memory = 64L << 20;

    /// <returns>How many triples were written.</returns>
    /// <exception cref="InvalidDataException">The folder has errors; the message has the first of them.</exception>
    public static long Compile(string directory, string ontologyDirectory, Stream output)
    {
        using var runs = new GraphRuns(Memory, null);
        Compile(directory, ontologyDirectory, runs);
        using var writer = RdfWriter.Create(output, RdfFormat.NTriples, new WriterOptions());
        using var triples = TripleRun.Read(runs.Statements, runs.Flat);
        long count = 0;
        for (; triples.MoveNext(); count++) writer.Add(triples.Subject, triples.Predicate, triples.Object, []);
        writer.Complete();
        return count;
    }

    /// <summary>Fills <paramref name="runs"/>.</summary>
    /// <exception cref="InvalidDataException">The folder has errors.</exception>
    public static void Compile(string directory, string ontologyDirectory, GraphRuns runs)
    {
        var diagnostics = new DiagnosticBag();
        if (OntologyFolder.Load(ontologyDirectory, diagnostics) is { } ontology
            && CurationFolder.Open(directory, ontology.Prefixes, diagnostics) is { } source
            && CompilerInput.Read([source], diagnostics) is [var input])
        {
            var context = new CompilationContext(
                ontology.Prefixes, new OntologyTerms(ontology.Ontology), new EntityTable(ontology.Prefixes),
                new ReleaseIris(input.Article.Article.BaseIri), runs, diagnostics);
            new GraphCompiler(context, Memory, null, null).Compile([input], CancellationToken.None);
        }
        if (diagnostics.HasErrors) throw new InvalidDataException(diagnostics.ToImmutable().First(finding => finding.Descriptor.Severity == Severity.Error).ToString());
    }
}
