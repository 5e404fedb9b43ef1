using System.Collections.Immutable;
using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Questions;
using Il7Graph.Rdf;
using Il7Graph.Vocabulary;

namespace Il7Graph.Workspace;

/// <summary>What a build takes from the ontology folder.</summary>
/// <param name="OntologyFile">The name of <c>il7.ttl</c> in findings.</param>
/// <param name="Questions">Those without an error, in the order of their names.</param>
internal sealed record OntologyFolder(CuriePrefixes Prefixes, Dataset Ontology, string OntologyFile, ImmutableArray<Question> Questions)
{
    /// <summary>Reads <c>prefixes.tsv</c>, <c>il7.ttl</c> and the questions; null, with a finding, if one of the two files cannot be read.</summary>
    public static OntologyFolder? Load(string directory, DiagnosticBag diagnostics)
    {
        var name = InputFile.DisplayName(directory);
        var prefixes = Read(directory, name, "prefixes.tsv", diagnostics, (stream, file) => CuriePrefixes.Read(stream, file, diagnostics));
        var ontology = Read(directory, name, "il7.ttl", diagnostics, (stream, file) => ReadOntology(stream, file, diagnostics));
        if (prefixes is null || ontology is null) return null;
        var questions = QuestionFolder.Read(directory, prefixes.ToPrefixMap(), diagnostics);
        return new OntologyFolder(prefixes, ontology, $"{name}/il7.ttl", questions);
    }

    private static Dataset ReadOntology(Stream stream, string file, DiagnosticBag diagnostics)
    {
        var builder = new DatasetBuilder();
        var sink = new Skolemization(builder, $"{IL7.Ontology.Value}{Skolemization.Path}");
        RdfParser.Parse(stream, RdfFormat.Turtle, new ParserOptions { File = file }, sink, diagnostics);
        return builder.ToDataset();
    }

    private static T? Read<T>(string directory, string name, string file, DiagnosticBag diagnostics, Func<Stream, string, T> read)
        where T : class
    {
        var display = $"{name}/{file}";
        try
        {
            using var stream = InputFile.Open(Path.Combine(directory, file));
            if (stream is not null) return read(stream, display);
            diagnostics.Report(CurationDiagnostics.FileMissing, SourceSpan.WholeFile(display), display);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(CurationDiagnostics.FileUnreadable, SourceSpan.WholeFile(display), display, exception.Message);
        }
        return null;
    }
}
