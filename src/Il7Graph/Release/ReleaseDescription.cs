using System.Collections.Immutable;
using System.Globalization;
using Il7Graph.Compilation;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Vocabulary;

namespace Il7Graph.Release;

/// <summary>The release described in VoID and DCAT 3: what it is, what it was made from, what it holds, under which licence. The part
/// without files goes into <c>graph/release</c>, all of it into <c>release.ttl</c>.</summary>
internal sealed class ReleaseDescription(ReleaseNames names, IReadOnlyList<ArticleContext> articles)
{
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";

    /// <summary>The prefixes of <c>release.ttl</c>.</summary>
    public static PrefixMap Prefixes(PrefixMap release) => release
        .With("void", VOID.Namespace).With("dcat", DCAT.Namespace).With("spdx", SPDX.Namespace).With("foaf", FOAF.Namespace);

    /// <summary>Describes the dataset and its graphs.</summary>
    public void AddDataset(IQuadSink sink, BuildSummary summary, ImmutableSortedDictionary<string, GraphFigures> graphs, GraphFigures full)
    {
        var dataset = names.Dataset;
        Add(sink, dataset, RDF.Type, VOID.Dataset);
        Add(sink, dataset, RDF.Type, DCAT.Dataset);
        Add(sink, dataset, DCTERMS.Title, Text($"Il7Graph: {names.Title}"));
        Add(sink, dataset, DCTERMS.Description, Text(Description(summary)));
        Add(sink, dataset, DCTERMS.Identifier, Text($"{names.Name} {names.Version}"));
        Add(sink, dataset, DCAT.Version, Text(names.Version));
        Add(sink, dataset, PAV.Version, Text(names.Version));
        Add(sink, dataset, VOID.UriSpace, Text(names.Base));
        foreach (var vocabulary in (string[])[IL7.Namespace, RDF.Namespace, RDFS.Namespace, OWL.Namespace, SKOS.Namespace, DCTERMS.Namespace,
            PROV.Namespace, PAV.Namespace, CITO.Namespace, BIBO.Namespace])
        {
            Add(sink, dataset, VOID.Vocabulary, new Iri(vocabulary));
        }
        foreach (var article in articles) AddArticle(sink, article);
        AddFigures(sink, dataset, full);
        foreach (var (graph, figures) in graphs)
        {
            var iri = new Iri(graph);
            Add(sink, dataset, VOID.Subset, iri);
            Add(sink, iri, RDF.Type, VOID.Dataset);
            Add(sink, iri, DCTERMS.IsPartOf, dataset);
            AddFigures(sink, iri, figures);
        }
        AddCounts(sink, summary);
    }

    /// <summary>Describes the files.</summary>
    public void AddFiles(IQuadSink sink, IEnumerable<ReleaseFile> files)
    {
        foreach (var file in files)
        {
            var distribution = names.Distribution(file.Name);
            var checksum = new Iri($"{distribution.Value}#sha256");
            Add(sink, names.Dataset, DCAT.HasDistribution, distribution);
            if (file.Triples is not null) Add(sink, names.Dataset, VOID.DataDump, distribution);
            Add(sink, distribution, RDF.Type, DCAT.Distribution);
            Add(sink, distribution, DCTERMS.Title, Text(file.Name));
            Add(sink, distribution, DCAT.DownloadURL, distribution);
            Add(sink, distribution, DCAT.MediaType, new Iri(MediaTypes + file.MediaType));
            Add(sink, distribution, DCAT.ByteSize, Literal.FromTyped(file.Bytes.ToString(CultureInfo.InvariantCulture), XSD.NonNegativeInteger));
            if (file.Triples is { } triples) Add(sink, distribution, VOID.Triples, Number(triples));
            Add(sink, distribution, SPDX.Checksum, checksum);
            Add(sink, checksum, RDF.Type, SPDX.ChecksumClass);
            Add(sink, checksum, SPDX.Algorithm, SPDX.Sha256);
            Add(sink, checksum, SPDX.ChecksumValue, Literal.FromTyped(file.Sha256, XSD.HexBinary));
        }
    }

    private void AddArticle(IQuadSink sink, ArticleContext article)
    {
        var iri = TermEncoding.Decode(article.Iri);
        Add(sink, names.Dataset, PROV.WasDerivedFrom, iri);
        if (article.Article.Source is { } source) Add(sink, names.Dataset, DCTERMS.Source, new Iri(source));
        if (article.Article.Licence is { } licence) Add(sink, names.Dataset, DCTERMS.License, new Iri(licence));
        if (article.Article.Released is { } released)
        {
            Add(sink, names.Dataset, DCTERMS.Issued, Literal.FromTyped(released.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), XSD.Date));
        }
        foreach (var curator in article.Article.Curators)
        {
            Add(sink, names.Dataset, PAV.CuratedBy, curator.Orcid is { } orcid ? new Iri($"https://orcid.org/{orcid}") : Text(curator.Name));
        }
    }

    private static void AddFigures(IQuadSink sink, Iri dataset, GraphFigures figures)
    {
        Add(sink, dataset, VOID.Triples, Number(figures.Triples));
        Add(sink, dataset, VOID.DistinctSubjects, Number(figures.DistinctSubjects));
        Add(sink, dataset, VOID.Properties, Number(figures.Properties.Count));
        Add(sink, dataset, VOID.Classes, Number(figures.Classes.Count));
        foreach (var (@class, count) in figures.Classes)
        {
            var iri = (Iri)TermEncoding.Decode(System.Text.Encoding.UTF8.GetBytes(@class));
            var partition = new Iri($"{dataset.Value}#class-{LocalName(iri)}");
            Add(sink, dataset, VOID.ClassPartition, partition);
            Add(sink, partition, VOID.Class, iri);
            Add(sink, partition, VOID.Entities, Number(count));
        }
        foreach (var (property, count) in figures.Properties)
        {
            var iri = (Iri)TermEncoding.Decode(System.Text.Encoding.UTF8.GetBytes(property));
            var partition = new Iri($"{dataset.Value}#property-{LocalName(iri)}");
            Add(sink, dataset, VOID.PropertyPartition, partition);
            Add(sink, partition, VOID.Property, iri);
            Add(sink, partition, VOID.Triples, Number(count));
        }
    }

    /// <summary>The last two parts of an IRI, so that the names of two vocabularies do not meet.</summary>
    private static string LocalName(Iri iri)
    {
        var parts = iri.Value.Split('/', '#').Where(part => part.Length > 0).TakeLast(2);
        return string.Join('-', parts);
    }

    private void AddCounts(IQuadSink sink, BuildSummary summary)
    {
        AddCounts(sink, "statements-by-polarity", summary.StatementsByPolarity);
        AddCounts(sink, "statements-by-status", summary.StatementsByStatus);
        AddCounts(sink, "statements-by-hedge", summary.StatementsByHedge);
        AddCounts(sink, "references-by-match", summary.ReferencesByMatch);
    }

    /// <summary>Row counts by a word of a closed list, as class partitions: <c>void:class</c> is the word.</summary>
    private void AddCounts(IQuadSink sink, string kind, ImmutableSortedDictionary<string, long> counts)
    {
        foreach (var (word, count) in counts)
        {
            var partition = new Iri($"{names.Dataset.Value}#{kind}-{word}");
            Add(sink, names.Dataset, VOID.ClassPartition, partition);
            Add(sink, partition, VOID.Class, new Iri(IL7.Namespace + word));
            Add(sink, partition, VOID.Entities, Number(count));
        }
    }

    private static string Description(BuildSummary summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"{summary.Statements} curated statements with {summary.Evidence} pieces of evidence on {summary.Entities} entities, each traceable to its row, passage and reference.");

    private static Literal Text(string text) => Literal.FromString(text);

    private static Literal Number(long number) => Literal.FromTyped(number.ToString(CultureInfo.InvariantCulture), XSD.Integer);

    private static void Add(IQuadSink sink, Term subject, Iri predicate, Term @object) =>
        sink.Add(TermEncoding.Encode(subject), TermEncoding.Encode(predicate), TermEncoding.Encode(@object), []);
}
