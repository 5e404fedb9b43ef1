using Il7Graph.Diagnostics.Reports;
using Il7Graph.Testing;

namespace Il7Graph.Diagnostics.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_example_writes_a_finding()
    {
        var writer = new StringWriter();

        #region readme
        var unknownPrefix = new DiagnosticDescriptor(
            "IL7G3004", Severity.Error, "the prefix of '{0}' is not declared", "declare it, or correct its spelling");
        var diagnostics = new DiagnosticBag();
        diagnostics.Report(unknownPrefix, new SourceSpan("statements.tsv", 14, 12, 9), "HGCN:6023");
        TextReport.Write(writer, diagnostics.ToImmutable(), diagnostics.LeftOut());
        #endregion

        Assert.Equal(
            """
            statements.tsv:14:12: error IL7G3004: the prefix of 'HGCN:6023' is not declared
              help: declare it, or correct its spelling

            """.ReplaceLineEndings("\n"),
            writer.ToString());
    }

    [Fact]
    public void The_example_stands_in_the_readme() => ReadmeExample.IsRegionOf("Il7Graph.Diagnostics");
}
