using System.IO.Compression;
using System.Text;
using Il7Graph.Formats;
using Il7Graph.Querying;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Results;
using Il7Graph.Testing;

namespace Il7Graph.Tests.Querying;

public sealed class KnowledgeGraphTests : IDisposable
{
    private const string Data =
        """
        PREFIX ex: <http://example.org/>
        ex:a ex:makes ex:il7 ; ex:count 3 ; ex:name "cell a"@en .
        ex:b ex:makes ex:il7 ; ex:count 4 .
        ex:c ex:makes ex:il2 ; ex:count 5 .
        """;

    private const string Makers = "PREFIX ex: <http://example.org/> SELECT ?cell ?name ?count { ?cell ex:makes ?protein ; ex:count ?count . OPTIONAL { ?cell ex:name ?name } } ORDER BY ?cell";

    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeGraph _graph = KnowledgeGraph.From(DatasetReader.ReadText(Data, RdfFormat.Turtle));

    [Fact]
    public void Rows_are_read_by_the_names_of_variables()
    {
        var rows = _graph.Select(Makers);

        Assert.Equal(["cell", "name", "count"], rows.Variables);
        var first = rows.First();
        Assert.Equal(new Iri("http://example.org/a"), first.GetIri("cell"));
        Assert.Equal(("cell a", 3, 3L, 3m, 3.0), (first.GetString("name"), first.GetInt32("count"), first.GetInt64("count"), first.GetDecimal("count"), first.GetDouble("count")));
        Assert.False(rows.Last().IsBound("name"));
        Assert.Equal([3, 4, 5], rows.Select(row => row.GetInt32("count")));
    }

    [Fact]
    public void A_parameter_is_a_term_for_a_variable()
    {
        var rows = _graph.Select(Makers, new Dictionary<string, Term> { ["protein"] = new Iri("http://example.org/il2") });

        Assert.Equal(5, Assert.Single(rows).GetInt32("count"));
        Assert.Throws<ArgumentException>(() => _graph.Select(Makers, new Dictionary<string, Term> { ["protien"] = RDF.Type }));
    }

    [Fact]
    public void A_text_in_a_parameter_stays_a_text()
    {
        var hostile = Literal.FromString("\" } DROP ALL #");

        var row = Assert.Single(_graph.Select("SELECT ?x { BIND(?text AS ?x) }", new Dictionary<string, Term> { ["text"] = hostile }));

        Assert.Equal(hostile, row["x"]);
    }

    [Fact]
    public async Task Rows_come_asynchronously_too()
    {
        var found = new List<string>();
        await foreach (var row in _graph.SelectAsync(Makers, cancellation: TestContext.Current.CancellationToken)) found.Add(row.GetIri("cell").Value);

        Assert.Equal(["http://example.org/a", "http://example.org/b", "http://example.org/c"], found);
    }

    [Fact]
    public async Task A_reader_that_leaves_ends_the_run()
    {
        const string Endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u . ?v ?w ?x }";

        var count = 0;
        await foreach (var _ in _graph.SelectAsync(Endless, cancellation: TestContext.Current.CancellationToken))
        {
            if (++count == 1000) break;
        }

        Assert.Equal(1000, count);
    }

    [Fact]
    public async Task What_stops_a_run_comes_out_at_the_reader()
    {
        using var stop = new CancellationTokenSource();
        const string Endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r . ?s ?t ?u . ?v ?w ?x . ?a1 ?b1 ?c1 . ?a2 ?b2 ?c2 . ?a3 ?b3 ?c3 }";
        stop.CancelAfter(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in _graph.SelectAsync(Endless, cancellation: stop.Token)) Assert.Fail(row.ToString());
        });
        Assert.Throws<QueryStoppedException>(() => _graph.Select(Endless, options: new QueryOptions { Timeout = TimeSpan.FromMilliseconds(50) }).ToList());
    }

    [Fact]
    public void Graphs_and_booleans_are_answers_too()
    {
        Assert.True(_graph.Ask("ASK { ?s <http://example.org/count> 4 }"));
        Assert.Equal(3, _graph.Construct("CONSTRUCT { ?s a <http://example.org/Cell> } WHERE { ?s <http://example.org/makes> ?o }").Count);
        Assert.Equal(3, _graph.Describe("DESCRIBE <http://example.org/a>").Count);
    }

    [Fact]
    public void A_form_that_a_method_does_not_answer_is_told()
    {
        var problem = Assert.Throws<ArgumentException>(() => _graph.Select("ASK { }"));

        Assert.Contains("the query is an ASK", problem.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _graph.Write("ASK { }", Stream.Null, RdfFormat.Turtle));
        Assert.Throws<ArgumentException>(() => _graph.Write("CONSTRUCT WHERE { }", Stream.Null, ResultsFormat.Json));
    }

    [Fact]
    public void An_undeclared_prefix_is_offered_and_can_be_declared_by_itself()
    {
        const string Query = "SELECT ?s { ?s ex:makes il7:Protein }";
        var problem = Assert.Throws<SparqlSyntaxException>(() => _graph.Select(Query));
        var declaring = KnowledgeGraph.From(_graph.Dataset, new KnowledgeGraphOptions { DeclareKnownPrefixes = true });

        Assert.Contains("PREFIX il7: <https://w3id.org/il7graph/ontology/>", problem.Message, StringComparison.Ordinal);
        Assert.Equal((1, 16), (problem.Diagnostics[0].Span.Line, problem.Diagnostics[0].Span.Column));
        Assert.Empty(declaring.Select(Query));
    }

    [Fact]
    public void Files_in_any_form_are_one_graph_and_keep_their_blank_nodes_apart()
    {
        using (var gzip = new GZipStream(File.Create(_folder.PathOf("a.nt.gz")), CompressionLevel.Fastest))
        {
            gzip.Write("_:x <http://example.org/p> \"a\" .\n"u8);
        }
        _folder.Write("b.ttl", "_:x <http://example.org/p> \"b\" .");

        using var graph = KnowledgeGraph.Open(_folder.PathOf("a.nt.gz"), _folder.PathOf("b.ttl"));

        Assert.Equal(["a", "b"], graph.Select("SELECT ?o { ?s <http://example.org/p> ?o } ORDER BY ?o").Select(row => row.GetString("o")));
        Assert.Equal(2, graph.Select("SELECT DISTINCT ?s { ?s ?p ?o }").Count());
    }

    [Fact]
    public void A_store_is_opened()
    {
        _graph.Dataset.Save(_folder.PathOf("x.il7"));

        using var graph = KnowledgeGraph.Open(_folder.PathOf("x.il7"));

        Assert.Equal(3, graph.Select(Makers).Count());
        Assert.Throws<IOException>(() => KnowledgeGraph.Open(_folder.PathOf("x.il7"), _folder.PathOf("y.ttl")));
    }

    [Fact]
    public void A_broken_file_is_told_with_its_place()
    {
        _folder.Write("broken.ttl", "<http://example.org/a> <http://example.org/p> .\n");

        var problem = Assert.Throws<RdfSyntaxException>(() => KnowledgeGraph.Open(_folder.PathOf("broken.ttl")));

        Assert.Equal(1, problem.Diagnostic.Span.Line);
        Assert.Throws<IOException>(() => KnowledgeGraph.Open(_folder.PathOf("broken.xyz")));
        Assert.Throws<FileNotFoundException>(() => KnowledgeGraph.Open(_folder.PathOf("missing.ttl")));
    }

    [Theory]
    [InlineData(DefaultGraph.Automatic, 1)]
    [InlineData(DefaultGraph.Own, 0)]
    [InlineData(DefaultGraph.Union, 1)]
    public void Data_in_named_graphs_only_are_asked_as_one(DefaultGraph choice, int expected)
    {
        var dataset = DatasetReader.ReadText("<http://example.org/g> { <http://example.org/a> a <http://example.org/B> } <http://example.org/h> { <http://example.org/a> a <http://example.org/B> }", RdfFormat.TriG);

        var graph = KnowledgeGraph.From(dataset, new KnowledgeGraphOptions { DefaultGraph = choice });

        Assert.Equal(expected, graph.Select("SELECT * { ?s ?p ?o }").Count());
        Assert.Equal(2, graph.Select("SELECT * { GRAPH ?g { ?s ?p ?o } }").Count());
    }

    [Fact]
    public void Answers_are_written_with_the_prefixes_that_they_use()
    {
        using var output = new MemoryStream();

        _graph.Write("PREFIX ex: <http://example.org/> CONSTRUCT { ex:a ex:p 1 } WHERE { }", output, RdfFormat.Turtle);

        Assert.Equal("@prefix ex: <http://example.org/> .\n\nex:a ex:p 1 .\n", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void Many_threads_ask_at_once()
    {
        var expected = _graph.Select(Makers).Select(row => row.ToString()).ToList();

        Parallel.For(0, 200, _ => Assert.Equal(expected, _graph.Select(Makers).Select(row => row.ToString())));
    }

    public void Dispose() => _folder.Dispose();
}
