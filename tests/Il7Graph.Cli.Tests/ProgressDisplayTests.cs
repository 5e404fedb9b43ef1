using System.Text;
using Il7Graph.Cli.Output;

namespace Il7Graph.Cli.Tests;

public sealed class ProgressDisplayTests : IDisposable
{
    private readonly StringWriter _error = new();

    [Fact]
    public void Away_from_a_terminal_each_stage_is_one_line_with_its_last_figure()
    {
        ProgressDisplay.Run(Terminal(interactive: false), quiet: false, colour: false, ReportTwoStages);

        Assert.Equal("reading statements: 1,200 rows\nwriting il7.nt: 7 triples\n", _error.ToString());
    }

    [Fact]
    public void Quiet_reports_to_nobody()
    {
        var result = ProgressDisplay.Run(Terminal(interactive: true), quiet: true, colour: false, ReportTwoStages);

        Assert.Equal((7, ""), (result, _error.ToString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_result_of_the_work_comes_through(bool interactive) =>
        Assert.Equal(7, ProgressDisplay.Run(Terminal(interactive), quiet: false, colour: false, ReportTwoStages));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_cancelled_work_stays_cancelled(bool interactive) => Assert.Throws<OperationCanceledException>(
        () => ProgressDisplay.Run<int>(Terminal(interactive), false, false, _ => throw new OperationCanceledException()));

    [Fact]
    public void Square_brackets_in_a_stage_are_text_and_not_markup() => Assert.Equal(1, ProgressDisplay.Run(
        Terminal(interactive: true), quiet: false, colour: false, progress =>
        {
            progress!.Report(new BuildProgress("reading [curation/il7]", 1, 2, "rows"));
            return 1;
        }));

    public void Dispose() => _error.Dispose();

    private static int ReportTwoStages(IProgress<BuildProgress>? progress)
    {
        progress?.Report(new BuildProgress("reading statements", 0, null, "rows"));
        progress?.Report(new BuildProgress("reading statements", 1200, null, "rows"));
        progress?.Report(new BuildProgress("writing il7.nt", 3, 7, "triples"));
        progress?.Report(new BuildProgress("writing il7.nt", 7, 7, "triples"));
        return 7;
    }

    private Terminal Terminal(bool interactive) => new(Stream.Null, new MemoryStream(Encoding.UTF8.GetBytes("")), _error)
    {
        IsInteractive = interactive,
    };
}
