using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Results;
using Il7Graph.Testing.Queries;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>What a suite wants a query to answer.</summary>
/// <param name="Answer">The solutions, the boolean or the graph.</param>
/// <param name="IsOrdered">Whether the document says so itself that its solutions are in an order.</param>
internal sealed record ExpectedAnswer(QueryAnswer Answer, bool IsOrdered)
{
    /// <summary>Reads a document of results, or a graph, which may be a result set.</summary>
    public static ExpectedAnswer Read(Iri document)
    {
        var path = SuiteDocuments.PathOf(document);
        if (ResultsFormat.Find(Path.GetExtension(path)) is { } format) return new ExpectedAnswer(QueryAnswer.Of(ReadResults(path, format)), IsOrdered: false);
        var graph = SuiteDocuments.Read(document);
        return ResultSetGraph.Read(graph, out var isOrdered) is { } results
            ? new ExpectedAnswer(QueryAnswer.Of(results), isOrdered)
            : new ExpectedAnswer(QueryAnswer.Of(graph), IsOrdered: false);
    }

    private static SparqlResults ReadResults(string path, ResultsFormat format)
    {
        var diagnostics = new DiagnosticBag();
        using var input = File.OpenRead(path);
        return ResultsReader.Read(input, format, Path.GetFileName(path), diagnostics)
            ?? throw new InvalidDataException(string.Join('\n', diagnostics.ToImmutable()));
    }
}
