using System.Text.Json;
using Il7Graph.Querying;
using Il7Graph.Sparql.Results;

namespace Il7Graph.Cli.Output;

/// <summary>Why a row is in an answer: for people, or as JSON.</summary>
internal static class WhyReport
{
    private static readonly JsonWriterOptions s_indented = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <example><code>
    /// S06  Keratinocytes make IL-7.
    ///   il7s:788e6462f44319fb2e8829f7df3fcdeb
    ///   in Lead, bytes 792 to 950 (il7p:P013)
    ///   evidence  direct assay evidence used in manual assertion (ECO:0000314)
    ///     Heufler C, 1993, Interleukin 7 is produced by murine and human keratinocytes
    ///     PMID:8350050
    /// </code></example>
    public static void WriteText(TextWriter output, RowExplanation explanation, CellText terms)
    {
        foreach (var statement in explanation.Statements)
        {
            output.Write($"{statement.Identifier ?? "statement"}  {statement.Wording}".TrimEnd() + $"\n  {terms.Of(statement.Node)}\n");
            foreach (var passage in statement.Passages) output.Write($"  in {passage.Section ?? "the article"}, bytes {passage.Start} to {passage.End} ({terms.Of(passage.Node)})\n");
            foreach (var evidence in statement.Evidence)
            {
                output.Write($"  evidence  {evidence.Kind ?? "of no kind"}{(evidence.Code is null ? "" : $" ({terms.Of(evidence.Code)})")}\n");
                output.Write($"    {evidence.Paper ?? "no paper"}\n");
                foreach (var link in evidence.Links) output.Write($"    {terms.Of(link)}\n");
            }
        }
        if (explanation.Others.IsEmpty) return;
        output.Write("of no statement of its own\n");
        foreach (var triple in explanation.Others) output.Write($"  {terms.Of(triple.Subject)} {terms.Of(triple.Predicate)} {terms.Of(triple.Object)}\n");
    }

    /// <summary>Terms as N-Triples writes them.</summary>
    public static void WriteJson(Stream output, RowExplanation explanation)
    {
        using (var json = new Utf8JsonWriter(output, s_indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("statements");
            foreach (var statement in explanation.Statements) Write(json, statement);
            json.WriteEndArray();
            json.WriteStartArray("others");
            foreach (var triple in explanation.Others)
            {
                json.WriteStartArray();
                foreach (var term in new[] { triple.Subject, triple.Predicate, triple.Object }) json.WriteStringValue(term.ToString());
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, SupportingStatement statement)
    {
        json.WriteStartObject();
        json.WriteString("statement", statement.Node.ToString());
        json.WriteString("identifier", statement.Identifier);
        json.WriteString("wording", statement.Wording);
        json.WriteStartArray("passages");
        foreach (var passage in statement.Passages)
        {
            json.WriteStartObject();
            json.WriteString("passage", passage.Node.ToString());
            json.WriteString("section", passage.Section);
            json.WriteString("start", passage.Start);
            json.WriteString("end", passage.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("evidence");
        foreach (var evidence in statement.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("evidence", evidence.Node.ToString());
            json.WriteString("code", evidence.Code?.ToString());
            json.WriteString("kind", evidence.Kind);
            json.WriteString("paper", evidence.Paper);
            json.WriteStartArray("links");
            foreach (var link in evidence.Links) json.WriteStringValue(link.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
