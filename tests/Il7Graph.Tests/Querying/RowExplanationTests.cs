using Il7Graph.Querying;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Tests.Querying;

/// <summary>The statements behind rows of answers about the release.</summary>
public sealed class RowExplanationTests : IDisposable
{
    private readonly KnowledgeGraph _graph = Open("il7.trig");

    [Fact]
    public void A_plain_triple_is_explained_by_its_statement_with_evidence_paper_and_place()
    {
        var explanation = _graph.Explain("SELECT ?c { ?c il7:produces UniProtKB:P10168 }", 0);

        Assert.Empty(explanation.Others);
        var statement = Assert.Single(explanation.Statements);
        Assert.Equal(("T04a", "Mouse keratinocytes make IL-7."), (statement.Identifier, statement.Wording));
        var evidence = Assert.Single(statement.Evidence);
        Assert.Equal("Heufler C, 1993, Interleukin 7 is produced by murine and human keratinocytes", evidence.Paper);
        Assert.Equal(new Iri("https://pubmed.ncbi.nlm.nih.gov/8350050"), evidence.Links[0]);
        Assert.Equal(("References", "5421", "5585"), (statement.Passages[0].Section, statement.Passages[0].Start, statement.Passages[0].End));
    }

    [Theory]
    [InlineData("SELECT ?c { ?s rdf:subject ?c ; rdf:object UniProtKB:P13232 ; il7:polarity il7:negative }", "S11")]
    [InlineData("SELECT ?c { ?s dcterms:identifier 'T04a' ; rdf:subject ?c . ?c il7:produces UniProtKB:P10168 }", "T04a")]
    [InlineData("SELECT ?code { ?e il7:evidenceOf ?s ; il7:evidenceCode ?code . ?s dcterms:identifier 'T04a' }", "T04a")]
    [InlineData("SELECT ?c { UniProtKB:P10168 il7:producedBy ?c }", "T04a")]
    [InlineData("SELECT ?c { ?c <http://purl.obolibrary.org/obo/RO_0003000> UniProtKB:P10168 }", "T04a")]
    [InlineData("SELECT ?c { { ?c il7:produces UniProtKB:P10168 } UNION { ?c il7:expresses UniProtKB:P10168 } }", "T04a")]
    [InlineData("SELECT (COUNT(?c) AS ?n) { ?c il7:produces UniProtKB:P10168 }", "T04a")]
    [InlineData("SELECT ?p (COUNT(?c) AS ?n) { ?c il7:produces ?p } GROUP BY ?p ORDER BY ?n", "T04a")]
    [InlineData("SELECT ?l ?n { { SELECT ?p (COUNT(?c) AS ?n) { ?c il7:produces ?p } GROUP BY ?p } ?p rdfs:label ?l } ORDER BY ?n", "T04a")]
    public void The_statement_is_found_whatever_way_the_query_takes(string query, string identifier)
    {
        var explanation = _graph.Explain(query, 0);

        Assert.Equal(identifier, Assert.Single(explanation.Statements).Identifier);
    }

    [Fact]
    public void A_group_is_explained_by_all_of_its_statements()
    {
        var explanation = _graph.Explain("SELECT ?p (COUNT(?c) AS ?n) { ?c il7:produces ?p } GROUP BY ?p ORDER BY DESC(?n)", 0);

        Assert.Equal(9, explanation.Statements.Length);
        Assert.Equal(9, explanation.Statements.Select(each => each.Node).Distinct().Count());
    }

    [Fact]
    public void What_no_statement_makes_stands_apart()
    {
        var explanation = _graph.Explain("SELECT ?l { CL:0000312 rdfs:label ?l OPTIONAL { CL:0000312 il7:inTaxon ?t } }", 0);

        Assert.Empty(explanation.Statements);
        Assert.Equal(Literal.FromString("keratinocyte"), Assert.Single(explanation.Others).Object);
    }

    [Fact]
    public void Named_reifiers_lead_to_their_statement()
    {
        using var graph = Open("il7-rdf12.ttl");

        var explanation = graph.Explain("SELECT ?c { ?c il7:produces UniProtKB:P10168 }", 0);

        Assert.Equal("T04a", Assert.Single(explanation.Statements).Identifier);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_row_that_is_not_there_cannot_be_explained(long row) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _graph.Explain("SELECT ?c { ?c il7:produces UniProtKB:P10168 }", row));

    public void Dispose() => _graph.Dispose();

    private static KnowledgeGraph Open(string file) =>
        KnowledgeGraph.Open([Path.Combine(SharedFolder.RepositoryRoot, "output", file)], new KnowledgeGraphOptions { DeclareKnownPrefixes = true });
}
