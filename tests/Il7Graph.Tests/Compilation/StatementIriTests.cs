using System.Security.Cryptography;
using System.Text;
using Il7Graph.Testing;

namespace Il7Graph.Tests.Compilation;

/// <summary>The IRI of a statement is a hash of what it says and under which conditions (docs/decisions/0003-hash-iris.md).</summary>
public sealed class StatementIriTests
{
    private const string Il7 = "https://w3id.org/il7graph/ontology/";
    private const string Obo = "http://purl.obolibrary.org/obo/";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    [Fact]
    public void It_is_the_first_half_of_the_SHA_256_of_the_sorted_core_lines() => Assert.Equal(
        Hash(
            $"<{Rdf}subject> <{Obo}CL_0000312>",
            $"<{Rdf}predicate> <{Il7}produces>",
            $"<{Rdf}object> <http://purl.uniprot.org/uniprot/P13232>",
            $"<{Il7}polarity> <{Il7}positive>"),
        IriOf(new CurationFolderBuilder()));

    [Fact]
    public void Qualifiers_and_contexts_are_core_lines_too() => Assert.Equal(
        Hash(
            $"<{Rdf}subject> <{Obo}CL_0000312>",
            $"<{Rdf}predicate> <{Il7}produces>",
            $"<{Rdf}object> <http://purl.uniprot.org/uniprot/P13232>",
            $"<{Il7}polarity> <{Il7}negative>",
            $"<{Il7}subjectAspect> \"number\"",
            $"<{Il7}objectAspect> \"secretion \\\"fast\\\" é\"",
            $"<{Il7}objectDirection> <{Il7}increased>",
            $"<{Il7}speciesContext> <{Obo}NCBITaxon_9606>",
            $"<{Il7}speciesContext> <{Obo}NCBITaxon_10090>",
            $"<{Il7}cellContext> <{Obo}CL_0000540>",
            $"<{Il7}scope> \"healthy skin\"",
            $"<{Il7}sourceCell> <{Obo}CL_0000540>"),
        IriOf(With(
            ("polarity", "negative"), ("subject_aspect", "number"), ("object_aspect", "secretion \"fast\" é"), ("object_direction", "increased"),
            ("taxon_id", "NCBITaxon:9606|NCBITaxon:10090"), ("cell_id", "CL:0000540"),
            ("qualifiers", "il7:scope=\"healthy skin\"|il7:sourceCell=CL:0000540"))));

    [Fact]
    public void A_text_as_object_is_hashed_as_a_literal()
    {
        var folder = new CurationFolderBuilder().Remove("statements", "A1").Remove("evidence", "A1")
            .AddStatement("A1", "NCBIGene:3574", "il7:cytogeneticBand", "", ("object_value", "8q21.13"));

        Assert.Equal(
            Hash(
                $"<{Rdf}subject> <http://identifiers.org/ncbigene/3574>",
                $"<{Rdf}predicate> <{Il7}cytogeneticBand>",
                $"<{Rdf}object> \"8q21.13\"",
                $"<{Il7}polarity> <{Il7}positive>"),
            IriOf(folder));
    }

    [Theory]
    [InlineData("hedge", "possible")]
    [InlineData("status", "disputed")]
    [InlineData("rank", "preferred")]
    [InlineData("origin", "title")]
    [InlineData("wording", "The skin makes it.")]
    [InlineData("comment", "Read twice.")]
    [InlineData("passage_id", "")]
    [InlineData("subject_label", "keratinocyte")]
    public void How_it_is_put_and_what_we_think_of_it_does_not_change_it(string column, string value) =>
        Assert.Equal(IriOf(new CurationFolderBuilder()), IriOf(With((column, value))));

    [Theory]
    [InlineData("subject_id", "CL:0000540")]
    [InlineData("predicate_id", "il7:expresses")]
    [InlineData("polarity", "negative")]
    [InlineData("polarity", "inconclusive")]
    [InlineData("subject_aspect", "number")]
    [InlineData("object_aspect", "secretion")]
    [InlineData("object_direction", "decreased")]
    [InlineData("taxon_id", "NCBITaxon:9606")]
    [InlineData("anatomy_id", "UBERON:0002097")]
    [InlineData("cell_id", "CL:0000540")]
    [InlineData("disease_id", "MONDO:0005093")]
    [InlineData("treatment_id", "il7e:treatment")]
    [InlineData("perturbation_id", "il7e:genotype")]
    [InlineData("qualifiers", "il7:scope=\"skin\"")]
    [InlineData("qualifiers", "il7:sourceCell=CL:0000540")]
    public void What_it_claims_and_under_which_conditions_changes_it(string column, string value) =>
        Assert.NotEqual(IriOf(new CurationFolderBuilder()), IriOf(With((column, value))));

    [Fact]
    public void The_order_of_several_values_in_a_cell_does_not_show() => Assert.Equal(
        IriOf(With(("taxon_id", "NCBITaxon:9606|NCBITaxon:10090"), ("qualifiers", "il7:scope=\"b\"|il7:scope=\"a\""))),
        IriOf(With(("taxon_id", "NCBITaxon:10090|NCBITaxon:9606"), ("qualifiers", "il7:scope=\"a\"|il7:scope=\"b\""))));

    [Fact]
    public void Adding_evidence_or_taking_it_away_keeps_it()
    {
        var before = IriOf(new CurationFolderBuilder());

        Assert.Equal(before, IriOf(new CurationFolderBuilder().AddEvidence("A1", "", "ECO:0007754")));
        Assert.Equal(before, IriOf(new CurationFolderBuilder().Remove("evidence", "A1")));
    }

    [Fact]
    public void The_article_is_no_part_of_it() => Assert.Equal(
        IriOf(new CurationFolderBuilder()), IriOf(new CurationFolderBuilder().SetArticle("id", "another").SetArticle("title", "Another")));

    private static CurationFolderBuilder With(params (string Column, string Value)[] cells)
    {
        var folder = new CurationFolderBuilder();
        foreach (var (column, value) in cells) folder.Set("statements", "A1", column, value);
        return folder;
    }

    private static string IriOf(CurationFolderBuilder folder)
    {
        using var release = BuiltRelease.Of(folder);
        return release.StatementOf("A1").Value;
    }

    private static string Hash(params string[] lines)
    {
        var encoded = lines.Select(Encoding.UTF8.GetBytes).ToList();
        encoded.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
        byte[] text = [.. encoded.SelectMany(line => line.Append((byte)'\n'))];
        return $"https://w3id.org/il7graph/statement/{Convert.ToHexStringLower(SHA256.HashData(text))[..32]}";
    }
}
