using System.Text;

namespace Il7Graph.Testing;

/// <summary>The tables of one small valid article, of which a test changes what it is about. Rows are named by what stands in their
/// first column; columns come into being when a cell of theirs is set.</summary>
/// <remarks>To begin with: a dozen entities, reference 1, passage P1 and the statement A1 (keratinocytes produce interleukin-7) with one
/// piece of evidence. Everything that is read from it is valid, and nothing is reported.</remarks>
public sealed class CurationFolderBuilder
{
    /// <summary>The only statement there is to begin with.</summary>
    public const string Statement = "A1";

    private readonly Dictionary<string, List<Dictionary<string, string>>> _tables = new(StringComparer.Ordinal)
    {
        ["entities"] = [],
        ["references"] = [],
        ["passages"] = [],
        ["statements"] = [],
        ["evidence"] = [],
    };

    private readonly Dictionary<string, string> _article = new(StringComparer.Ordinal)
    {
        ["id"] = "example",
        ["title"] = "An example",
        ["shortName"] = "example",
        ["source"] = "https://example.org/article",
        ["sourceLicence"] = "https://example.org/licence",
        ["baseIri"] = "https://w3id.org/il7graph/",
        ["version"] = "1.2.3",
        ["licence"] = "https://example.org/licence",
        ["defaultEvidence"] = "ECO:0007754",
        ["released"] = "2026-02-03",
    };

    public CurationFolderBuilder()
    {
        AddEntity("UniProtKB:P13232", "Interleukin-7 (human)", "il7:Protein", "NCBITaxon:9606");
        AddEntity("NCBIGene:3574", "IL7 (human)", "il7:Gene", "NCBITaxon:9606");
        AddEntity("CL:0000312", "keratinocyte", "il7:Cell");
        AddEntity("CL:0000540", "neuron", "il7:Cell");
        AddEntity("NCBITaxon:9606", "Homo sapiens", "il7:Organism");
        AddEntity("NCBITaxon:10090", "Mus musculus", "il7:Organism");
        AddEntity("UBERON:0002097", "skin of body", "il7:AnatomicalEntity");
        AddEntity("MONDO:0005093", "skin disease", "il7:Disease");
        AddEntity("il7e:treatment", "a treatment", "il7:Treatment");
        AddEntity("il7e:genotype", "a genotype", "il7:Genotype");
        AddEntity("ECO:0000314", "direct assay evidence used in manual assertion", "il7:EvidenceCode");
        AddEntity("ECO:0007754", "curator inference from Wikipedia used in manual assertion", "il7:EvidenceCode");
        Add("references", ("id", "1"), ("kind", "journal article"), ("pmid", "8350050"), ("title", "On skin"), ("year", "1993"), ("match", "verified"));
        Add("passages", ("id", "P1"), ("section", "Lead"), ("start", "0"), ("end", "9"), ("sha256", new string('0', 64)), ("disposition", "curated"), ("reason", ""));
        AddStatement(Statement, "CL:0000312", "il7:produces", "UniProtKB:P13232");
        AddEvidence(Statement, "1", "ECO:0000314");
    }

    /// <summary>The words of each table: entities, references, passages, statements, evidence.</summary>
    public IEnumerable<string> Tables => _tables.Keys;

    public int RowCount(string table) => _tables[table].Count;

    /// <summary>Sets a member of <c>article.json</c>, a text; null leaves it out.</summary>
    public CurationFolderBuilder SetArticle(string member, string? value)
    {
        if (value is null) _article.Remove(member);
        else _article[member] = value;
        return this;
    }

    /// <summary>Sets a cell of the last row that begins with <paramref name="id"/>.</summary>
    public CurationFolderBuilder Set(string table, string id, string column, string value)
    {
        var row = _tables[table].Last(cells => cells.Values.First() == id);
        row[column] = value;
        return this;
    }

    public CurationFolderBuilder Add(string table, params (string Column, string Value)[] cells)
    {
        _tables[table].Add(cells.ToDictionary(cell => cell.Column, cell => cell.Value, StringComparer.Ordinal));
        return this;
    }

    /// <summary>Removes all rows of a table that begin with <paramref name="id"/>.</summary>
    public CurationFolderBuilder Remove(string table, string id)
    {
        _tables[table].RemoveAll(cells => cells.Values.First() == id);
        return this;
    }

    public CurationFolderBuilder AddEntity(string id, string label, string @class, string taxon = "") =>
        Add("entities", ("id", id), ("label", label), ("class_id", @class), ("taxon_id", taxon), ("part_ids", ""), ("definition", id.StartsWith("il7e:", StringComparison.Ordinal) ? "Made up." : ""));

    /// <summary>Adds a statement from passage P1, with a wording and a comment, and further cells.</summary>
    public CurationFolderBuilder AddStatement(string id, string subject, string predicate, string @object, params (string Column, string Value)[] more)
    {
        Add("statements", ("id", id), ("subject_id", subject), ("predicate_id", predicate), ("object_id", @object), ("passage_id", "P1"),
            ("wording", $"Row {id} in words."), ("comment", $"On row {id}."));
        foreach (var (column, value) in more) Set("statements", id, column, value);
        return this;
    }

    public CurationFolderBuilder AddEvidence(string statement, string reference, string code) =>
        Add("evidence", ("statement_id", statement), ("reference_id", reference), ("eco_id", code));

    /// <summary>Puts the rows of a table into another order.</summary>
    /// <param name="order">The old place of each row.</param>
    public CurationFolderBuilder Reorder(string table, IEnumerable<int> order)
    {
        var rows = _tables[table];
        _tables[table] = [.. order.Select(place => rows[place])];
        return this;
    }

    /// <summary>Writes the tables into a new folder.</summary>
    /// <returns>Its full path.</returns>
    public string Write(TemporaryFolder folder, string name = "article")
    {
        var members = _article.Select(pair => $"  \"{pair.Key}\": \"{pair.Value}\",\n");
        folder.Write($"{name}/article.json", $"{{\n{string.Concat(members)}  \"curators\": [ {{ \"name\": \"A. Curator\" }} ]\n}}\n");
        foreach (var table in _tables.Keys) folder.Write($"{name}/{table}.tsv", TextOf(table));
        return folder.PathOf(name);
    }

    /// <summary>The place of a cell as findings give it, after the name of the folder: <c>/statements.tsv:2:4</c>. For a row that
    /// several begin with, the last one's.</summary>
    public string PlaceOf(string table, string id, string column)
    {
        var columns = Columns(table);
        var line = _tables[table].FindLastIndex(cells => cells.Values.First() == id);
        var before = columns.TakeWhile(name => name != column).Sum(name => _tables[table][line].GetValueOrDefault(name, "").Length + 1);
        return $"/{table}.tsv:{line + 2}:{before + 1}";
    }

    private string TextOf(string table)
    {
        var columns = Columns(table);
        var text = new StringBuilder().AppendJoin('\t', columns).Append('\n');
        foreach (var row in _tables[table]) text.AppendJoin('\t', columns.Select(column => row.GetValueOrDefault(column, ""))).Append('\n');
        return text.ToString();
    }

    /// <summary>The columns that a row has a cell for; those that must be there in a table without rows.</summary>
    private List<string> Columns(string table)
    {
        List<string> columns = [.. _tables[table].SelectMany(row => row.Keys).Distinct()];
        return (columns.Count, table) switch
        {
            (> 0, _) => columns,
            (_, "evidence") => ["statement_id", "eco_id"],
            _ => throw new InvalidOperationException($"the table {table} has no rows to take its columns from"),
        };
    }
}
