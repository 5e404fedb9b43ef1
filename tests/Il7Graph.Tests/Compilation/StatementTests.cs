using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Testing;
using static Il7Graph.Tests.Terms;

namespace Il7Graph.Tests.Compilation;

/// <summary>What becomes of a row of <c>statements.tsv</c> and of its evidence.</summary>
public sealed class StatementTests
{
    private static readonly string[] Polarities = ["positive", "negative", "inconclusive"];
    private static readonly string[] Statuses = ["draft", "accepted", "disputed", "retracted", "superseded"];

    [Fact]
    public void Only_an_accepted_positive_statement_is_a_flat_triple_and_only_an_accepted_negative_one_denies_it()
    {
        var folder = new CurationFolderBuilder().AddEntity("CL:0000084", "T cell", "il7:Cell");
        var cells = new List<(string Id, Iri Cell, string Polarity, string Status)>();
        foreach (var polarity in Polarities)
        {
            foreach (var status in Statuses)
            {
                var number = $"{1000 + cells.Count:0000000}";
                folder.AddEntity($"CL:{number}", $"cell {number}", "il7:Cell");
                var id = $"{polarity}-{status}";
                folder.AddStatement(
                    id, $"CL:{number}", "il7:produces", "UniProtKB:P13232", ("polarity", polarity), ("status", status),
                    ("superseded_by", status == "superseded" ? "A1" : ""));
                cells.Add((id, new Iri($"http://purl.obolibrary.org/obo/CL_{number}"), polarity, status));
            }
        }

        using var release = BuiltRelease.Of(folder);

        Assert.Equal(15, cells.Count);
        foreach (var (id, cell, polarity, status) in cells)
        {
            var node = release.StatementOf(id);
            var isFlat = polarity == "positive" && status == "accepted";
            var isDenied = polarity == "negative" && status == "accepted";
            Assert.Equal(isFlat, release.Read("example-flat.nt").Contains(new Quad(cell, Produces, Interleukin7)));
            Assert.Equal(isFlat, release.Full.Contains(new Quad(cell, Produces, Interleukin7)));
            Assert.Equal(isDenied, release.Full.Contains(new Quad(node, RDF.Type, OWL.NegativePropertyAssertion)));
            Assert.Equal(isDenied, release.Full.Contains(new Quad(node, OWL.SourceIndividual, cell)));
            Assert.Equal([$"<{Il7(polarity).Value}>"], release.ValuesOf(node, Il7("polarity")));
            Assert.Equal([$"<{Il7(status).Value}>"], release.ValuesOf(node, Il7("status")));
            Assert.Equal(isFlat, release.Read("example-rdf12.ttl").Contains(new Quad(cell, Produces, Interleukin7)));
            Assert.True(release.Read("example-rdf12.ttl").Contains(new Quad(node, RDF.Reifies, new TripleTerm(cell, Produces, Interleukin7))));
        }
        Assert.Equal(2, release.Read("example-flat.nt").Match(null, Produces).Count());
    }

    [Fact]
    public void A_denial_names_subject_property_and_object_as_OWL_does()
    {
        using var release = BuiltRelease.Of(new CurationFolderBuilder().Set("statements", "A1", "polarity", "negative"));
        var node = release.StatementOf("A1");

        Assert.Equal([Keratinocyte.ToString()], release.ValuesOf(node, OWL.SourceIndividual));
        Assert.Equal([Produces.ToString()], release.ValuesOf(node, OWL.AssertionProperty));
        Assert.Equal([Interleukin7.ToString()], release.ValuesOf(node, OWL.TargetIndividual));
        Assert.Empty(release.ValuesOf(node, OWL.TargetValue));
    }

    [Fact]
    public void A_text_as_object_is_a_plain_literal_in_the_node_the_flat_triple_and_the_denial()
    {
        var folder = new CurationFolderBuilder()
            .AddStatement("B1", "NCBIGene:3574", "il7:alternativeSymbol", "", ("object_value", "IL-7 \"seven\""))
            .AddStatement("B2", "NCBIGene:3574", "il7:alternativeSymbol", "", ("object_value", "IL8"), ("polarity", "negative"));
        using var release = BuiltRelease.Of(folder);

        Assert.Equal(["\"IL-7 \\\"seven\\\"\""], release.ValuesOf(release.StatementOf("B1"), RDF.Object));
        Assert.True(release.Read("example-flat.nt").Contains(new Quad(Gene, Il7("alternativeSymbol"), Literal.FromString("IL-7 \"seven\""))));
        Assert.Equal(["\"IL8\""], release.ValuesOf(release.StatementOf("B2"), OWL.TargetValue));
        Assert.Empty(release.ValuesOf(release.StatementOf("B2"), OWL.TargetIndividual));
    }

    [Fact]
    public void A_type_from_the_ontology_needs_no_row_of_its_own()
    {
        using var release = BuiltRelease.Of(new CurationFolderBuilder().AddStatement("B1", "UniProtKB:P13232", "rdf:type", "il7:Protein"));

        Assert.Equal([Il7("Protein").ToString()], release.ValuesOf(release.StatementOf("B1"), RDF.Object));
    }

    [Fact]
    public void Evidence_and_statement_point_to_each_other()
    {
        using var release = BuiltRelease.Of(new CurationFolderBuilder().AddEvidence("A1", "", "ECO:0007754"));
        var node = release.StatementOf("A1");
        var evidence = release.Full.Match(null, RDF.Type, Il7("Evidence")).Select(quad => quad.Subject).ToList();

        Assert.Equal(2, evidence.Count);
        Assert.Equal(evidence.Select(iri => iri.ToString()).Order(StringComparer.Ordinal), release.ValuesOf(node, Il7("hasEvidence")));
        Assert.All(evidence, piece => Assert.Equal([node.ToString()], release.ValuesOf(piece, Il7("evidenceOf"))));
        Assert.All(evidence, piece => Assert.Single(release.ValuesOf(piece, Il7("evidenceCode"))));
        Assert.All(evidence, piece => Assert.Equal(["<https://w3id.org/il7graph/article/example/passage/P1>"], release.ValuesOf(piece, Il7("statedIn"))));
    }

    [Fact]
    public void A_statement_without_a_row_of_evidence_has_the_default_of_its_article()
    {
        using var release = BuiltRelease.Of(new CurationFolderBuilder().Remove("evidence", "A1"));

        var evidence = Assert.Single(release.Full.Match(release.StatementOf("A1"), Il7("hasEvidence"))).Object;
        Assert.Equal(["<http://purl.obolibrary.org/obo/ECO_0007754>"], release.ValuesOf(evidence, Il7("evidenceCode")));
        Assert.Empty(release.ValuesOf(evidence, Il7("reference")));
    }

    [Fact]
    public void The_same_evidence_twice_is_one_piece()
    {
        using var release = BuiltRelease.Of(new CurationFolderBuilder().AddEvidence("A1", "1", "ECO:0000314"));

        Assert.Single(release.ValuesOf(release.StatementOf("A1"), Il7("hasEvidence")));
    }

    [Fact]
    public void Two_articles_that_state_the_same_meet_in_one_statement_with_two_pieces_of_evidence()
    {
        var other = new CurationFolderBuilder().SetArticle("id", "other").SetArticle("shortName", "other");
        using var release = BuiltRelease.Of(new CurationFolderBuilder(), other);

        var full = release.Read("graph.nt");
        var node = Assert.Single(full.Match(null, RDF.Type, Il7("Statement"))).Subject;
        Assert.Equal(2, full.Match(node, Il7("hasEvidence")).Count());
        Assert.Equal(2, full.Match(null, Il7("evidenceOf"), node).Count());
        Assert.Equal(
            ["https://w3id.org/il7graph/article/example", "https://w3id.org/il7graph/article/other"],
            full.Match(node, PROV.WasDerivedFrom).Select(quad => ((Iri)quad.Object).Value).Order(StringComparer.Ordinal));
        Assert.Single(full.Match(Keratinocyte, Produces, Interleukin7));
    }

    [Fact]
    public void Two_rows_of_an_article_that_claim_the_same_are_one_statement_with_both_ids_and_all_evidence()
    {
        using var release = BuiltRelease.Of(new CurationFolderBuilder()
            .AddStatement("A2", "CL:0000312", "il7:produces", "UniProtKB:P13232", ("hedge", "possible")).AddEvidence("A2", "", "ECO:0007754"));

        Assert.Empty(release.Findings);
        Assert.Equal(release.StatementOf("A1"), release.StatementOf("A2"));
        Assert.Equal(["\"A1\"", "\"A2\""], release.ValuesOf(release.StatementOf("A1"), Identifier));
        Assert.Equal(2, release.ValuesOf(release.StatementOf("A1"), Il7("hasEvidence")).Count);
        Assert.Single(release.Full.Match(Keratinocyte, Produces, Interleukin7));
    }

    [Fact]
    public void A_superseded_statement_points_to_the_one_that_took_its_place_through_a_chain()
    {
        var folder = new CurationFolderBuilder()
            .AddStatement("B1", "CL:0000540", "il7:produces", "UniProtKB:P13232", ("status", "superseded"), ("superseded_by", "B2"))
            .AddStatement("B2", "CL:0000540", "il7:produces", "UniProtKB:P13232", ("cell_id", "CL:0000540"), ("status", "superseded"), ("superseded_by", "A1"));
        using var release = BuiltRelease.Of(folder);

        Assert.Empty(release.Findings);
        Assert.Equal([release.StatementOf("B2").ToString()], release.ValuesOf(release.StatementOf("B1"), Il7("supersededBy")));
        Assert.Equal([release.StatementOf("A1").ToString()], release.ValuesOf(release.StatementOf("B2"), Il7("supersededBy")));
        Assert.Empty(release.ValuesOf(release.StatementOf("A1"), Il7("supersededBy")));
    }

    [Fact]
    public void No_file_has_a_blank_node()
    {
        using var release = BuiltRelease.OfRepository("curation/interleukin-7");

        foreach (var file in (string[])["il7.nq", "il7.trig", "il7.ttl", "il7-rdf12.ttl", "il7-flat.nt", "release.ttl"])
        {
            Assert.DoesNotContain(release.Read(file).Quads, quad => HasBlankNode(quad.Subject) || HasBlankNode(quad.Object));
        }
        Assert.DoesNotContain("\"_:", release.Text("il7.jsonld"), StringComparison.Ordinal);
    }

    private static bool HasBlankNode(Term term) =>
        term is BlankNode || (term is TripleTerm triple && (HasBlankNode(triple.Subject) || HasBlankNode(triple.Object)));
}
