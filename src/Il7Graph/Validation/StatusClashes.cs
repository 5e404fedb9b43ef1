using System.Text;
using Il7Graph.Compilation;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf.Storage;
using Il7Graph.Vocabulary;

namespace Il7Graph.Validation;

/// <summary>Finds statement nodes in which rows of different status meet, while the sorted statements pass by.</summary>
internal sealed class StatusClashes
{
    private readonly List<(List<string> Articles, List<string> Ids)> _clashes = [];
    private readonly List<string> _articles = [];
    private readonly List<string> _ids = [];
    private int _statuses;

    public void Add(SortedTriples triples)
    {
        if (triples.StartsSubject) Close();
        if (triples.Predicate.SequenceEqual(Encoded.Status)) _statuses++;
        else if (triples.Predicate.SequenceEqual(Encoded.Identifier)) _ids.Add(Encoding.UTF8.GetString(triples.Object[1..^1]));
        else if (triples.Predicate.SequenceEqual(Encoded.WasDerivedFrom)) _articles.Add(Encoding.UTF8.GetString(triples.Object));
    }

    /// <summary>Reports each clash at its first row.</summary>
    public void Report(RowFinder rows, IReadOnlyList<ArticleContext> articles, DiagnosticBag diagnostics)
    {
        Close();
        if (_clashes.Count == 0) return;
        var names = articles.ToDictionary(article => Encoding.UTF8.GetString(article.Iri), article => article.Article.Id, StringComparer.Ordinal);
        var wanted = _clashes.SelectMany(clash => clash.Articles.SelectMany(article => clash.Ids.Select(id => (names[article], id)))).ToHashSet();
        var found = rows.FindById(wanted).ToLookup(row => (row.Article, row.Id));
        foreach (var (clashArticles, ids) in _clashes)
        {
            var clashing = clashArticles.SelectMany(article => ids.SelectMany(id => found[(names[article], id)])).OrderBy(row => row.Span).ToList();
            var first = clashing[0];
            diagnostics.Add(Diagnostic.Of(
                CompilationDiagnostics.StatusClash, first.Span,
                string.Join(", ", clashing.Select(row => row.Id)), string.Join(", ", clashing.Select(row => IL7.NameOf(row.Status)))) with
            {
                Notes = [.. clashing.Skip(1).Select(row => new DiagnosticNote($"row {row.Text}", row.Span))],
            });
        }
    }

    private void Close()
    {
        if (_statuses > 1) _clashes.Add(([.. _articles], [.. _ids]));
        _articles.Clear();
        _ids.Clear();
        _statuses = 0;
    }
}
