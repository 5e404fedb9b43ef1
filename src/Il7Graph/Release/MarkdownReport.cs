using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Vocabulary;

namespace Il7Graph.Release;

/// <summary>The report for people: <c>report.md</c>.</summary>
internal static class MarkdownReport
{
    public static string Write(ReportModel report)
    {
        var text = new StringBuilder();
        Line(text, $"# {report.Names.Title}: release {report.Names.Version}");
        Line(text, "");
        WriteFigures(text, report.Summary);
        WriteCoverage(text, report);
        WriteConflicts(text, report);
        WriteFindings(text, report.Findings);
        return text.ToString();
    }

    private static void WriteFigures(StringBuilder text, BuildSummary summary)
    {
        Line(text, "## Figures");
        Line(text, "");
        Line(text, "| what | count |");
        Line(text, "|---|---:|");
        Row(text, "statements", summary.Statements);
        Rows(text, "statements", summary.StatementsByPolarity);
        Rows(text, "statements", summary.StatementsByHedge);
        Rows(text, "statements", summary.StatementsByStatus);
        Row(text, "evidence", summary.Evidence);
        Rows(text, "references", summary.ReferencesByMatch);
        Row(text, "entities", summary.Entities);
        Row(text, "entities without a public identifier", summary.LocalEntities);
        Row(text, "passages", summary.Passages);
        Line(text, "");
        Line(text, "| file | triples or quads |");
        Line(text, "|---|---:|");
        foreach (var (file, count) in summary.TriplesByFile) Row(text, $"`{file}`", count);
        Line(text, "");
    }

    private static void WriteCoverage(StringBuilder text, ReportModel report)
    {
        Line(text, "## Coverage of the text");
        Line(text, "");
        Line(text, "| article | passages curated | passages skipped | bytes curated | bytes in all |");
        Line(text, "|---|---:|---:|---:|---:|");
        foreach (var article in report.Articles)
        {
            var curated = article.Passages.Values.Count(passage => passage.Disposition == Curation.Disposition.Curated);
            Line(text, $"| {Cell(article.Article.Id)} | {curated} | {article.Passages.Count - curated} | {article.CuratedBytes} | {article.Article.TextLength} |");
        }
        Line(text, "");
    }

    private static void WriteConflicts(StringBuilder text, ReportModel report)
    {
        Line(text, "## Statements not to be taken at their word");
        Line(text, "");
        if (report.Conflicts.Count == 0)
        {
            Line(text, "None.");
            Line(text, "");
            return;
        }
        Line(text, "Disputed, retracted, superseded, draft or inconclusive: none of them is in the flat profile.");
        Line(text, "");
        Line(text, "| article | row | status | subject | predicate | object | wording | why |");
        Line(text, "|---|---|---|---|---|---|---|---|");
        foreach (var conflict in report.Conflicts.Kept)
        {
            var status = IL7.NameOf(conflict.Status) + (conflict.SupersededBy is { } next ? $" by {next}" : "");
            Line(text, $"| {Cell(conflict.Article)} | {Cell(conflict.Id)} | {Cell(status)} | {Cell(conflict.Subject)} | {Cell(conflict.Predicate)} | {Cell(conflict.Object)} | {Cell(conflict.Wording)} | {Cell(conflict.Comment)} |");
        }
        if (report.Conflicts.Count > report.Conflicts.Kept.Count)
        {
            Line(text, "");
            Line(text, $"{report.Conflicts.Count - report.Conflicts.Kept.Count} more are in the release, not in this list.");
        }
        Line(text, "");
    }

    private static void WriteFindings(StringBuilder text, IReadOnlyList<Diagnostic> findings)
    {
        Line(text, "## Findings");
        Line(text, "");
        if (findings.Count == 0)
        {
            Line(text, "None.");
            return;
        }
        Line(text, "| place | severity | code | finding | what to do |");
        Line(text, "|---|---|---|---|---|");
        foreach (var finding in findings)
        {
            Line(text, $"| {Cell(finding.Span.ToString())} | {IL7.NameOf(finding.Descriptor.Severity)} | {finding.Descriptor.Code} | {Cell(finding.Message)} | {Cell(finding.Help)} |");
        }
    }

    private static void Rows(StringBuilder text, string what, ImmutableSortedDictionary<string, long> counts)
    {
        foreach (var (word, count) in counts) Row(text, $"{what}, {word}", count);
    }

    private static void Row(StringBuilder text, string what, long count) => Line(text, $"| {what} | {count} |");

    private static string Cell(string? value) =>
        (value ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static void Line(StringBuilder text, FormattableString line) => Line(text, line.ToString(CultureInfo.InvariantCulture));

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
