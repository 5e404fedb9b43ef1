using System.Reflection;
using Il7Graph.Compilation;
using Il7Graph.Diagnostics;
using Il7Graph.Testing;

namespace Il7Graph.Tests.Compilation;

/// <summary>Every finding of the compiler, at the cell that it is about.</summary>
public sealed class CompilationDiagnosticsTests
{
    private readonly CurationFolderBuilder _folder = new();

    /// <summary>The codes that a test of this class asks for.</summary>
    private static readonly string[] Tested =
    [
        "IL7G3101", "IL7G3102", "IL7G3103", "IL7G3104", "IL7G3105", "IL7G3106", "IL7G3107", "IL7G3108", "IL7G3109", "IL7G3110", "IL7G3111",
        "IL7G3112", "IL7G3113", "IL7G3114", "IL7G3115", "IL7G3116", "IL7G3117", "IL7G3118", "IL7G3119",
        "IL7G3120", "IL7G3121", "IL7G3122", "IL7G3123",
    ];

    [Fact]
    public void The_compiler_has_no_other_findings_than_those_tested_here() => Assert.Equal(
        Tested,
        typeof(CompilationDiagnostics).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => ((DiagnosticDescriptor)property.GetValue(null)!).Code).Order(StringComparer.Ordinal));

    [Fact]
    public void The_folder_that_the_tests_begin_with_has_no_finding()
    {
        using var release = BuiltRelease.Of(_folder);

        Assert.Empty(release.Result.Findings);
        Assert.True(release.Result.Released);
    }

    [Theory]
    [InlineData("subject_label")]
    [InlineData("object_label")]
    public void IL7G3101_A_label_that_is_not_that_of_its_identifier(string column) =>
        ReportsAt("IL7G3101", "statements", "A1", column, "Interleukin-8");

    [Theory]
    [InlineData("references", "1", "id")]
    [InlineData("passages", "P1", "id")]
    [InlineData("entities", "CL:0000312", "id")]
    [InlineData("statements", "A1", "id")]
    public void IL7G3102_An_id_used_before_is_reported_at_the_second_row_with_the_place_of_the_first(string table, string id, string column)
    {
        _ = table switch
        {
            "references" => _folder.Add(table, ("id", id), ("kind", "book"), ("match", "verified"), ("pmid", "1")),
            "passages" => _folder.Add(table, ("id", id), ("section", "Lead"), ("start", "9"), ("end", "10"), ("sha256", new string('1', 64)), ("disposition", "curated")),
            "entities" => _folder.AddEntity(id, "keratinocyte", "il7:Cell"),
            _ => _folder.AddStatement(id, "CL:0000540", "il7:produces", "UniProtKB:P13232"),
        };
        using var release = BuiltRelease.Of(_folder);

        var finding = Assert.Single(release.Result.Findings);
        Assert.Equal("IL7G3102", finding.Descriptor.Code);
        Assert.Equal($"article0{_folder.PlaceOf(table, id, column)}", release.PlaceOf(finding.Span));
        Assert.Contains($"article0/{table}.tsv:", finding.Message, StringComparison.Ordinal);
        Assert.False(release.Result.Released);
    }

    [Theory]
    [InlineData("statements", "A1", "subject_id")]
    [InlineData("statements", "A1", "object_id")]
    [InlineData("statements", "A1", "taxon_id")]
    [InlineData("statements", "A1", "anatomy_id")]
    [InlineData("statements", "A1", "cell_id")]
    [InlineData("statements", "A1", "disease_id")]
    [InlineData("statements", "A1", "treatment_id")]
    [InlineData("statements", "A1", "perturbation_id")]
    [InlineData("evidence", "A1", "taxon_id")]
    [InlineData("entities", "UniProtKB:P13232", "taxon_id")]
    [InlineData("entities", "il7e:complex", "part_ids")]
    public void IL7G3103_An_identifier_without_a_row(string table, string id, string column) =>
        ReportsAt("IL7G3103", table, id, column, "CL:0000313", folder => folder.AddEntity("il7e:complex", "a complex", "il7:Complex"));

    [Fact]
    public void IL7G3103_An_evidence_code_without_a_row() => ReportsAt("IL7G3103", "evidence", "A1", "eco_id", "ECO:0000269");

    [Fact]
    public void IL7G3103_helps_with_the_nearest_identifier()
    {
        using var release = BuiltRelease.Of(_folder.Set("statements", "A1", "subject_id", "CL:0000313"));

        Assert.StartsWith("did you mean CL:0000312?", Assert.Single(release.Result.Findings).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void IL7G3103_A_default_evidence_without_a_row()
    {
        using var release = BuiltRelease.Of(_folder.SetArticle("defaultEvidence", "ECO:0000269"));

        var finding = Assert.Single(release.Result.Findings);
        Assert.Equal("IL7G3103", finding.Descriptor.Code);
        Assert.StartsWith("article0/article.json:", release.PlaceOf(finding.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void IL7G3104_A_reference_without_a_row() => ReportsAt("IL7G3104", "evidence", "A1", "reference_id", "2");

    [Fact]
    public void IL7G3105_Evidence_for_a_statement_that_is_not_there()
    {
        _folder.AddEvidence("A2", "1", "ECO:0000314");

        Reports($"IL7G3105 article0{_folder.PlaceOf("evidence", "A2", "statement_id")}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void IL7G3106_Statements_that_supersede_each_other_in_a_circle_are_one_finding_that_names_them_all(int length)
    {
        for (var i = 1; i <= length; i++) AddSuperseded($"C{i}", $"C{i % length + 1}");
        AddSuperseded("Before", "C1");
        using var release = BuiltRelease.Of(_folder);

        var finding = Assert.Single(release.Result.Findings);
        Assert.Equal("IL7G3106", finding.Descriptor.Code);
        Assert.Equal($"article0{_folder.PlaceOf("statements", "C1", "superseded_by")}", release.PlaceOf(finding.Span));
        Assert.Equal(length - 1, finding.Notes.Length);
        for (var i = 1; i <= length; i++) Assert.Contains($"'C{i}'", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Before", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IL7G3106_Two_circles_are_two_findings()
    {
        AddSuperseded("C1", "C2");
        AddSuperseded("C2", "C1");
        AddSuperseded("D1", "D1");

        Reports(
            $"IL7G3106 article0{_folder.PlaceOf("statements", "C1", "superseded_by")}",
            $"IL7G3106 article0{_folder.PlaceOf("statements", "D1", "superseded_by")}");
    }

    [Fact]
    public void IL7G3107_A_passage_without_a_row()
    {
        _folder.Set("statements", "A1", "passage_id", "P1|P2");
        using var release = BuiltRelease.Of(_folder);

        var finding = Assert.Single(release.Result.Findings);
        Assert.Equal("IL7G3107", finding.Descriptor.Code);
        Assert.Contains("'P2'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IL7G3108_A_property_that_the_ontology_lacks_and_the_nearest_that_it_has()
    {
        using var release = BuiltRelease.Of(_folder.Set("statements", "A1", "predicate_id", "il7:produce"));

        Assert.Equal([$"IL7G3108 article0{_folder.PlaceOf("statements", "A1", "predicate_id")}"], release.Findings);
        Assert.StartsWith("did you mean il7:produces?", release.Result.Findings[0].Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("il7:scop=\"x\"")]
    [InlineData("il7:polarity=CL:0000312")]
    public void IL7G3109_A_qualifier_that_is_none(string qualifier) => ReportsAt("IL7G3109", "statements", "A1", "qualifiers", qualifier);

    [Fact]
    public void IL7G3110_Rows_that_say_the_same_with_another_status()
    {
        _folder.AddStatement("A2", "CL:0000312", "il7:produces", "UniProtKB:P13232", ("status", "disputed"));
        using var release = BuiltRelease.Of(_folder);

        var finding = Assert.Single(release.Result.Findings);
        Assert.Equal($"IL7G3110 article0{_folder.PlaceOf("statements", "A1", "subject_id")}", $"{finding.Descriptor.Code} {release.PlaceOf(finding.Span)}");
        Assert.Equal("rows A1, A2 say the same and differ in status: accepted, disputed", finding.Message);
        Assert.Equal($"article0{_folder.PlaceOf("statements", "A2", "subject_id")}", release.PlaceOf(Assert.Single(finding.Notes).Span!.Value));
        Assert.True(release.Result.Released);
    }

    [Fact]
    public void IL7G3111_A_text_where_an_identifier_belongs()
    {
        _folder.Set("statements", "A1", "object_id", "").Set("statements", "A1", "object_value", "IL-7");

        Reports($"IL7G3111 article0{_folder.PlaceOf("statements", "A1", "object_value")}");
    }

    [Fact]
    public void IL7G3111_An_identifier_where_a_text_belongs() => ReportsAt(
        "IL7G3111", "statements", "A1", "object_id", "UniProtKB:P13232", folder => folder.Set("statements", "A1", "predicate_id", "il7:cytogeneticBand"));

    [Fact]
    public void IL7G3112_A_class_that_the_ontology_lacks()
    {
        _folder.AddEntity("CL:0000084", "T cell", "il7:Cel");

        Reports($"IL7G3112 article0{_folder.PlaceOf("entities", "CL:0000084", "class_id")}");
    }

    [Fact]
    public void IL7G3113_A_curated_passage_that_no_statement_comes_from()
    {
        _folder.Add("passages", ("id", "P2"), ("section", "Lead"), ("start", "9"), ("end", "10"), ("sha256", new string('1', 64)), ("disposition", "curated"));

        Reports($"IL7G3113 article0{_folder.PlaceOf("passages", "P2", "id")}");
    }

    [Theory]
    [InlineData("recalled")]
    [InlineData("unresolved")]
    public void IL7G3114_A_reference_that_is_not_verified_is_noted_and_keeps_its_identifiers_to_itself(string match)
    {
        using var release = BuiltRelease.Of(_folder.Set("references", "1", "match", match).Set("references", "1", "doi", "10.1084/jem.178.3.1109"));

        var finding = Assert.Single(release.Result.Findings);
        Assert.Equal($"IL7G3114 article0{_folder.PlaceOf("references", "1", "id")}", $"{finding.Descriptor.Code} {release.PlaceOf(finding.Span)}");
        Assert.DoesNotContain("8350050", release.Text("example.nt"), StringComparison.Ordinal);
        Assert.DoesNotContain("10.1084", release.Text("example.nt"), StringComparison.Ordinal);
    }

    [Fact]
    public void IL7G3115_A_superseding_statement_that_is_not_there()
    {
        AddSuperseded("B1", "B9");

        Reports($"IL7G3115 article0{_folder.PlaceOf("statements", "B1", "superseded_by")}");
    }

    [Fact]
    public void IL7G3116_superseded_by_without_the_status()
    {
        _folder.AddStatement("B1", "CL:0000540", "il7:produces", "UniProtKB:P13232", ("superseded_by", "A1"));

        Reports($"IL7G3116 article0{_folder.PlaceOf("statements", "B1", "superseded_by")}");
    }

    [Fact]
    public void IL7G3116_The_status_without_superseded_by()
    {
        _folder.AddStatement("B1", "CL:0000540", "il7:produces", "UniProtKB:P13232", ("status", "superseded"));

        Reports($"IL7G3116 article0{_folder.PlaceOf("statements", "B1", "id")}");
    }

    [Fact]
    public void IL7G3117_A_statement_from_a_skipped_passage() => ReportsAt(
        "IL7G3117", "statements", "A1", "passage_id", "P1",
        folder => folder.Set("passages", "P1", "disposition", "skipped").Set("passages", "P1", "reason", "heading"));

    [Fact]
    public void IL7G3118_Two_articles_with_one_id()
    {
        using var release = BuiltRelease.Of(_folder, new CurationFolderBuilder());

        var finding = Assert.Single(release.Result.Findings);
        Assert.Equal("IL7G3118", finding.Descriptor.Code);
        Assert.StartsWith("article1/article.json:", release.PlaceOf(finding.Span), StringComparison.Ordinal);
        Assert.Contains("article0", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("label", "skin cell")]
    [InlineData("class_id", "il7:AnatomicalEntity")]
    public void IL7G3119_Two_articles_that_describe_an_entity_differently(string column, string value)
    {
        var other = new CurationFolderBuilder().SetArticle("id", "other").Set("entities", "CL:0000312", column, value);
        using var release = BuiltRelease.Of(_folder, other);

        var finding = Assert.Single(release.Result.Findings);
        Assert.Equal($"IL7G3119 article1{other.PlaceOf("entities", "CL:0000312", "id")}", $"{finding.Descriptor.Code} {release.PlaceOf(finding.Span)}");
        Assert.Contains($"'{value}'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("article0/entities.tsv:", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("taxon_id")]
    [InlineData("anatomy_id")]
    [InlineData("disease_id")]
    public void IL7G3120_A_context_of_another_class_than_its_column_takes(string column) => ReportsAt("IL7G3120", "statements", "A1", column, "CL:0000540");

    [Fact]
    public void IL7G3121_A_statement_without_a_wording()
    {
        _folder.Set("statements", "A1", "wording", "");

        Reports($"IL7G3121 article0{_folder.PlaceOf("statements", "A1", "id")}");
    }

    [Theory]
    [InlineData("status", "disputed")]
    [InlineData("status", "retracted")]
    public void IL7G3122_A_statement_that_is_not_to_be_relied_on_without_a_comment(string column, string value)
    {
        _folder.Set("statements", "A1", column, value).Set("statements", "A1", "comment", "");

        Reports($"IL7G3122 article0{_folder.PlaceOf("statements", "A1", "id")}");
    }

    [Fact]
    public void IL7G3123_Evidence_of_no_kind() => ReportsAt("IL7G3123", "evidence", "A1", "eco_id", "CL:0000312");

    [Fact]
    public void A_broken_statement_does_not_blame_its_evidence_as_well()
    {
        _folder.Set("statements", "A1", "predicate_id", "il7:unheardOf").AddEvidence("A1", "", "ECO:0007754");

        Reports($"IL7G3108 article0{_folder.PlaceOf("statements", "A1", "predicate_id")}");
    }

    private void AddSuperseded(string id, string by) => _folder.AddStatement(
        id, "CL:0000540", "il7:produces", "UniProtKB:P13232", ("status", "superseded"), ("superseded_by", by), ("qualifiers", $"il7:scope=\"{id}\""));

    private void ReportsAt(
        string code, string table, string id, string column, string value, Func<CurationFolderBuilder, CurationFolderBuilder>? before = null)
    {
        before?.Invoke(_folder);
        _folder.Set(table, id, column, value);
        Reports($"{code} article0{_folder.PlaceOf(table, id, column)}");
    }

    private void Reports(params string[] findings)
    {
        using var release = BuiltRelease.Of(_folder);
        Assert.Equal(findings, release.Findings);
    }
}
