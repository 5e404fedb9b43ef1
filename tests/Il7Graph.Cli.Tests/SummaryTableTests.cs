using System.Collections.Immutable;
using System.Globalization;
using Il7Graph.Cli.Output;
using Il7Graph.Testing;

namespace Il7Graph.Cli.Tests;

public sealed class SummaryTableTests
{
    private static readonly BuildSummary _summary = new()
    {
        Statements = 1099,
        StatementsByPolarity = Counts(("positive", 1090), ("negative", 9)),
        StatementsByStatus = Counts(("accepted", 1098), ("disputed", 1)),
        StatementsByHedge = Counts(("asserted", 1099)),
        Evidence = 1234567,
        ReferencesByMatch = Counts(("verified", 20), ("unresolved", 5)),
        Entities = 120,
        LocalEntities = 12,
        Passages = 80,
        Coverage = new CoverageSummary(60, 20, 9000, 12000),
        TriplesByFile = Counts(("il7.nt", 5000), ("il7-flat.nt", 300)),
        FindingsBySeverity = Counts(("note", 3)),
    };

    [Fact]
    public void The_figures_of_a_build_stand_in_two_columns() => Snapshot.Match(Written());

    [Fact]
    public void The_culture_of_the_user_does_not_show()
    {
        var english = Written();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-CH");
        try
        {
            Assert.Equal(english, Written());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Figures_that_nobody_has_are_left_out()
    {
        var writer = new StringWriter();

        SummaryTable.Write(writer, new BuildSummary(), TimeSpan.Zero);

        Assert.DoesNotContain("Coverage", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Triples", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("Statements", writer.ToString(), StringComparison.Ordinal);
    }

    private static string Written()
    {
        var writer = new StringWriter();
        SummaryTable.Write(writer, _summary, TimeSpan.FromSeconds(1.26));
        return writer.ToString();
    }

    private static ImmutableSortedDictionary<string, long> Counts(params (string Name, long Count)[] counts) =>
        counts.ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Count, StringComparer.Ordinal);
}
