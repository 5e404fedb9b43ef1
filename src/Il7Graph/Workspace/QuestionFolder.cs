#pragma warning disable RS0030 // I/O lives here
using System.Collections.Immutable;
using System.Text;
using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;
using Il7Graph.Questions;
using Il7Graph.Rdf;

namespace Il7Graph.Workspace;

/// <summary>The questions in the folder of the ontology.</summary>
public static class QuestionFolder
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads <c>questions/*.rq</c> in the order of their names. What has an error is reported and left out.</summary>
    /// <param name="ontologyDirectory">The folder that has the folder of questions; it need not have one.</param>
    /// <param name="known">The prefixes that a finding may offer for an undeclared one.</param>
    public static ImmutableArray<Question> Read(string ontologyDirectory, PrefixMap known, DiagnosticBag diagnostics)
    {
        var reader = new QuestionReader(known, diagnostics);
        return [.. Names(ontologyDirectory).Select(name => Read(ontologyDirectory, name, reader, diagnostics)).OfType<Question>()];
    }

    /// <summary>Reads one question; null, without a finding if there is none of that name.</summary>
    public static Question? Find(string ontologyDirectory, string name, PrefixMap known, DiagnosticBag diagnostics) =>
        Names(ontologyDirectory).Contains(name, StringComparer.Ordinal)
            ? Read(ontologyDirectory, name, new QuestionReader(known, diagnostics), diagnostics)
            : null;

    /// <summary>The names of all questions, those with errors included, in ordinal order.</summary>
    public static ImmutableArray<string> Names(string ontologyDirectory)
    {
        ArgumentNullException.ThrowIfNull(ontologyDirectory);
        var folder = Path.Combine(ontologyDirectory, Question.FolderName);
        if (!Directory.Exists(folder)) return [];
        return
        [
            .. Directory.EnumerateFiles(folder, $"*{Question.Extension}")
                .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
        ];
    }

    private static Question? Read(string ontologyDirectory, string name, QuestionReader reader, DiagnosticBag diagnostics)
    {
        var file = $"{InputFile.DisplayName(ontologyDirectory)}/{Question.FolderName}/{name}{Question.Extension}";
        try
        {
            var text = File.ReadAllText(Path.Combine(ontologyDirectory, Question.FolderName, name + Question.Extension), _strict);
            return reader.Read(name, text, file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            diagnostics.Report(CurationDiagnostics.FileUnreadable, SourceSpan.WholeFile(file), file, problem.Message);
            return null;
        }
    }
}
