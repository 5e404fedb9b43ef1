using Il7Graph.Curation;

namespace Il7Graph.Compilation;

/// <summary>What is remembered of an article while its statements stream by.</summary>
internal sealed class ArticleContext(int number, Article article)
{
    /// <summary>Which article of the build this is, from 0.</summary>
    public int Number { get; } = number;

    public Article Article { get; } = article;

    public byte[] Iri { get; } = ReleaseIris.Article(article.BaseIri, article.Id);

    public Dictionary<string, KnownReference> References { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, KnownPassage> Passages { get; } = new(StringComparer.Ordinal);

    /// <summary>UTF-8 bytes of the text in curated passages.</summary>
    public long CuratedBytes { get; set; }
}
