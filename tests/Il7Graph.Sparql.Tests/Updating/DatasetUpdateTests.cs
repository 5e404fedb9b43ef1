using Il7Graph.Rdf;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Updating;

namespace Il7Graph.Sparql.Tests.Updating;

public sealed class DatasetUpdateTests
{
    private static readonly Dataset Start = DatasetOf(
        new Quad(new Iri("urn:a"), new Iri("urn:p"), new Iri("urn:b"), null),
        new Quad(new BlankNode("bnode0"), new Iri("urn:p"), new Iri("urn:c"), null),
        new Quad(new Iri("urn:a"), new Iri("urn:p"), Literal.FromString("in g"), new Iri("urn:g")));

    [Theory]
    [InlineData("INSERT DATA { <urn:x> <urn:p> 1 . GRAPH <urn:h> { <urn:x> <urn:p> 2 } }", 5, 2, 0)]
    [InlineData("INSERT DATA { <urn:a> <urn:p> <urn:b> }", 3, 0, 0)]
    [InlineData("DELETE DATA { <urn:a> <urn:p> <urn:b> . <urn:a> <urn:p> <urn:none> }", 2, 0, 1)]
    [InlineData("DELETE { ?s <urn:p> ?o } INSERT { ?o <urn:q> ?s } WHERE { ?s <urn:p> ?o }", 3, 2, 2)]
    [InlineData("DELETE { ?s ?p ?o } INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }", 3, 2, 2)]
    [InlineData("DELETE WHERE { ?s <urn:p> <urn:c> }", 2, 0, 1)]
    [InlineData("INSERT { <urn:n> <urn:p> [] } WHERE { ?s <urn:p> ?o }", 5, 2, 0)]
    [InlineData("WITH <urn:g> DELETE { ?s ?p ?o } INSERT { ?s <urn:q> ?o } WHERE { ?s ?p ?o }", 3, 1, 1)]
    [InlineData("WITH <urn:g> INSERT { ?s <urn:q> ?name } WHERE { ?s ?p ?o GRAPH ?name { ?s ?p ?o } }", 4, 1, 0)]
    [InlineData("WITH <urn:none> INSERT { ?s <urn:q> ?o } WHERE { ?s ?p ?o }", 3, 0, 0)]
    [InlineData("WITH <urn:g> INSERT { ?s <urn:q> ?o } USING <urn:none> WHERE { ?s ?p ?o }", 3, 0, 0)]
    [InlineData("INSERT { ?s <urn:q> ?o } USING NAMED <urn:g> WHERE { GRAPH ?g { ?s ?p ?o } }", 4, 1, 0)]
    [InlineData("CLEAR DEFAULT", 1, 0, 2)]
    [InlineData("CLEAR NAMED", 2, 0, 1)]
    [InlineData("DROP ALL", 0, 0, 3)]
    [InlineData("DROP GRAPH <urn:none>", 3, 0, 0)]
    [InlineData("CREATE GRAPH <urn:none>", 3, 0, 0)]
    [InlineData("CREATE SILENT GRAPH <urn:g>", 3, 0, 0)]
    [InlineData("ADD DEFAULT TO <urn:g>", 5, 2, 0)]
    [InlineData("COPY DEFAULT TO <urn:g>", 4, 2, 1)]
    [InlineData("MOVE DEFAULT TO <urn:g>", 2, 2, 3)]
    [InlineData("MOVE <urn:g> TO <urn:g>", 3, 0, 0)]
    [InlineData("ADD SILENT <urn:none> TO <urn:g>", 3, 0, 0)]
    [InlineData("LOAD SILENT <urn:none>", 3, 0, 0)]
    [InlineData("LOAD SILENT <urn:half>", 3, 0, 0)]
    [InlineData("LOAD <urn:doc>", 5, 2, 0)]
    [InlineData("LOAD <urn:doc> INTO GRAPH <urn:h>", 5, 2, 0)]
    [InlineData("CLEAR GRAPH <urn:g> ; INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:p> \"in g\" } } ; CLEAR GRAPH <urn:g>", 2, 1, 2)]
    public void An_operation_adds_and_removes_so_many_quads(string request, int count, int added, int removed)
    {
        var result = Run(request);

        Assert.Equal((count, added, removed), (result.Dataset.Count, result.Added, result.Removed));
    }

    [Fact]
    public void An_operation_sees_what_the_one_before_has_made()
    {
        var result = Run("""
            INSERT DATA { <urn:a> <urn:q> <urn:d> } ;
            INSERT { ?d <urn:seen> true } WHERE { <urn:a> <urn:q> ?d } ;
            DELETE WHERE { <urn:a> <urn:q> ?x . ?x <urn:seen> true }
            """);

        Assert.Equal(Start.Quads, result.Dataset.Quads);
    }

    [Fact]
    public void New_blank_nodes_are_none_that_are_there_whatever_the_default_graph_is()
    {
        var result = Run("""
            INSERT DATA { _:bnode0 <urn:new> 1 } ;
            INSERT { _:bnode0 <urn:new> 2 } USING <urn:g> USING <urn:none> WHERE { ?s ?p ?o } ;
            INSERT { ?b <urn:new> 3 } WHERE { <urn:a> ?p ?o BIND(BNODE() AS ?b) }
            """);

        var nodes = result.Dataset.Match(null, new Iri("urn:new")).Select(quad => quad.Subject).ToList();
        Assert.Equal((3, 3), (nodes.Count, nodes.Distinct().Count()));
        Assert.DoesNotContain(new BlankNode("bnode0"), nodes);
    }

    [Fact]
    public void Blank_nodes_of_the_data_stay_what_they_are_in_triple_terms_too()
    {
        var result = Run("INSERT { <urn:r> <urn:of> <<( ?s ?p ?o )>> } WHERE { ?s ?p ?o FILTER(isBlank(?s)) }");

        var quad = Assert.Single(result.Dataset.Match(new Iri("urn:r")));
        Assert.Equal(new TripleTerm(new BlankNode("bnode0"), new Iri("urn:p"), new Iri("urn:c")), quad.Object);
    }

    [Theory]
    [InlineData(1, "there is no graph <urn:none>", "COPY <urn:none> TO DEFAULT")]
    [InlineData(3, "the graph <urn:g> exists", "CLEAR ALL ; INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:p> 1 } } ; CREATE GRAPH <urn:g>")]
    [InlineData(1, "the graph <urn:g> exists", "CREATE GRAPH <urn:g>")]
    [InlineData(1, "there is no document <urn:none>", "LOAD <urn:none>")]
    [InlineData(2, "this query may ask no other endpoint", "CLEAR ALL ; INSERT { ?s ?p ?o } WHERE { SERVICE <urn:e> { ?s ?p ?o } }")]
    public void A_failed_operation_is_named_by_its_number(int operation, string message, string request)
    {
        var problem = Assert.Throws<UpdateException>(() => Run(request));

        Assert.Equal(operation, problem.Operation);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_source_of_documents_nothing_is_loaded()
    {
        var problem = Assert.Throws<UpdateException>(() => DatasetUpdate.Run(Start, SparqlUpdate.Parse("LOAD <urn:doc>")));

        Assert.Equal("nothing may be loaded here, so not <urn:doc>", problem.Message);
    }

    [Fact]
    public void The_dataset_before_stays_as_it_is_and_is_not_disposed_of()
    {
        var before = Start.Quads.ToList();

        Run("DELETE WHERE { ?s ?p ?o } ; INSERT { <urn:x> <urn:y> <urn:z> } WHERE { }").Dataset.Dispose();
        Run("CLEAR SILENT GRAPH <urn:none>").Dataset.Dispose();

        Assert.Equal(before, Start.Quads);
    }

    [Fact]
    public void The_limit_of_memory_holds_for_what_is_inserted()
    {
        var ten = string.Join(' ', Enumerable.Range(0, 10));
        var options = new UpdateOptions { Query = new QueryOptions { MemoryLimit = 1_000_000 } };
        var request = SparqlUpdate.Parse(
            $"INSERT {{ ?a ?p ?e }} WHERE {{ BIND(<urn:p> AS ?p) VALUES ?x {{ {ten} }} VALUES ?b {{ {ten} }} VALUES ?c {{ {ten} }} VALUES ?d {{ {ten} }} VALUES ?y {{ {ten} }} "
            + "BIND(IRI(CONCAT(\"urn:\", STR(?x), STR(?b), STR(?c), STR(?d), STR(?y))) AS ?a) BIND(?x AS ?e) }");

        var problem = Assert.Throws<QueryStoppedException>(() => DatasetUpdate.Run(Start, request, options));

        Assert.Equal(QueryLimit.Memory, problem.Limit);
    }

    [Fact]
    public void A_cancelled_request_is_not_begun()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => DatasetUpdate.Run(Start, SparqlUpdate.Parse("CLEAR ALL"), null, cancelled.Token));
    }

    private static UpdateResult Run(string request) =>
        DatasetUpdate.Run(Start, SparqlUpdate.Parse(request), new UpdateOptions { Documents = new Documents() });

    private static Dataset DatasetOf(params Quad[] quads)
    {
        var builder = new DatasetBuilder();
        foreach (var quad in quads) builder.Add(quad);
        return builder.ToDataset();
    }

    private sealed class Documents : IDocumentSource
    {
        public void Load(Iri source, IQuadSink sink, CancellationToken cancellation)
        {
            if (source.Value == "urn:none") throw new DocumentUnavailableException($"there is no document {source}");
            sink.Add("_:bnode0"u8, "<urn:p>"u8, "<urn:c>"u8, []);
            sink.Add("_:bnode0"u8, "<urn:p>"u8, "<urn:d>"u8, []);
            if (source.Value == "urn:half") throw new DocumentUnavailableException($"{source} breaks off");
        }
    }
}
