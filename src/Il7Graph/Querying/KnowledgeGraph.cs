using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Syntax;
using Il7Graph.Vocabulary;
using Il7Graph.Workspace;

namespace Il7Graph.Querying;

/// <summary>RDF to ask with SPARQL. Immutable; any number of threads may ask at once, without locks.</summary>
/// <remarks><para>Parameters are terms by the names of variables (without <c>?</c>), which they replace wherever these stand in the query; no
/// text of theirs is ever parsed. What a query may cost is said in <see cref="QueryOptions"/>.</para>
/// <para>Every method that takes a query throws <see cref="SparqlSyntaxException"/> if the text is none, with each finding at its line and
/// column; <see cref="ArgumentException"/> if it has another form than the method answers, or does not use a parameter;
/// <see cref="QueryStoppedException"/> when a limit is reached; <see cref="OperationCanceledException"/> when it is cancelled.</para></remarks>
public sealed partial class KnowledgeGraph : IDisposable
{
    private readonly QueryEngine _engine;
    private readonly QueryTexts _texts;
    private readonly bool _ownsDataset;

    private KnowledgeGraph(Dataset dataset, KnowledgeGraphOptions options, bool ownsDataset)
    {
        (Dataset, _ownsDataset) = (dataset, ownsDataset);
        Prefixes = Merge(options.KnownPrefixes, dataset.Prefixes);
        IsUnion = options.DefaultGraph == DefaultGraph.Union
            || (options.DefaultGraph == DefaultGraph.Automatic && dataset.Count > 0 && !(dataset.DefaultGraph.Count > 0));
        _engine = new QueryEngine(dataset);
        _texts = new QueryTexts(new SparqlOptions { KnownPrefixes = Prefixes, DeclareKnownPrefixes = options.DeclareKnownPrefixes });
    }

    public Dataset Dataset { get; }

    /// <summary>The prefixes of the data, and the known ones beside them.</summary>
    public PrefixMap Prefixes { get; }

    /// <summary>Whether the default graph of queries is the union of all graphs.</summary>
    public bool IsUnion { get; }

    /// <summary>Opens files of any format of RDF, compressed (<c>.gz</c>, <c>.zst</c>) or not, as one graph; or one store (<c>.il7</c>), which is
    /// mapped and not read.</summary>
    /// <inheritdoc cref="Open(IEnumerable{string}, KnowledgeGraphOptions, CancellationToken)"/>
    public static KnowledgeGraph Open(params string[] paths) => Open(paths, null, CancellationToken.None);

    /// <inheritdoc cref="Open(string[])"/>
    /// <exception cref="Formats.RdfSyntaxException">A file is not what its extension says.</exception>
    /// <exception cref="IOException">A file is missing, cannot be read, or has an extension of no format.</exception>
    public static KnowledgeGraph Open(IEnumerable<string> paths, KnowledgeGraphOptions? options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = paths.ToList();
        if (files.Count == 0) throw new ArgumentException("there is no file to open", nameof(paths));
        return new KnowledgeGraph(DataFiles.Read(files, cancellation), options ?? new KnowledgeGraphOptions(), ownsDataset: true);
    }

    /// <summary>A dataset to ask, which stays its owner's.</summary>
    public static KnowledgeGraph From(Dataset dataset, KnowledgeGraphOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return new KnowledgeGraph(dataset, options ?? new KnowledgeGraphOptions(), ownsDataset: false);
    }

    /// <summary>Reads a query as the methods with a text do.</summary>
    /// <param name="file">What findings call the text.</param>
    public SparqlQuery Parse(string query, string file = QueryTexts.NoFile) => _texts.Parse(query, file);

    /// <summary>The solutions of a SELECT, found while they are read. Each enumeration runs the query anew.</summary>
    public QueryRows Select(
        string query, IReadOnlyDictionary<string, Term>? parameters = null, QueryOptions? options = null, CancellationToken cancellation = default) =>
        Select(With<SelectClause>(query, parameters), options, cancellation);

    /// <summary>The solutions of a SELECT, found on another thread a little ahead of the reader.</summary>
    public IAsyncEnumerable<QueryRow> SelectAsync(
        string query, IReadOnlyDictionary<string, Term>? parameters = null, QueryOptions? options = null, CancellationToken cancellation = default)
    {
        var bound = With<SelectClause>(query, parameters);
        return AsyncRows.Of(token => Select(bound, options, token), cancellation);
    }

    /// <summary>The answer of an ASK.</summary>
    public bool Ask(
        string query, IReadOnlyDictionary<string, Term>? parameters = null, QueryOptions? options = null, CancellationToken cancellation = default)
    {
        using var run = Start(With<AskForm>(query, parameters), options, cancellation);
        return run.Ask();
    }

    /// <summary>The graph that a CONSTRUCT builds.</summary>
    public Dataset Construct(
        string query, IReadOnlyDictionary<string, Term>? parameters = null, QueryOptions? options = null, CancellationToken cancellation = default) =>
        Graph(With<ConstructForm>(query, parameters), options, cancellation);

    /// <summary>What a DESCRIBE finds: the triples of each resource, of its blank nodes and, of a statement, those of its evidence.</summary>
    public Dataset Describe(
        string query, IReadOnlyDictionary<string, Term>? parameters = null, QueryOptions? options = null, CancellationToken cancellation = default) =>
        Graph(With<DescribeForm>(query, parameters), options, cancellation);

    /// <summary>Plans a query, and gives its run for one thread to read.</summary>
    public QueryRun Start(SparqlQuery query, QueryOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new QueryOptions();
        return _engine.Start(query, options with
        {
            UnionDefaultGraph = options.UnionDefaultGraph || IsUnion,
            DescribedThrough = options.DescribedThrough.Count > 0 ? options.DescribedThrough : [IL7.HasEvidence],
        }, cancellation);
    }

    /// <summary>Frees what <see cref="Open(string[])"/> has opened.</summary>
    public void Dispose()
    {
        if (_ownsDataset) Dataset.Dispose();
    }

    private QueryRows Select(SparqlQuery query, QueryOptions? options, CancellationToken cancellation) =>
        new(query.Variables.Select(variable => variable.Name).ToList(), () => Start(query, options, cancellation));

    private Dataset Graph(SparqlQuery query, QueryOptions? options, CancellationToken cancellation)
    {
        using var run = Start(query, options, cancellation);
        var quads = new DatasetBuilder();
        foreach (var (prefix, iri) in Dataset.Prefixes.Namespaces) quads.DeclarePrefix(prefix, iri);
        run.WriteTo(quads);
        return quads.ToDataset();
    }

    private SparqlQuery With<TForm>(string query, IReadOnlyDictionary<string, Term>? parameters)
        where TForm : QueryForm
    {
        var parsed = Parse(query);
        if (parsed.Form is not TForm) throw new ArgumentException($"the query is {QueryTexts.NameOf(parsed.Form)}", nameof(query));
        return parameters is null || parameters.Count == 0 ? parsed : parsed.With(parameters);
    }

    private static PrefixMap Merge(PrefixMap known, PrefixMap data) =>
        data.Namespaces.Aggregate(known, (merged, pair) => merged.With(pair.Key, pair.Value));
}
