using Il7Graph.Compilation;
using Il7Graph.Diagnostics;

namespace Il7Graph.Release;

/// <summary>What the reports of a release tell: figures, coverage, conflicts, findings.</summary>
/// <param name="Findings">With the names of files relative to the curation and ontology folders.</param>
internal sealed record ReportModel(
    ReleaseNames Names, BuildSummary Summary, IReadOnlyList<ArticleContext> Articles, ConflictList Conflicts, IReadOnlyList<Diagnostic> Findings);
