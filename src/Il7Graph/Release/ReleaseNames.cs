using System.Globalization;
using System.Text;
using Il7Graph.Compilation;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Vocabulary;

namespace Il7Graph.Release;

/// <summary>How a release is called: its base IRI, its dataset, its files, and the prefixes they are written with.</summary>
internal sealed class ReleaseNames
{
    private readonly IReadOnlyList<ArticleContext> _articles;

    /// <param name="articles">At least one; the first gives the base IRI, the version and the licence.</param>
    public ReleaseNames(IReadOnlyList<ArticleContext> articles)
    {
        _articles = articles;
        var first = articles[0].Article;
        Base = first.BaseIri;
        Version = first.Version;
        Name = articles.Count == 1 ? first.ShortName ?? first.Id : "graph";
        Title = articles.Count == 1 ? first.Title : $"{articles.Count} articles";
        Dataset = new Iri($"{Base}release/{Name}/{Version}");
    }

    public string Base { get; }
    public string Version { get; }

    /// <summary>What file names begin with: the article's short name, or "graph" for several articles.</summary>
    public string Name { get; }

    /// <summary>True if <c>NAME.ttl</c> would be <c>release.ttl</c> or <c>questions.ttl</c>, on file systems that do not tell case apart as
    /// well.</summary>
    public bool IsReserved => Name.ToUpperInvariant() is "RELEASE" or "QUESTIONS";

    public string Title { get; }

    /// <summary>The dataset that the release is.</summary>
    public Iri Dataset { get; }

    public Iri Distribution(string file) => new($"{Dataset.Value}/{file}");

    /// <summary>The prefixes of the dumps: those of the record vocabulary, of the nodes minted here, and of the identifiers used.</summary>
    public PrefixMap Prefixes(EntityTable entities, PrefixMap declared)
    {
        var prefixes = RecordPrefixes();
        foreach (var prefix in entities.UsedPrefixes)
        {
            if (declared.Find(prefix) is { } iri) prefixes = prefixes.With(prefix, iri);
        }
        return prefixes;
    }

    /// <summary>The prefixes of the record vocabulary and of the nodes minted here.</summary>
    public PrefixMap RecordPrefixes()
    {
        var prefixes = new PrefixMap(new Dictionary<string, string>
        {
            ["rdf"] = RDF.Namespace,
            ["rdfs"] = RDFS.Namespace,
            ["owl"] = OWL.Namespace,
            ["xsd"] = XSD.Namespace,
            ["skos"] = SKOS.Namespace,
            ["dcterms"] = DCTERMS.Namespace,
            ["prov"] = PROV.Namespace,
            ["pav"] = PAV.Namespace,
            ["cito"] = CITO.Namespace,
            ["bibo"] = BIBO.Namespace,
            ["il7"] = IL7.Namespace,
            ["il7e"] = IL7.EntityNamespace,
            ["il7s"] = $"{Base}statement/",
            ["il7ev"] = $"{Base}evidence/",
            ["il7g"] = $"{Base}graph/",
        });
        for (var i = 0; i < _articles.Count; i++)
        {
            var number = _articles.Count == 1 ? "" : (i + 1).ToString(CultureInfo.InvariantCulture);
            var start = Encoding.UTF8.GetString(_articles[i].Iri)[1..^1];
            prefixes = prefixes.With($"il7p{number}", $"{start}/passage/").With($"il7r{number}", $"{start}/reference/");
        }
        return prefixes;
    }
}
