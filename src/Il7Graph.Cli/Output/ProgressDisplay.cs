using System.Globalization;
using Spectre.Console;

namespace Il7Graph.Cli.Output;

/// <summary>Shows on standard error how far a build is: bars on a terminal, a line for each finished stage elsewhere.</summary>
internal static class ProgressDisplay
{
    public static T Run<T>(Terminal terminal, bool quiet, bool colour, Func<IProgress<BuildProgress>?, T> work)
    {
        if (quiet) return work(null);
        if (terminal.IsInteractive) return RunLive(terminal, colour, work);
        var lines = new StageLines(terminal.Error);
        var result = work(lines);
        lines.Finish();
        return result;
    }

    private static T RunLive<T>(Terminal terminal, bool colour, Func<IProgress<BuildProgress>?, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Error),
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        return console.Progress()
            .AutoClear(true)
            .Columns(
                new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(),
                new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var bars = new StageBars(context);
                var result = work(bars);
                bars.Finish();
                return result;
            });
    }

    private static string Describe(BuildProgress progress)
    {
        var done = progress.Done.ToString("N0", CultureInfo.InvariantCulture);
        return progress.Done == 0 ? progress.Stage : $"{progress.Stage}: {done} {progress.Unit}";
    }

    /// <summary>One bar a stage; a stage whose total nobody knows moves without a percentage.</summary>
    private sealed class StageBars(ProgressContext context) : IProgress<BuildProgress>
    {
        private readonly Lock _lock = new();
        private ProgressTask? _bar;
        private string? _stage;

        public void Report(BuildProgress value)
        {
            lock (_lock)
            {
                if (value.Stage != _stage)
                {
                    Finish();
                    (_stage, _bar) = (value.Stage, context.AddTask(Markup.Escape(value.Stage)));
                }
                _bar!.Description = Markup.Escape(Describe(value));
                _bar.IsIndeterminate = value.Total is not > 0;
                if (value.Total is > 0 and var total) _bar.MaxValue(total).Value = value.Done;
            }
        }

        public void Finish()
        {
            if (_bar is null) return;
            _bar.IsIndeterminate = false;
            _bar.Value = _bar.MaxValue;
            _bar.StopTask();
        }
    }

    /// <summary>A line when a stage ends, and every ten seconds of a long one, so that a log shows life.</summary>
    private sealed class StageLines(TextWriter error) : IProgress<BuildProgress>
    {
        private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

        private readonly Lock _lock = new();
        private readonly System.Diagnostics.Stopwatch _sinceLine = System.Diagnostics.Stopwatch.StartNew();
        private BuildProgress? _last;

        public void Report(BuildProgress value)
        {
            lock (_lock)
            {
                if (_last is { } last && last.Stage != value.Stage) WriteLine(last);
                else if (_sinceLine.Elapsed > _patience) WriteLine(value);
                _last = value;
            }
        }

        public void Finish()
        {
            if (_last is { } last) WriteLine(last);
        }

        private void WriteLine(BuildProgress progress)
        {
            error.Write($"{Describe(progress)}\n");
            _sinceLine.Restart();
        }
    }
}
