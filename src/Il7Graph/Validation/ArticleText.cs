using Il7Graph.Compilation;
using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;
using Il7Graph.Workspace;

namespace Il7Graph.Validation;

/// <summary>Checks the passages against the article's text, if the curator has it.</summary>
internal static class ArticleText
{
    /// <returns>What is covered; null if no text was given or it cannot be read.</returns>
    public static CoverageSummary? Check(
        BuildOptions options, IReadOnlyList<ICurationSource> sources, IReadOnlyList<ArticleContext> articles, DiagnosticBag diagnostics)
    {
        if (options.ArticleText is not { } file || articles.Count == 0) return null;
        var display = InputFile.DisplayName(file);
        if (articles.Count > 1)
        {
            diagnostics.Report(WorkspaceDiagnostics.OneTextOneArticle, SourceSpan.WholeFile(display), articles.Count);
            return null;
        }
        try
        {
            using var text = InputFile.OpenAny(file);
            if (text is null)
            {
                diagnostics.Report(CurationDiagnostics.FileMissing, SourceSpan.WholeFile(display), display);
                return null;
            }
            var coverage = PassageCoverage.Check([.. sources[0].ReadPassages()], articles[0].Article, text, display, diagnostics);
            return new CoverageSummary(coverage.Curated, coverage.Skipped, coverage.CuratedBytes, coverage.TotalBytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(CurationDiagnostics.FileUnreadable, SourceSpan.WholeFile(display), display, exception.Message);
            return null;
        }
    }
}
