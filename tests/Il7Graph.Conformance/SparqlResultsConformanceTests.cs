using Il7Graph.Diagnostics;
using Il7Graph.Sparql.Results;
using Il7Graph.Testing;

namespace Il7Graph.Conformance;

public sealed class SparqlResultsConformanceTests
{
    /// <summary>Every file of results in the suites, by its path in <c>rdf-tests/sparql</c>; one row that gets skipped where they are
    /// missing.</summary>
    public static TheoryData<string> Files => SharedFolder.Root is null
        ? ["all files"]
        :
        [
            .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) is ".srx" or ".srj" or ".tsv" or ".csv")
                .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    private static string Folder => SharedFolder.PathOf("conformance", "rdf-tests", "sparql");

    [Theory]
    [MemberData(nameof(Files))]
    public void The_results_are_the_same_after_writing_and_reading(string file)
    {
        var format = ResultsFormat.Find(Path.GetExtension(file))!;
        var diagnostics = new DiagnosticBag();
        using var input = File.OpenRead(Path.Combine(Folder, file));

        var results = ResultsReader.Read(input, format, file, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());

        Assert.Equal(results, WrittenAndRead(results!, format));
        if (format != ResultsFormat.Csv) Assert.Equal(results, WrittenAndRead(results!, ResultsFormat.Json));
    }

    private static SparqlResults? WrittenAndRead(SparqlResults results, ResultsFormat format)
    {
        using var stream = new MemoryStream();
        results.Write(stream, format);
        stream.Position = 0;
        return ResultsReader.Read(stream, format, "written", new DiagnosticBag());
    }
}
