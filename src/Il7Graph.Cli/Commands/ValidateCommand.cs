using System.CommandLine;
using Il7Graph.Cli.Files;
using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;

namespace Il7Graph.Cli.Commands;

/// <summary><c>il7graph validate</c>: whether RDF files are what they claim to be.</summary>
internal sealed class ValidateCommand : DocumentedCommand
{
    private readonly Terminal _terminal;

    private readonly Argument<string[]> _data = new("DATA")
    {
        Description = "The files to read; - is standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _syntaxOnly = new("--syntax-only")
    {
        Description = "Read every file to its end and report all that breaks its syntax",
    };

    private readonly Option<string?> _from = SharedOptions.From();
    private readonly Option<string?> _base = SharedOptions.Base();
    private readonly FetchOptions _fetch = new();
    private readonly Option<string> _format = SharedOptions.FindingsFormat();
    private readonly Option<bool> _quiet = SharedOptions.Quiet();
    private readonly Option<bool> _noColor = SharedOptions.NoColor();

    public ValidateCommand(Terminal terminal)
        : base("validate", "Checks RDF files, all findings of all files in one run; .gz and .zst are seen through.")
    {
        _terminal = terminal;
        AddPaths(_data);
        foreach (var option in new Option[] { _syntaxOnly, _from, _base }.Concat(_fetch.All).Concat([_format, _quiet, _noColor])) Options.Add(option);
        RunWith(Run);
    }

    public override string Examples =>
        """
        # the dumps of a release, with the number of quads of each
        il7graph validate --syntax-only output/*.nt output/*.ttl output/*.trig

        # in a pipe, silent if all is well
        curl -s https://example.org/data.ttl | il7graph validate --syntax-only --quiet --from ttl -

        # for an editor or a code host
        il7graph validate --syntax-only --format sarif data.nq.gz > findings.sarif
        """;

    /// <summary>Findings of a text report go to standard error, with a line for each file on standard output; a JSON or SARIF report
    /// goes to standard output alone.</summary>
    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (!parsed.GetValue(_syntaxOnly)) throw new UsageException("say what to check: --syntax-only");
        var files = (parsed.GetValue(_data) ?? []).Select(file => (Path: PathOf(file, "DATA"), Format: FormatChoice.OfInput(parsed.GetValue(_from), file))).ToList();
        InputFile.CheckStandardOnce(files.Select(file => file.Path));
        using var loader = _fetch.Loader(parsed);
        var options = new ParserOptions { Base = SharedOptions.BaseOf(parsed.GetValue(_base)), DocumentLoader = loader };
        var format = parsed.GetRequiredValue(_format);
        var colour = _terminal.UsesColour && !parsed.GetValue(_noColor);
        var quiet = parsed.GetValue(_quiet);
        var diagnostics = new DiagnosticBag();

        var summaries = ProgressDisplay.Run(_terminal, quiet || !_terminal.IsInteractive, colour, display =>
            files.Select(file => Read(file.Path, file.Format, options, display, diagnostics, cancellation)).ToList());

        _terminal.WriteFindings(diagnostics.ToImmutable(), diagnostics.LeftOut(), format, colour, toOutput: format != "text");
        if (!quiet && format == "text") foreach (var summary in summaries) _terminal.Out.Write($"{summary}\n");
        return diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Success;
    }

    /// <summary>Reads a file to its end.</summary>
    /// <returns>The line about it: what was read, how fast, and how many findings there are.</returns>
    private string Read(
        string path, RdfFormat format, ParserOptions options, IProgress<BuildProgress>? display, DiagnosticBag diagnostics,
        CancellationToken cancellation)
    {
        var (before, counter) = (diagnostics.Count, new QuadCounter());
        var progress = new ReadingProgress(path, InputFile.LengthOf(path), display) { Quads = () => counter.Count };
        using var source = InputFile.Open(path, _terminal, cancellation, progress.Read);
        var quads = RdfParser.Parse(source, format, options with { File = path }, counter, diagnostics, cancellation);
        var findings = diagnostics.Count - before;
        return $"{progress.Summary(quads)}, {(findings == 0 ? "no" : findings.ToString("N0", System.Globalization.CultureInfo.InvariantCulture))} findings";
    }
}
