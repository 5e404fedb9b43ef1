using Il7Graph.Benchmarks.Generation;

namespace Il7Graph.Benchmarks.Mapping;

/// <summary>Brings a flat table of statements (one row each with subject, object, context, paper, evidence code and quote) into the
/// form of a curation folder. The vocabulary is in <c>Mapping/Ontology</c>.</summary>
internal static class RowMapping
{
    /// <summary>The id of the article; the peers name it too.</summary>
    private const string ArticleId = "bench-map";

    private const int Id = 0, Subject = 1, SubjectLabel = 2, Predicate = 3, Object = 4, ObjectLabel = 5, Context = 7, Paper = 8, Journal = 9,
        Year = 10, Code = 11, Negated = 13, Quote = 14;

    private const string ArticleText =
        """
        {
          "id": "bench-map",
          "title": "Statements of a flat table",
          "baseIri": "https://w3id.org/il7graph/",
          "version": "0.1.0",
          "licence": "https://creativecommons.org/publicdomain/zero/1.0/",
          "curators": [ { "name": "generator" } ],
          "defaultEvidence": "ECO:0000006",
          "released": "2026-11-24"
        }

        """;

    /// <param name="rows">The flat table.</param>
    /// <param name="directory">The curation folder to make.</param>
    public static void Map(string rows, string directory)
    {
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, "article.json"), ArticleText.ReplaceLineEndings("\n"));
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["ECO:0000006"] = "ECO:0000006" };
        var papers = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        using (var statements = new TableFile(
            directory, "statements.tsv", "id", "subject_id", "subject_label", "predicate_id", "object_id", "object_label", "polarity", "cell_id"))
        using (var evidence = new TableFile(directory, "evidence.tsv", "statement_id", "reference_id", "eco_id", "comment"))
        {
            foreach (var line in File.ReadLines(rows).Skip(1))
            {
                var cells = line.Split('\t');
                var (subject, @object, context) = (Curie(cells[Subject]), Curie(cells[Object]), Curie(cells[Context]));
                labels[subject] = cells[SubjectLabel];
                labels[@object] = cells[ObjectLabel];
                labels.TryAdd(context, context);
                statements.Row(
                    cells[Id], subject, cells[SubjectLabel], $"kg:{cells[Predicate]}", @object, cells[ObjectLabel],
                    cells[Negated] == "true" ? "negative" : "positive", context);
                if (cells[Code].Length == 0) continue;
                labels.TryAdd(Curie(cells[Code]), Curie(cells[Code]));
                papers.TryAdd(cells[Paper], cells);
                evidence.Row(cells[Id], cells[Paper], Curie(cells[Code]), cells[Quote]);
            }
        }
        WriteEntities(directory, labels);
        WriteReferences(directory, papers);
    }

    private static void WriteEntities(string directory, SortedDictionary<string, string> labels)
    {
        using var table = new TableFile(directory, "entities.tsv", "id", "label", "class_id");
        foreach (var (curie, label) in labels) table.Row(curie, label, ClassOf(curie));
    }

    private static void WriteReferences(string directory, SortedDictionary<string, string[]> papers)
    {
        using var table = new TableFile(directory, "references.tsv", "id", "kind", "pmid", "journal", "year", "match");
        foreach (var (paper, cells) in papers) table.Row(paper, "journal article", paper, cells[Journal], cells[Year], "verified");
    }

    private static string ClassOf(string curie) => curie[..curie.IndexOf(':', StringComparison.Ordinal)] switch
    {
        "HGNC" => "kg:Gene",
        "CL" => "kg:CellType",
        "MONDO" => "kg:Disease",
        "ECO" => "kg:EvidenceCode",
        _ => throw new InvalidDataException($"no class for {curie} in {ArticleId}"),
    };

    private static string Curie(string name) => name.Replace('_', ':');
}
