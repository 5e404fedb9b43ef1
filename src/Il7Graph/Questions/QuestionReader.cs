using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Questions;

/// <summary>Makes questions of their texts.</summary>
/// <param name="known">The prefixes that a finding may offer; a question declares those that it uses, so that it can be copied anywhere.</param>
internal sealed class QuestionReader(PrefixMap known, DiagnosticBag diagnostics)
{
    /// <summary>Reads a question; null, with findings, if it cannot be asked or published.</summary>
    /// <param name="file">The name of the file in findings.</param>
    public Question? Read(string name, string text, string file)
    {
        text = text.ReplaceLineEndings("\n");
        var header = QuestionHeader.Read(text);
        var top = new SourceSpan(file, 1, 1, 0);
        var isComplete = true;
        if (!IsName(name))
        {
            diagnostics.Report(QuestionDiagnostics.BadName, SourceSpan.WholeFile(file), name);
            isComplete = false;
        }
        foreach (var key in header.Missing)
        {
            diagnostics.Report(QuestionDiagnostics.HeaderIncomplete, top, key);
            isComplete = false;
        }
        if (!SparqlQuery.TryParse(text, new SparqlOptions { File = file, KnownPrefixes = known }, diagnostics, out var query)) return null;
        if (query.Form is DescribeForm)
        {
            diagnostics.Report(QuestionDiagnostics.NotPublishable, top);
            isComplete = false;
        }
        return isComplete ? new Question(name, header.Title, header.Description, header.Keywords, header.Rest, query) : null;
    }

    /// <summary>Names are parts of IRIs and words of a command line.</summary>
    private static bool IsName(string name) => name.Length > 0 && name[0] != '-'
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
