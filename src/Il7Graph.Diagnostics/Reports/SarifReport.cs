using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Il7Graph.Diagnostics.Reports;

/// <summary>Findings as SARIF 2.1.0 (OASIS), which code-hosting sites and editors show beside the rows.</summary>
/// <remarks>One run. Rules are the kinds found, by code; <c>helpUri</c> is the section of docs/diagnostics.md. Notes with a place
/// are related locations (§3.27.22), the others follow the message. Columns are UTF-16 code units (§3.14.17).</remarks>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Home = "https://w3id.org/il7graph/";

    /// <summary>Writes the findings in the order given.</summary>
    /// <param name="toolVersion">The version of the command, or null to leave it out (so that a report depends on the input only).</param>
    public static void Write(
        Stream stream,
        ImmutableArray<Diagnostic> findings,
        ImmutableArray<(DiagnosticDescriptor Descriptor, long LeftOut)> leftOut,
        string? toolVersion = null) => ReportJson.Write(stream, json =>
        {
            var rules = findings.Select(finding => finding.Descriptor).Concat(leftOut.Select(pair => pair.Descriptor))
                .DistinctBy(descriptor => descriptor.Code).OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal)
                .ToImmutableArray();
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules, toolVersion);
            json.WriteString("columnKind", "utf16CodeUnits");
            if (!leftOut.IsEmpty) WriteLeftOut(json, leftOut);
            json.WriteStartArray("results");
            var indexes = rules.Select((rule, index) => (rule.Code, index)).ToDictionary(StringComparer.Ordinal);
            foreach (var finding in findings) WriteResult(json, finding, indexes[finding.Descriptor.Code]);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<DiagnosticDescriptor> rules, string? version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Il7Graph");
        if (version is not null) json.WriteText("semanticVersion", version);
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteText("id", rule.Code);
            WriteMessage(json, "shortDescription", rule.Message);
            WriteMessage(json, "help", rule.Help);
            json.WriteString("helpUri", $"{Home}docs/diagnostics.md#{rule.Code.ToLowerInvariant()}");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", TextReport.Word(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What was counted but not kept is a notification of the tool about itself (§3.20.21).</summary>
    private static void WriteLeftOut(
        Utf8JsonWriter json, ImmutableArray<(DiagnosticDescriptor Descriptor, long LeftOut)> leftOut)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var (descriptor, count) in leftOut)
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            var more = count.ToString(CultureInfo.InvariantCulture);
            WriteMessage(json, "message", $"{more} more findings of {descriptor.Code} are not listed");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic finding, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteText("ruleId", finding.Descriptor.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", TextReport.Word(finding.Descriptor.Severity));
        var placeless = finding.Notes.Where(note => note.Span is null).Select(note => note.Text);
        WriteMessage(json, "message", string.Join('\n', [finding.Message, .. placeless, $"help: {finding.Help}"]));
        json.WriteStartArray("locations");
        WriteLocation(json, finding.Span, null, null);
        json.WriteEndArray();
        var related = finding.Notes.Where(note => note.Span is not null).ToImmutableArray();
        if (!related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < related.Length; i++) WriteLocation(json, related[i].Span!.Value, i + 1, related[i].Text);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceSpan span, int? id, string? message)
    {
        json.WriteStartObject();
        if (id is { } number) json.WriteNumber("id", number);
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(span.File));
        json.WriteEndObject();
        if (span.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", span.Line);
            json.WriteNumber("startColumn", Math.Max(1, span.Column));
            json.WriteNumber("endColumn", Math.Max(1, span.Column) + span.Length);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (message is not null) WriteMessage(json, "message", message);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteText("text", text);
        json.WriteEndObject();
    }

    /// <summary>A path as a URI reference (RFC 3986): relative paths stay relative, rooted ones become <c>file</c> URIs, and every
    /// byte of UTF-8 that a path segment may not hold is percent-encoded.</summary>
    private static string UriOf(string path)
    {
        var uri = new StringBuilder(path.Length);
        var slashes = path.Replace('\\', '/');
        if (slashes.StartsWith('/')) uri.Append("file://");
        else if (slashes is [_, ':', '/', ..]) uri.Append("file:///");
        foreach (var b in Encoding.UTF8.GetBytes(slashes))
        {
            var c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || "-._~/".Contains(c, StringComparison.Ordinal)) uri.Append(c);
            else uri.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
        return uri.ToString();
    }
}
