using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;

namespace Il7Graph.Compilation;

/// <summary>An article and where its rows come from.</summary>
internal sealed record CompilerInput(ArticleContext Article, ICurationSource Source)
{
    /// <summary>Reads the articles of the sources. A source without a readable article is reported and left out, as is a second article
    /// of the same id.</summary>
    public static IReadOnlyList<CompilerInput> Read(IReadOnlyList<ICurationSource> sources, DiagnosticBag diagnostics)
    {
        var inputs = new List<CompilerInput>();
        foreach (var source in sources)
        {
            if (source.ReadArticle() is not { } article) continue;
            if (inputs.Find(other => other.Article.Article.Id == article.Id) is { } before)
            {
                diagnostics.Report(CompilationDiagnostics.ConflictingArticles, article.Span, article.Id, before.Source.Name);
                continue;
            }
            inputs.Add(new CompilerInput(new ArticleContext(inputs.Count, article), source));
        }
        return inputs;
    }
}
