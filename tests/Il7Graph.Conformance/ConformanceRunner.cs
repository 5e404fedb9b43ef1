using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Testing;

namespace Il7Graph.Conformance;

/// <summary>Runs tests of the W3C suites.</summary>
public static class ConformanceRunner
{
    /// <summary>Runs a test.</summary>
    /// <returns>Null if it passes, else why it does not.</returns>
    public static string? Run(ManifestEntry entry)
    {
        var diagnostics = new DiagnosticBag();
        var options = new ParserOptions { File = Path.GetFileName(entry.ActionPath), Base = entry.ActionIri };
        using var action = File.OpenRead(entry.ActionPath);
        if (entry.Kind == TestKind.Canonical)
        {
            var lines = new CanonicalLines();
            RdfParser.Parse(action, entry.Format, options, lines, diagnostics);
            var expected = File.ReadAllText(entry.ResultPath!);
            return FirstError(diagnostics) ?? (lines.Text == expected ? null : $"got\n{lines.Text}instead of\n{expected}");
        }
        var dataset = DatasetReader.Read(action, entry.Format, options, diagnostics);
        if (entry.Kind == TestKind.NegativeSyntax) return diagnostics.HasErrors ? null : "read without an error";
        if (FirstError(diagnostics) is { } error) return error;
        if (entry.Kind == TestKind.PositiveSyntax) return null;
        var result = DatasetReader.ReadText(File.ReadAllText(entry.ResultPath!), RdfFormat.ForFile(entry.ResultPath!)!);
        if (DatasetIsomorphism.AreIsomorphic(dataset, result)) return null;
        var report = new StringBuilder("got\n").AppendJoin('\n', dataset.Quads);
        return report.Append("\ninstead of\n").AppendJoin('\n', result.Quads).ToString();
    }

    private static string? FirstError(DiagnosticBag diagnostics) => diagnostics.ToImmutable().FirstOrDefault()?.ToString();
}
