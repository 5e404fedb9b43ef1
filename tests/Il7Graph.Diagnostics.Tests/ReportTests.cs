using System.Text;
using System.Text.Json;
using Il7Graph.Diagnostics.Reports;
using Il7Graph.Testing;

namespace Il7Graph.Diagnostics.Tests;

public sealed class ReportTests
{
    [Fact]
    public void The_text_report_has_two_lines_a_finding_and_one_for_what_was_left_out()
    {
        var writer = new StringWriter { NewLine = "\r\n" };

        TextReport.Write(writer, Examples.Findings, Examples.LeftOut);

        Snapshot.Match(writer.ToString());
        Assert.DoesNotContain('\r', writer.ToString());
    }

    [Fact]
    public void Colour_marks_the_severity_and_changes_nothing_else()
    {
        var plain = new StringWriter();
        var coloured = new StringWriter();

        TextReport.Write(plain, Examples.Findings, [], colour: false);
        TextReport.Write(coloured, Examples.Findings, [], colour: true);

        Assert.Contains("statements.tsv:14:12: \e[1;31merror\e[0m IL7G3004", coloured.ToString(), StringComparison.Ordinal);
        var stripped = System.Text.RegularExpressions.Regex.Replace(coloured.ToString(), "\e\\[[0-9;]*m", "");
        Assert.Equal(plain.ToString(), stripped);
    }

    [Fact]
    public void A_file_called_error_is_not_taken_for_the_severity()
    {
        var writer = new StringWriter();
        var finding = Diagnostic.Of(Examples.UnknownPrefix, new SourceSpan("error/error.tsv", 1, 1, 1), "x:y");

        TextReport.Write(writer, [finding], [], colour: true);

        Assert.StartsWith("error/error.tsv:1:1: \e[1;31merror\e[0m", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_report_has_every_field_of_a_finding() =>
        Snapshot.Match(Written(stream => JsonReport.Write(stream, Examples.Findings, Examples.LeftOut)), "json");

    [Fact]
    public void The_SARIF_report_has_rules_places_and_related_places() =>
        Snapshot.Match(Written(stream => SarifReport.Write(stream, Examples.Findings, Examples.LeftOut, "0.1.0")), "json");

    [Fact]
    public void Reports_without_findings_are_whole_documents()
    {
        var json = JsonDocument.Parse(Written(stream => JsonReport.Write(stream, [], []))).RootElement;
        var sarif = JsonDocument.Parse(Written(stream => SarifReport.Write(stream, [], []))).RootElement;

        Assert.Equal(0, json.GetProperty("findings").GetArrayLength());
        Assert.Equal(0, json.GetProperty("counts").GetProperty("error").GetInt64());
        Assert.Equal(0, sarif.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Counts_include_the_findings_that_were_left_out()
    {
        var json = JsonDocument.Parse(Written(stream => JsonReport.Write(stream, Examples.Findings, Examples.LeftOut))).RootElement;

        Assert.Equal(1 + 12, json.GetProperty("counts").GetProperty("error").GetInt64());
    }

    [Fact]
    public void Every_rule_index_of_SARIF_points_at_the_rule_of_its_result()
    {
        var run = JsonDocument.Parse(Written(stream => SarifReport.Write(stream, Examples.Findings, []))).RootElement
            .GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.All(run.GetProperty("results").EnumerateArray(), result => Assert.Equal(
            result.GetProperty("ruleId").GetString(),
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("curation/il7/statements.tsv", "curation/il7/statements.tsv")]
    [InlineData("/data/my tables/ä.tsv", "file:///data/my%20tables/%C3%A4.tsv")]
    [InlineData("C:\\data\\x.tsv", "file:///C%3A/data/x.tsv")]
    [InlineData("a#b?c%d.tsv", "a%23b%3Fc%25d.tsv")]
    public void Paths_become_URI_references(string path, string uri)
    {
        var finding = Diagnostic.Of(Examples.UnknownPrefix, new SourceSpan(path, 1, 1, 1), "x:y");

        var sarif = JsonDocument.Parse(Written(stream => SarifReport.Write(stream, [finding], []))).RootElement;

        var location = sarif.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0];
        Assert.Equal(
            uri, location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void A_lone_surrogate_in_a_message_does_not_break_the_JSON()
    {
        var finding = Diagnostic.Of(Examples.UnknownPrefix, new SourceSpan("x.tsv", 1, 1, 1), "a\uD800b");

        var json = JsonDocument.Parse(Written(stream => JsonReport.Write(stream, [finding], []))).RootElement;

        Assert.Contains("a\uFFFDb", json.GetProperty("findings")[0].GetProperty("message").GetString()!, StringComparison.Ordinal);
    }

    private static string Written(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
