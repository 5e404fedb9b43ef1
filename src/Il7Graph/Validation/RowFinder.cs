using Il7Graph.Compilation;
using Il7Graph.Curation;
using Il7Graph.Curation.Reading;
using Il7Graph.Rdf;

namespace Il7Graph.Validation;

/// <summary>Finds the rows behind triples and row ids by reading the statements once more: rows are not held in memory, and a build
/// without findings never needs them.</summary>
internal sealed class RowFinder(IReadOnlyList<ICurationSource> sources, IReadOnlyList<ArticleContext> articles, CompilationContext context)
{
    private const int MaximumPerTriple = 10;

    /// <summary>The accepted rows, of whatever polarity, with the given subject, predicate and object: rows of another status take no
    /// part in reasoning.</summary>
    /// <param name="triples">As <see cref="Key(Quad)"/> spells them.</param>
    public ILookup<string, CuratedRow> FindByTriple(IReadOnlySet<string> triples)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return Rows()
            .Where(row => row.Statement.Status == Status.Accepted)
            .Select(row => (Key: KeyOf(row.Statement), row.Statement, row.Article))
            .Where(row => row.Key is { } key && triples.Contains(key))
            .Where(row => (counts[row.Key!] = counts.GetValueOrDefault(row.Key!) + 1) <= MaximumPerTriple)
            .ToLookup(row => row.Key!, row => CuratedRow.Of(row.Statement, row.Article, context.Entities), StringComparer.Ordinal);
    }

    /// <summary>The rows with the given ids in the given articles.</summary>
    public IReadOnlyList<CuratedRow> FindById(IReadOnlySet<(string Article, string Id)> ids) =>
    [
        .. Rows().Where(row => ids.Contains((row.Article, row.Statement.Id.Text)))
            .Select(row => CuratedRow.Of(row.Statement, row.Article, context.Entities)),
    ];

    /// <summary>How <see cref="FindByTriple"/> spells a triple.</summary>
    public static string Key(Quad triple) => $"{triple.Subject} {triple.Predicate} {triple.Object}";

    /// <inheritdoc cref="Key(Quad)"/>
    public static string Key(Term subject, Term predicate, Term @object) => $"{subject} {predicate} {@object}";

    private IEnumerable<(Statement Statement, string Article)> Rows() =>
        from source in sources
        let article = source.ReadArticle()
        where article is not null && articles.Any(known => known.Article.Id == article.Id)
        from statement in source.ReadStatements()
        select (statement, article.Id);

    private string? KeyOf(Statement statement)
    {
        if (context.Entities.Find(statement.Subject.Text) is not { } subject) return null;
        var predicate = new Iri(context.Prefixes.Expand(statement.Predicate.Text));
        Term @object = statement.Object is { } curie
            ? new Iri(context.Prefixes.Expand(curie.Text))
            : Literal.FromString(statement.ObjectValue?.Text ?? "");
        return Key(TermEncoding.Decode(subject.Iri.Bytes), predicate, @object);
    }
}
