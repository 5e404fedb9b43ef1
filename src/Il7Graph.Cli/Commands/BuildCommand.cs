using System.CommandLine;
using System.Diagnostics;
using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;

namespace Il7Graph.Cli.Commands;

/// <summary><c>il7graph build</c>: tables in, a release out, or findings and the old release as it was.</summary>
internal sealed class BuildCommand : DocumentedCommand
{
    private readonly Terminal _terminal;
    private readonly CurationInput _input = new();

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Where the release goes; its files are replaced together or not at all",
        HelpName = "DIR",
        DefaultValueFactory = _ => "output",
    };

    private readonly Option<string> _failOn =
        SharedOptions.Choice("--fail-on", "The least severity that keeps the release from being written", "error", "warning", "note");

    private readonly Option<long> _memory = SharedOptions.Memory("Bytes of quads to hold before sorting on disk: 64M, 2G [default: 64M]");

    public BuildCommand(Terminal terminal)
        : base("build", "Reads, checks and compiles the curated tables and writes the release.")
    {
        _terminal = terminal;
        AddPaths(_input.Directories);
        foreach (var option in new Option[]
        {
            _output, _input.Ontology, _failOn, _input.ArticleText, _input.Format, _memory, _input.Quiet, _input.NoColor,
        })
        {
            Options.Add(option);
        }
        RunWith(Run);
    }

    public override string Examples =>
        """
        # the release of a project, from its folder
        il7graph build

        # two articles in one graph, somewhere else
        il7graph build curation/interleukin-7 curation/tslp -o /data/release

        # in CI: warnings stop the release too, findings as SARIF
        il7graph build --fail-on warning --format sarif --quiet 2> findings.sarif
        """;

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var options = _input.ToOptions(parsed) with
        {
            OutputDirectory = PathOf(parsed.GetRequiredValue(_output), _output.Name),
            FailOn = Enum.Parse<Severity>(parsed.GetRequiredValue(_failOn), ignoreCase: true),
        };
        if (parsed.GetValue(_memory) is > 0 and var memory) options = options with { SortMemory = memory };
        var format = parsed.GetRequiredValue(_input.Format);
        var colour = _terminal.UsesColour && !parsed.GetValue(_input.NoColor);
        // A report of findings must be all that standard error holds, or no program can read it.
        var quiet = parsed.GetValue(_input.Quiet) || format != "text";

        var result = ProgressDisplay.Run(
            _terminal, quiet, colour, progress => GraphBuild.Build(options, progress, cancellation));

        _terminal.WriteFindings(result.Findings, result.LeftOut, format, colour, toOutput: false);
        if (!quiet)
        {
            SummaryTable.Write(_terminal.Out, result.Summary, clock.Elapsed);
            _terminal.Out.Write(result.Released
                ? $"\nThe release is in {options.OutputDirectory}.\n"
                : $"\nNo release was written; {options.OutputDirectory} is as it was.\n");
        }
        return result.Released ? ExitCode.Success
            : CurationInput.IsUnreadable(result) ? ExitCode.Unusable
            : ExitCode.Findings;
    }
}
