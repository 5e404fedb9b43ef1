using System.Collections.Immutable;

namespace Il7Graph.Curation.Reading;

/// <summary>The columns of a table.</summary>
internal sealed class TableLayout
{
    private TableLayout(string table, string member, params ImmutableArray<Column> columns) =>
        (File, Member, Columns) = (table, member, columns);

    /// <summary>The file of the table.</summary>
    public string File { get; }

    /// <summary>The member of the JSON form.</summary>
    public string Member { get; }

    public ImmutableArray<Column> Columns { get; }

    public int IndexOf(string name)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Name == name) return i;
        }
        return -1;
    }

    public static TableLayout Statements { get; } = new("statements.tsv", "statements",
        new("id", IsRequired: true, IsOwn: true), new("subject_id", IsRequired: true), new("subject_label"), new("predicate_id", IsRequired: true),
        new("object_id"), new("object_label"), new("object_value"), new("polarity"), new("hedge"), new("subject_aspect"),
        new("object_aspect"), new("object_direction"), new("taxon_id", IsList: true), new("anatomy_id", IsList: true),
        new("cell_id", IsList: true), new("disease_id", IsList: true), new("treatment_id", IsList: true),
        new("perturbation_id", IsList: true), new("qualifiers", IsList: true), new("passage_id", IsList: true), new("status"),
        new("superseded_by"), new("rank"), new("origin"), new("wording", IsOwn: true), new("comment", IsOwn: true));

    public static TableLayout Evidence { get; } = new("evidence.tsv", "evidence",
        new("statement_id", IsRequired: true, IsOwn: true), new("reference_id"), new("eco_id", IsRequired: true), new("taxon_id", IsList: true),
        new("curator"), new("curated_on"), new("comment", IsOwn: true));

    public static TableLayout References { get; } = new("references.tsv", "references",
        new("id", IsRequired: true, IsOwn: true), new("kind", IsRequired: true), new("pmid", IsOwn: true), new("doi", IsOwn: true), new("pmcid", IsOwn: true), new("title", IsOwn: true),
        new("first_author"), new("journal"), new("year"), new("volume"), new("first_page"), new("match", IsRequired: true),
        new("year_as_cited"), new("note", IsOwn: true));

    public static TableLayout Entities { get; } = new("entities.tsv", "entities",
        new("id", IsRequired: true), new("label", IsRequired: true), new("class_id", IsRequired: true), new("taxon_id"),
        new("exact_match", IsList: true), new("close_match", IsList: true), new("part_ids", IsList: true), new("definition", IsOwn: true), new("note", IsOwn: true));

    public static TableLayout Passages { get; } = new("passages.tsv", "passages",
        new("id", IsRequired: true, IsOwn: true), new("section", IsRequired: true), new("start", IsRequired: true), new("end", IsRequired: true),
        new("sha256", IsRequired: true), new("disposition", IsRequired: true), new("reason"));

    public static TableLayout Prefixes { get; } = new("prefixes.tsv", "prefixes",
        new("prefix", IsRequired: true), new("uri_format", IsRequired: true), new("pattern"), new("synonyms", IsList: true),
        new("alternatives", IsList: true), new("example"), new("source"));

    /// <summary>The members of <c>article.json</c> but the curators.</summary>
    public static TableLayout Article { get; } = new("article.json", "article",
        new("id", IsRequired: true), new("title", IsRequired: true), new("shortName"), new("source"), new("sourceLicence"),
        new("retrieved"), new("textSha256"), new("textLength"), new("baseIri", IsRequired: true), new("version", IsRequired: true),
        new("licence"), new("defaultEvidence", IsRequired: true), new("released"));
}
