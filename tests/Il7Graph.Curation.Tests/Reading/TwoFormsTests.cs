using CsCheck;
using Il7Graph.Curation.Reading;

namespace Il7Graph.Curation.Tests.Reading;

/// <summary>A table and its JSON form say the same.</summary>
public sealed class TwoFormsTests
{
    private static readonly Gen<string> Prose =
        Gen.Char["abcXYZ09 .,;:=\"'\\/<>&äßµ→日"].Array[1, 12].Select(characters => new string(characters).Trim()).Where(text => text.Length > 0);

    private static readonly Gen<string> Identifiers = OneOf(
        "HGNC:6023", "hgnc:HGNC:6024", "il7:binds", "UniProt:P13232", "NCBITaxon:9606", "ECO:0000304", "il7e:marrow-cell",
        "http://purl.uniprot.org/uniprot/P13232", "HGCN:6023", "HGNC:x", "nothing", " HGNC:6023");

    private static readonly Gen<string> Qualifiers = OneOf(
        "il7:dose=\"1 mg\"", "il7:site=UBERON:0002371", "il7:site=nowhere:1", "il7:site", "il7:a=\"", "=x");

    public static TheoryData<string> Members => ["entities", "references", "passages", "statements", "evidence"];

    [Theory]
    [MemberData(nameof(Members))]
    public void Rows_written_both_ways_give_the_same_records_and_the_same_codes(string member)
    {
        var layout = LayoutOf(member);
        var row = layout.Columns.Select(Cell).Aggregate(
            Gen.Const(Array.Empty<string?>()), (cells, cell) => Gen.Select(cells, cell, (left, right) => (string?[])[.. left, right]));
        var rows = row.Array[0, 4];

        rows.Sample(
            cells =>
            {
                var (table, json) = BothWays(layout, cells);
                Assert.Equal(table.Records, json.Records);
                Assert.Equal(table.Codes, json.Codes);
            },
            iter: 400);
    }

    [Fact]
    public void The_rows_of_the_property_are_not_all_wrong()
    {
        string?[] cells =
        [
            "S1", "HGNC:6023", "a \"b\" \\ c", "il7:binds", null, null, "17q21", "negative", "possible", null, null, "increased",
            "NCBITaxon:9606|NCBITaxon:10090", null, null, null, null, null, "il7:dose=\"1 mg\"", "P1|P2", "draft", null, "preferred",
            "implied", "it \"says\"", null,
        ];

        var (table, json) = BothWays(TableLayout.Statements, [cells]);

        Assert.Single(table.Records);
        Assert.Equal(table.Records, json.Records);
        Assert.Empty(json.Codes);
    }

    private static TableLayout LayoutOf(string member) => new[]
    {
        TableLayout.Entities, TableLayout.References, TableLayout.Passages, TableLayout.Statements, TableLayout.Evidence,
    }.Single(layout => layout.Member == member);

    private static ((List<string> Records, string[] Codes) Table, (List<string> Records, string[] Codes) Json) BothWays(
        TableLayout layout, string?[][] cells)
    {
        var table = new CurationFolder().With(layout.File, WrittenRows.AsTable(layout, cells));
        var json = new CurationFolder().With(CurationFolder.JsonFile, WrittenRows.AsJson(layout, cells));
        return ((WrittenRows.Read(table.Tables(), layout), table.Codes()), (WrittenRows.Read(json.Json(), layout), json.Codes()));
    }

    private static Gen<string?> Cell(Column column)
    {
        var value = Value(column);
        if (column.IsList) value = value.Array[1, 3].Select(values => string.Join('|', values));
        var filled = value.Select(text => (string?)text);
        return column.IsRequired ? Gen.Frequency((30, filled), (1, Gen.Const((string?)null))) : Gen.OneOf(filled, Gen.Const((string?)null));
    }

    private static Gen<string> Value(Column column) => column.Name switch
    {
        "id" or "statement_id" => OneOf("S1", "HGNC:6023", "il7e:marrow-cell", "a b"),
        "polarity" => OneOf("positive", "negative", "inconclusive", "postive"),
        "hedge" => OneOf("asserted", "possible", "proposed", "Asserted"),
        "status" => OneOf("draft", "accepted", "disputed", "retracted", "superseded", "0"),
        "rank" => OneOf("preferred", "normal", "deprecated", "best"),
        "origin" => OneOf("text", "implied", "title", "texts"),
        "object_direction" => OneOf("increased", "decreased", "up"),
        "disposition" => OneOf("curated", "skipped", "lost"),
        "match" => OneOf("verified", "recalled", "unresolved", "unknown"),
        "qualifiers" => Qualifiers,
        "start" or "end" => OneOf("0", "17", "4000000000", "-1", "x"),
        "year" or "year_as_cited" => OneOf("1988", "88", "0007"),
        "curated_on" => OneOf("2026-11-24", "2026-13-01"),
        "sha256" => OneOf(new string('a', 64), new string('A', 64)),
        "pmid" => OneOf("3259677", "PMID:3259677", "x"),
        "doi" => OneOf("10.1038/333571a0", "11"),
        "pmcid" => OneOf("PMC286452", "286452"),
        "passage_id" => OneOf("P1", "P2", ""),
        var name when name.EndsWith("_id", StringComparison.Ordinal) || name.EndsWith("_match", StringComparison.Ordinal) || name == "part_ids" =>
            Identifiers,
        _ => Prose,
    };

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
