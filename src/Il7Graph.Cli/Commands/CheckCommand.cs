using System.CommandLine;
using System.Diagnostics;
using Il7Graph.Cli.Output;

namespace Il7Graph.Cli.Commands;

/// <summary><c>il7graph check</c>: everything a build checks, nothing written.</summary>
internal sealed class CheckCommand : DocumentedCommand
{
    private readonly Terminal _terminal;
    private readonly CurationInput _input = new();

    private readonly Option<bool> _watch = new("--watch")
    {
        Description = "Check again whenever a file of the input changes, until Ctrl-C",
    };

    public CheckCommand(Terminal terminal)
        : base("check", "Checks the curated tables and says what is wrong, row by row.")
    {
        _terminal = terminal;
        AddPaths(_input.Directories);
        foreach (var option in new Option[]
        {
            _input.Ontology, _input.ArticleText, _input.Format, _watch, _input.Quiet, _input.NoColor,
        })
        {
            Options.Add(option);
        }
        RunWith(Run);
    }

    public override string Examples =>
        """
        # all articles of the project
        il7graph check

        # one article, its passages verified against the text, with the coverage
        il7graph check curation/interleukin-7 --article-text article.txt

        # while editing the tables
        il7graph check --watch

        # for an editor or a code host
        il7graph check --format sarif > findings.sarif
        """;

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (!parsed.GetValue(_watch)) return CheckOnce(parsed, cancellation);
        var options = _input.ToOptions(parsed);
        using var watcher = new InputWatcher(
            [.. options.CurationDirectories, options.OntologyDirectory], options.ArticleText is { } text ? [text] : []);
        while (true)
        {
            CheckOnce(parsed, cancellation);
            _terminal.Out.Flush();
            _terminal.Error.Write("Watching the input; Ctrl-C ends.\n");
            watcher.WaitForChange(cancellation);
        }
    }

    /// <summary>Findings of a text report go to standard error, with the figures on standard output; a JSON or SARIF report is the
    /// data of this command and goes to standard output alone.</summary>
    private int CheckOnce(ParseResult parsed, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var options = _input.ToOptions(parsed);
        var format = parsed.GetRequiredValue(_input.Format);
        var colour = _terminal.UsesColour && !parsed.GetValue(_input.NoColor);
        var quiet = parsed.GetValue(_input.Quiet);

        var result = ProgressDisplay.Run(
            _terminal, quiet, colour, progress => GraphBuild.Check(options, progress, cancellation));

        _terminal.WriteFindings(result.Findings, result.LeftOut, format, colour, toOutput: format != "text");
        if (!quiet && format == "text") SummaryTable.Write(_terminal.Out, result.Summary, clock.Elapsed);
        return CurationInput.IsUnreadable(result) ? ExitCode.Unusable
            : result.Summary.FindingsBySeverity.GetValueOrDefault("error") > 0
                || result.Findings.Any(finding => finding.Descriptor.Severity == Diagnostics.Severity.Error) ? ExitCode.Findings
            : ExitCode.Success;
    }
}
