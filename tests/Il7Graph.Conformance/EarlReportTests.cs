using System.Text;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Conformance;

public sealed class EarlReportTests
{
    private const string Earl = "http://www.w3.org/ns/earl#";

    [Fact]
    public void The_report_has_an_assertion_for_each_test()
    {
        SharedFolder.PathOf();
        var path = Path.Combine(SharedFolder.RepositoryRoot, "artifacts", "conformance", "earl.ttl");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        File.WriteAllBytes(path, Report(ConformanceOutcomes.All));

        var report = DatasetReader.ReadText(File.ReadAllText(path), RdfFormat.Turtle);
        var tested = report.Match(predicate: new Iri(Earl + "test")).Select(quad => ((Iri)quad.Object).Value);
        Assert.Equal(ConformanceOutcomes.All.Select(outcome => outcome.Test).Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
        Assert.Empty(report.Match(predicate: new Iri(Earl + "outcome"), @object: new Iri(Earl + "failed")));
    }

    [Fact]
    public void An_outcome_is_passed_failed_or_inapplicable()
    {
        var report = Encoding.UTF8.GetString(Report([new("s", "urn:a", true), new("s", "urn:b", false), new("s", "urn:c", null)]));

        Assert.Equal(["passed", "failed", "inapplicable"], report.Split('\n').Where(line => line.Contains("earl:outcome", StringComparison.Ordinal))
            .Select(line => line.Split(':')[^1].TrimEnd(' ', '.')));
    }

    private static byte[] Report(IEnumerable<TestOutcome> outcomes)
    {
        using var output = new MemoryStream();
        EarlReport.Write(outcomes, output);
        return output.ToArray();
    }
}
