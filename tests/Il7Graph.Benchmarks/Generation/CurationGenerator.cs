using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Il7Graph.Benchmarks.Generation;

/// <summary>Makes a large curated article of any number of statements, row by row: valid, without contradictions, and as skewed as
/// the literature is. The number of entities, references and passages does not depend on the number of statements.</summary>
internal sealed class CurationGenerator(string directory, ulong seed)
{
    private const int Entities = 8000;
    private const int References = 20_000;
    private const int Passages = 500;
    private const int PassageLength = 400;

    private static readonly string[] Taxa = ["NCBITaxon:9606", "NCBITaxon:10090", "NCBITaxon:10116"];
    private static readonly string[] Codes = ["ECO:0000314", "ECO:0000270", "ECO:0000353", "ECO:0000315", "ECO:0001189", "ECO:0001808", "ECO:0000304"];
    private static readonly string[] Words =
    [
        "thymic", "stromal", "cells", "in", "mice", "that", "lack", "γc", "receptor", "signal", "through", "STAT5", "and", "survive",
        "longer", "after", "transfer", "\"memory\"", "B", "lineage", "dose", "dependent", "β-chain", "culture", "with", "recombinant", "cytokine",
    ];

    private readonly SkewedRandom _random = new(seed);

    /// <param name="statements">How many rows of statements.</param>
    public void Write(long statements)
    {
        Directory.CreateDirectory(directory);
        WriteArticle(statements);
        WriteEntities();
        WriteReferences();
        WritePassages();
        WriteStatements(statements);
    }

    private void WriteArticle(long statements) => File.WriteAllText(Path.Combine(directory, "article.json"), Invariant(
        $$"""
        {
          "id": "benchmark-{{statements}}",
          "title": "A made-up article with {{statements}} statements",
          "shortName": "benchmark",
          "baseIri": "https://w3id.org/il7graph/",
          "version": "0.1.0",
          "licence": "https://creativecommons.org/publicdomain/zero/1.0/",
          "curators": [ { "name": "generator" } ],
          "defaultEvidence": "ECO:0000304",
          "released": "2026-11-24"
        }

        """).ReplaceLineEndings("\n"));

    private void WriteEntities()
    {
        using var table = new TableFile(directory, "entities.tsv", "id", "label", "class_id", "taxon_id");
        foreach (var taxon in Taxa) table.Row(taxon, $"species {taxon[10..]}", "il7:Organism", "");
        foreach (var code in Codes) table.Row(code, $"evidence {code[4..]}", "il7:EvidenceCode", "");
        foreach (var kind in EntityClass.All)
        {
            for (var i = 0; i < kind.CountOf(Entities); i++)
            {
                table.Row(kind.IdOf(i), kind.LabelOf(i), $"il7:{kind.Name}", kind.HasTaxon ? Taxa[_random.Ranked(Taxa.Length)] : "");
            }
        }
    }

    private void WriteReferences()
    {
        using var table = new TableFile(
            directory, "references.tsv", "id", "kind", "pmid", "doi", "title", "first_author", "journal", "year", "match");
        for (var i = 1; i <= References; i++)
        {
            table.Row(
                Invariant($"{i}"), "journal article", Invariant($"{1_000_000 + i}"), Invariant($"10.1000/benchmark.{i}"), Sentence(6, 14),
                Invariant($"Author {_random.Ranked(4000)}"), Invariant($"Journal {_random.Ranked(200)}"),
                Invariant($"{1985 + _random.Below(40)}"), "verified");
        }
    }

    private void WritePassages()
    {
        using var table = new TableFile(directory, "passages.tsv", "id", "section", "start", "end", "sha256", "disposition");
        for (var i = 0; i < Passages; i++)
        {
            table.Row(
                PassageId(i), Invariant($"Section {i / 20}"), Invariant($"{i * PassageLength}"), Invariant($"{(i + 1) * PassageLength}"),
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PassageId(i)))), "curated");
        }
    }

    private void WriteStatements(long count)
    {
        using var statements = new TableFile(
            directory, "statements.tsv", "id", "subject_id", "subject_label", "predicate_id", "object_id", "object_label", "polarity", "hedge",
            "taxon_id", "cell_id", "disease_id", "qualifiers", "passage_id", "status", "rank", "origin", "wording", "comment");
        using var evidence = new TableFile(
            directory, "evidence.tsv", "statement_id", "reference_id", "eco_id", "taxon_id", "curator", "curated_on", "comment");
        for (long number = 1; number <= count; number++)
        {
            var id = Invariant($"S{number:0000000}");
            WriteStatement(statements, id, number);
            for (var rows = 1 + (_random.Chance(0.3) ? 1 : 0) + (_random.Chance(0.1) ? 1 : 0); rows > 0; rows--) WriteEvidence(evidence, id);
        }
    }

    private void WriteStatement(TableFile table, string id, long number)
    {
        var relation = Relation.Pick(_random);
        var (subject, @object) = Pair(relation);
        var triple = SkewedRandom.Mix(((ulong)subject << 40) ^ ((ulong)@object << 16) ^ (ulong)relation.Predicate.Length ^ relation.Predicate[0]);
        // a triple always has the same polarity, and the same status: what is denied is never stated
        var polarity = relation.Deniable && triple % 50 == 0 ? "negative" : triple % 211 == 1 ? "inconclusive" : "positive";
        var status = (triple / 64 % 100) switch { 0 or 1 => "disputed", 2 => "draft", 3 => "retracted", _ => "accepted" };
        var cell = _random.Chance(0.4) ? Any(EntityClass.Cell) : "";
        var qualifiers = _random.Chance(0.2) ? Invariant($"il7:severity=\"grade {_random.Below(5)}\"") : "";
        table.Row(
            id, relation.Subject.IdOf(subject), relation.Subject.LabelOf(subject), $"il7:{relation.Predicate}",
            relation.Object.IdOf(@object), relation.Object.LabelOf(@object), polarity,
            _random.Chance(0.15) ? "possible" : "asserted", _random.Chance(0.5) ? Taxa[_random.Ranked(Taxa.Length)] : "", cell,
            _random.Chance(0.1) ? Any(EntityClass.Disease) : "", qualifiers,
            PassageId(number <= Passages ? (int)number - 1 : _random.Below(Passages)), status, "normal", "text",
            Sentence(8, 20), status == "disputed" ? "Another source says otherwise." : "");
    }

    private void WriteEvidence(TableFile table, string id) => table.Row(
        id, Invariant($"{1 + _random.Ranked(References)}"), Codes[_random.Ranked(Codes.Length)],
        _random.Chance(0.6) ? Taxa[_random.Ranked(Taxa.Length)] : "", "generator",
        Invariant($"2026-{1 + _random.Below(12):00}-{1 + _random.Below(28):00}"), _random.Chance(0.05) ? Sentence(5, 10) : "");

    private (int Subject, int Object) Pair(Relation relation)
    {
        var subject = _random.Ranked(relation.Subject.CountOf(Entities));
        var @object = _random.Ranked(relation.Object.CountOf(Entities));
        if (!relation.Ordered) return (subject, @object);
        if (subject == @object) @object = subject == 0 ? 1 : subject - 1;
        return (Math.Min(subject, @object), Math.Max(subject, @object));
    }

    private string Any(EntityClass kind) => kind.IdOf(_random.Ranked(kind.CountOf(Entities)));

    private string Sentence(int least, int most)
    {
        var text = new StringBuilder();
        for (var count = least + _random.Below(most - least + 1); count > 0; count--)
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(Words[_random.Below(Words.Length)]);
        }
        return text.Append('.').ToString();
    }

    private static string PassageId(int index) => Invariant($"P{index:000}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
