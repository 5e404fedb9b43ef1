using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Results;
using Il7Graph.Testing.Queries;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>Results as CSV has them: strings, whatever the terms were.</summary>
internal static class CsvComparison
{
    /// <summary>What is left of the results after writing and reading.</summary>
    public static SparqlResults ThroughCsv(SparqlResults results)
    {
        using var stream = new MemoryStream();
        results.Write(stream, ResultsFormat.Csv);
        stream.Position = 0;
        return ResultsReader.Read(stream, ResultsFormat.Csv, "results.csv", new DiagnosticBag())!;
    }

    /// <summary>The results with blank nodes where the strings look like them, so that their labels do not count.</summary>
    public static QueryAnswer WithBlankNodes(SparqlResults results) => QueryAnswer.Of(
        results with { Rows = results.Rows.Select(row => row.Select(WithBlankNodes).ToValueArray()).ToValueArray() });

    private static Term? WithBlankNodes(Term? value) => value is Literal { LexicalForm: ['_', ':', .. var label] } ? new BlankNode(label) : value;
}
