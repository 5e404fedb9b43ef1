using Il7Graph.Diagnostics;
using Il7Graph.Testing;

namespace Il7Graph.Tests.Validation;

/// <summary>Faults put into the real tables, the findings they lead to, and the proofs as a curator reads them.</summary>
public sealed class SeededFaultTests : IDisposable
{
    private const string Keratinocyte = "CL:0000312";
    private const string Interleukin7 = "UniProtKB:P13232";
    private const string Gene = "NCBIGene:3574";
    private readonly CuratedCopy _tables = new();

    [Fact]
    public void The_tables_of_the_repository_contradict_nothing() => Assert.Empty(_tables.Check());

    [Fact]
    public void A_cell_in_the_place_of_a_gene_is_in_two_disjoint_classes()
    {
        _tables.AddStatement("X1", Keratinocyte, "il7:hasGeneProduct", Interleukin7);

        Finds("IL7G4001", "X1");
    }

    [Fact]
    public void A_protein_said_to_be_a_gene_is_in_two_disjoint_classes()
    {
        _tables.AddStatement("X1", Interleukin7, "rdf:type", "il7:Gene");

        Finds("IL7G4001", "S01", "X1");
    }

    [Fact]
    public void A_claim_and_its_denial_in_the_same_context_are_an_error_that_names_both_rows()
    {
        _tables.AddStatement("X1", Keratinocyte, "il7:produces", Interleukin7, ("polarity", "negative"));

        Finds("IL7G4004", "S06", "X1");
    }

    [Fact]
    public void A_denial_in_another_context_is_a_warning()
    {
        _tables.AddStatement("X1", Keratinocyte, "il7:produces", Interleukin7, ("polarity", "negative"), ("taxon_id", "NCBITaxon:10090"));

        var finding = Finds("IL7G4005", "S06", "X1");
        Assert.Equal(Severity.Warning, finding.Descriptor.Severity);
    }

    [Fact]
    public void A_denial_that_is_not_accepted_contradicts_nothing()
    {
        _tables.AddStatement("X1", Keratinocyte, "il7:produces", Interleukin7, ("polarity", "negative"), ("status", "disputed"));

        Assert.Empty(_tables.Check());
    }

    [Fact]
    public void A_denial_of_what_follows_from_a_row_is_found_through_the_rules()
    {
        _tables.AddStatement("X1", Interleukin7, "il7:producedBy", Keratinocyte, ("polarity", "negative"));

        Finds("IL7G4004", "S06", "X1");
    }

    [Fact]
    public void A_denial_of_what_an_entity_says_of_itself_points_to_the_entity()
    {
        _tables.AddStatement("X1", Gene, "il7:inTaxon", "NCBITaxon:9606", ("polarity", "negative"));

        var finding = Finds("IL7G4004", "X1");
        Assert.Contains(finding.Notes, note => note.Span is { } span && span.Line == _tables.LineOf("entities", Gene));
    }

    [Fact]
    public void A_protein_that_is_its_own_receptor_breaks_irreflexivity()
    {
        _tables.AddStatement("X1", Interleukin7, "il7:bindsReceptor", Interleukin7);

        var findings = _tables.Check();
        Assert.Contains(findings, found => found.Descriptor.Code == "IL7G4003");
        Assert.All(findings, found => Assert.Equal(_tables.LineOf("statements", "X1"), found.Span.Line));
        Snapshot.Match(string.Join("\n", findings.Select(_tables.Text)) + "\n");
    }

    [Fact]
    public void Two_complexes_that_are_parts_of_each_other_break_asymmetry()
    {
        _tables.AddStatement("X1", "il7e:interleukin-7-receptor", "il7:hasComponent", "il7e:interleukin-7-il7r-ectodomain-complex");
        _tables.AddStatement("X2", "il7e:interleukin-7-il7r-ectodomain-complex", "il7:hasComponent", "il7e:interleukin-7-receptor");

        Finds("IL7G4002", "X1", "X2");
    }

    [Fact]
    public void Two_taxa_for_one_entity_make_two_species_one()
    {
        _tables.AddStatement("X1", Gene, "il7:inTaxon", "NCBITaxon:10090");

        var finding = Finds("IL7G4006", "X1");
        Assert.Contains(finding.Notes, note => note.Span is { } span && span.Line == _tables.LineOf("entities", Gene));
    }

    [Fact]
    public void Two_values_of_a_functional_property_cannot_both_be()
    {
        _tables.AddStatement("X1", Gene, "il7:cytogeneticBand", "8q21.13");
        _tables.AddStatement("X2", Gene, "il7:cytogeneticBand", "8q12-13");

        var findings = _tables.Check();
        Assert.NotEmpty(findings);
        Assert.All(findings, found => Assert.Equal("IL7G4006", found.Descriptor.Code));
        Snapshot.Match(string.Join("\n", findings.Select(_tables.Text)) + "\n");
    }

    [Fact]
    public void A_contradiction_keeps_the_release_from_being_written_and_a_warning_does_not()
    {
        _tables.AddStatement("X1", Keratinocyte, "il7:produces", Interleukin7, ("polarity", "negative"), ("taxon_id", "NCBITaxon:10090"));
        Assert.True(GraphBuild.Build(_tables.Options).Released);
        Assert.False(GraphBuild.Build(_tables.Options with { FailOn = Severity.Warning }).Released);

        _tables.AddStatement("X2", Keratinocyte, "il7:produces", Interleukin7, ("polarity", "negative"));
        Assert.False(GraphBuild.Build(_tables.Options).Released);
    }

    public void Dispose() => _tables.Dispose();

    /// <summary>Expects one finding, at the first of the rows given, with a note at each of them; its text is a snapshot.</summary>
    private Diagnostic Finds(string code, params string[] rows) => Finds(code, rows, Calling());

    private Diagnostic Finds(string code, string[] rows, string test)
    {
        var finding = Assert.Single(_tables.Check());
        Snapshot.Match($"{_tables.Text(finding)}\n", name: $"SeededFaultTests.{test}");
        Assert.Equal(code, finding.Descriptor.Code);
        Assert.EndsWith("/statements.tsv", finding.Span.File, StringComparison.Ordinal);
        Assert.Equal(_tables.LineOf("statements", rows[0]), finding.Span.Line);
        foreach (var row in rows)
        {
            Assert.Contains(finding.Notes, note => note.Text.StartsWith($"row {row}:", StringComparison.Ordinal) && note.Span!.Value.Line == _tables.LineOf("statements", row));
        }
        Assert.Contains(finding.Notes, note => note.Text.StartsWith("axiom ", StringComparison.Ordinal) || code is "IL7G4004" or "IL7G4005");
        return finding;
    }

    private static string Calling() => TestContext.Current.TestMethod!.MethodName;
}
