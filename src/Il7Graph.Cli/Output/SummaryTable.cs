using System.Collections.Immutable;
using System.Globalization;

namespace Il7Graph.Cli.Output;

/// <summary>The figures of a build or a check, a line each, labels left and numbers right.</summary>
internal static class SummaryTable
{
    public static void Write(TextWriter writer, BuildSummary summary, TimeSpan elapsed)
    {
        List<(string Label, string Value)> lines =
        [
            ("Statements", Number(summary.Statements)),
            .. Group("polarity", summary.StatementsByPolarity),
            .. Group("status", summary.StatementsByStatus),
            .. Group("hedge", summary.StatementsByHedge),
            ("Evidence", Number(summary.Evidence)),
            ("References", Number(summary.ReferencesByMatch.Values.Sum())),
            .. Group("match", summary.ReferencesByMatch),
            ("Entities", Number(summary.Entities)),
            ("  without a public identifier", Number(summary.LocalEntities)),
            ("Passages", Number(summary.Passages)),
        ];
        if (summary.Coverage is { } coverage)
        {
            var percent = coverage.TotalBytes == 0 ? 0 : 100.0 * coverage.CuratedBytes / coverage.TotalBytes;
            lines.Add(("  curated", Number(coverage.Curated)));
            lines.Add(("  skipped with a reason", Number(coverage.Skipped)));
            lines.Add(("  bytes of the text", Number(coverage.TotalBytes)));
            lines.Add(("  bytes in curated passages", Number(coverage.CuratedBytes)));
            lines.Add(("Coverage", percent.ToString("0.0", CultureInfo.InvariantCulture) + " %"));
        }
        if (!summary.TriplesByFile.IsEmpty)
        {
            lines.Add(("Triples or quads", ""));
            lines.AddRange(summary.TriplesByFile.Select(pair => ($"  {pair.Key}", Number(pair.Value))));
        }
        lines.Add(("Findings", Number(summary.FindingsBySeverity.Values.Sum())));
        foreach (var severity in new[] { "error", "warning", "note" })
            lines.Add(($"  {severity}", Number(summary.FindingsBySeverity.GetValueOrDefault(severity))));
        lines.Add(("Time", elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s"));

        var labels = lines.Max(line => line.Label.Length);
        var values = lines.Max(line => line.Value.Length);
        foreach (var (label, value) in lines)
            writer.Write($"{label.PadRight(labels)}  {value.PadLeft(values)}".TrimEnd() + "\n");
    }

    private static IEnumerable<(string Label, string Value)> Group(string name, ImmutableSortedDictionary<string, long> counts) =>
        counts.Select(pair => ($"  {name} {pair.Key}", Number(pair.Value)));

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
