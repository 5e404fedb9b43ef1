using System.Collections.Immutable;
using Il7Graph.Conformance.Evaluation;
using Il7Graph.Conformance.JsonLd;

namespace Il7Graph.Conformance;

/// <summary>All tests of all suites, run once for the reports.</summary>
internal static class ConformanceOutcomes
{
    private static readonly Lazy<ImmutableArray<TestOutcome>> Measured = new(() => [.. Rdf(), .. Canonicalization(), .. Sparql(), .. JsonLd()]);

    /// <summary>In the order of the suites and of their manifests.</summary>
    public static ImmutableArray<TestOutcome> All => Measured.Value;

    private static IEnumerable<TestOutcome> Rdf() => RdfTestSuite.All.SelectMany(suite =>
        suite.Read().Select(entry => new TestOutcome(suite.Folder, entry.Iri, ConformanceRunner.Run(entry) is null)));

    private static IEnumerable<TestOutcome> Canonicalization() => CanonicalizationTest.ReadAll()
        .Select(test => new TestOutcome(CanonicalizationTest.Suite, test.Iri, test.Run() is null));

    private static IEnumerable<TestOutcome> Sparql() => SparqlTestSuite.Versions.SelectMany(version => SparqlTestSuite.All
        .Where(suite => suite.Folder.StartsWith(version, StringComparison.Ordinal))
        .SelectMany(suite => suite.Read().Where(test => test.IsSyntaxTest))
        .Select(test => new TestOutcome($"{version}, syntax", test.Iri, test.RunSyntax() is null))).Concat(SparqlEvaluation());

    private static IEnumerable<TestOutcome> SparqlEvaluation() => EvaluationSuite.All.OrderBy(test => test.Suite, StringComparer.Ordinal).Select(test => LeftOutTests.ReasonOf(test) is { } reason
        ? new TestOutcome(test.Suite, test.Iri, null) { Reason = reason }
        : new TestOutcome(test.Suite, test.Iri, test.Run(TestedEvaluator.Counted) is null));

    private static IEnumerable<TestOutcome> JsonLd() => JsonLdSuite.All.SelectMany(suite =>
        suite.Read().Select(test => test.IsSuperseded
            ? new TestOutcome(suite.Name, test.Iri, null) { Reason = SupersededTests.ReasonOf(test.Title) }
            : new TestOutcome(suite.Name, test.Iri, test.Run() is null)));
}
