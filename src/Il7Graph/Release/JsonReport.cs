using System.Collections.Immutable;
using System.Globalization;
using Il7Graph.Diagnostics;
using Il7Graph.Vocabulary;
using Newtonsoft.Json;

namespace Il7Graph.Release;

/// <summary>The report for programs: <c>report.json</c>.</summary>
internal static class JsonReport
{
    public static string Write(ReportModel report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, CloseOutput = false })
        {
            json.WriteStartObject();
            Property(json, "title", report.Names.Title);
            Property(json, "version", report.Names.Version);
            WriteFigures(json, report.Summary);
            WriteCoverage(json, report);
            WriteConflicts(json, report);
            WriteFindings(json, report.Findings);
            json.WriteEndObject();
        }
        return text.ToString() + "\n";
    }

    private static void WriteFigures(JsonTextWriter json, BuildSummary summary)
    {
        json.WritePropertyName("figures");
        json.WriteStartObject();
        Property(json, "statements", summary.Statements);
        Map(json, "statementsByPolarity", summary.StatementsByPolarity);
        Map(json, "statementsByHedge", summary.StatementsByHedge);
        Map(json, "statementsByStatus", summary.StatementsByStatus);
        Property(json, "evidence", summary.Evidence);
        Map(json, "referencesByMatch", summary.ReferencesByMatch);
        Property(json, "entities", summary.Entities);
        Property(json, "localEntities", summary.LocalEntities);
        Property(json, "passages", summary.Passages);
        Map(json, "triplesByFile", summary.TriplesByFile);
        json.WriteEndObject();
    }

    private static void WriteCoverage(JsonTextWriter json, ReportModel report)
    {
        json.WritePropertyName("coverage");
        json.WriteStartArray();
        foreach (var article in report.Articles)
        {
            var curated = article.Passages.Values.Count(passage => passage.Disposition == Curation.Disposition.Curated);
            json.WriteStartObject();
            Property(json, "article", article.Article.Id);
            Property(json, "passagesCurated", curated);
            Property(json, "passagesSkipped", article.Passages.Count - curated);
            Property(json, "bytesCurated", article.CuratedBytes);
            Property(json, "bytesInAll", article.Article.TextLength);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteConflicts(JsonTextWriter json, ReportModel report)
    {
        Property(json, "conflictCount", report.Conflicts.Count);
        json.WritePropertyName("conflicts");
        json.WriteStartArray();
        foreach (var conflict in report.Conflicts.Kept)
        {
            json.WriteStartObject();
            Property(json, "article", conflict.Article);
            Property(json, "id", conflict.Id);
            Property(json, "iri", conflict.Iri);
            Property(json, "status", IL7.NameOf(conflict.Status));
            Property(json, "polarity", IL7.NameOf(conflict.Polarity));
            Property(json, "supersededBy", conflict.SupersededBy);
            Property(json, "subject", conflict.Subject);
            Property(json, "predicate", conflict.Predicate);
            Property(json, "object", conflict.Object);
            Property(json, "wording", conflict.Wording);
            Property(json, "comment", conflict.Comment);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFindings(JsonTextWriter json, IReadOnlyList<Diagnostic> findings)
    {
        json.WritePropertyName("findings");
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            Property(json, "code", finding.Descriptor.Code);
            Property(json, "severity", IL7.NameOf(finding.Descriptor.Severity));
            Property(json, "file", finding.Span.File);
            Property(json, "line", finding.Span.Line);
            Property(json, "column", finding.Span.Column);
            Property(json, "message", finding.Message);
            Property(json, "help", finding.Help);
            if (finding.Notes.Length > 0)
            {
                json.WritePropertyName("notes");
                json.WriteStartArray();
                foreach (var note in finding.Notes) json.WriteValue(note.ToString());
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Map(JsonTextWriter json, string name, ImmutableSortedDictionary<string, long> counts)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        foreach (var (word, count) in counts) Property(json, word, count);
        json.WriteEndObject();
    }

    /// <summary>Writes a member; nothing for null.</summary>
    private static void Property(JsonTextWriter json, string name, object? value)
    {
        if (value is null) return;
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
