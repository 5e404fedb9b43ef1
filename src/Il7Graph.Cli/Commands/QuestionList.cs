using Il7Graph.Diagnostics;
using Il7Graph.Diagnostics.Reports;
using Il7Graph.Querying;
using Il7Graph.Workspace;

namespace Il7Graph.Cli.Commands;

/// <summary>The names and titles of the questions, in two columns.</summary>
internal static class QuestionList
{
    /// <exception cref="UsageException">There are none.</exception>
    public static int Write(TextWriter output, string ontology)
    {
        var diagnostics = new DiagnosticBag();
        var questions = QuestionFolder.Read(ontology, KnownPrefixes.All, diagnostics);
        if (questions.IsEmpty && !diagnostics.HasErrors)
            throw new UsageException($"there are no questions in '{ontology}/questions': name the folder of the ontology with --ontology");
        var width = questions.Select(question => question.Name.Length).DefaultIfEmpty().Max();
        foreach (var question in questions) output.Write($"{question.Name.PadRight(width)}  {question.Title}\n");
        TextReport.Write(output, diagnostics.ToImmutable(), diagnostics.LeftOut());
        return diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Success;
    }
}
