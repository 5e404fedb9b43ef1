using System.Collections.Immutable;
using System.Text.Json;

namespace Il7Graph.Diagnostics.Reports;

/// <summary>Findings as one JSON object, for programs that want every field and no standard's envelope.</summary>
/// <example><code>
/// { "findings": [ { "code": "IL7G3004", "severity": "error", "file": "statements.tsv", "line": 14, "column": 12, "length": 9,
///                   "message": "...", "help": "...", "notes": [ { "text": "...", "file": ..., "line": ... } ] } ],
///   "leftOut": [ { "code": "IL7G3004", "severity": "error", "count": 12 } ],
///   "counts": { "error": 1013, "warning": 0, "note": 0 } }
/// </code></example>
public static class JsonReport
{
    /// <summary>Writes the findings in the order given. Line, column and length are absent where the input as a whole is meant.
    /// <c>counts</c> includes what was left out.</summary>
    public static void Write(
        Stream stream,
        ImmutableArray<Diagnostic> findings,
        ImmutableArray<(DiagnosticDescriptor Descriptor, long LeftOut)> leftOut) => ReportJson.Write(stream, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (var finding in findings) WriteFinding(json, finding);
            json.WriteEndArray();
            json.WriteStartArray("leftOut");
            foreach (var (descriptor, count) in leftOut)
            {
                json.WriteStartObject();
                WriteKind(json, descriptor);
                json.WriteNumber("count", count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            WriteCounts(json, findings, leftOut);
            json.WriteEndObject();
        });

    private static void WriteFinding(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        WriteKind(json, finding.Descriptor);
        WriteSpan(json, finding.Span);
        json.WriteText("message", finding.Message);
        json.WriteText("help", finding.Help);
        json.WriteStartArray("notes");
        foreach (var note in finding.Notes)
        {
            json.WriteStartObject();
            json.WriteText("text", note.Text);
            if (note.Span is { } span) WriteSpan(json, span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter json, DiagnosticDescriptor descriptor)
    {
        json.WriteText("code", descriptor.Code);
        json.WriteString("severity", TextReport.Word(descriptor.Severity));
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteText("file", span.File);
        if (span.Line == 0) return;
        json.WriteNumber("line", span.Line);
        json.WriteNumber("column", span.Column);
        json.WriteNumber("length", span.Length);
    }

    private static void WriteCounts(
        Utf8JsonWriter json,
        ImmutableArray<Diagnostic> findings,
        ImmutableArray<(DiagnosticDescriptor Descriptor, long LeftOut)> leftOut)
    {
        json.WriteStartObject("counts");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Note })
        {
            var count = findings.Count(finding => finding.Descriptor.Severity == severity)
                + leftOut.Where(pair => pair.Descriptor.Severity == severity).Sum(pair => pair.LeftOut);
            json.WriteNumber(TextReport.Word(severity), count);
        }
        json.WriteEndObject();
    }
}
