using System.CommandLine;
using Il7Graph.Cli.Files;
using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;
using Il7Graph.Diagnostics.Reports;
using Il7Graph.Formats;

namespace Il7Graph.Cli.Commands;

/// <summary><c>il7graph convert</c>: one RDF syntax to another, quad by quad.</summary>
internal sealed class ConvertCommand : DocumentedCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _in = SharedOptions.In();
    private readonly Option<string> _out = SharedOptions.Out();
    private readonly Option<string?> _from = SharedOptions.From();
    private readonly Option<string?> _to = SharedOptions.To();
    private readonly Option<string?> _base = SharedOptions.Base();

    private readonly Option<bool> _version12 = new("--rdf12")
    {
        Description = "Say in the output that it is RDF 1.2; RDF/XML has triple terms and base directions only then",
    };

    private readonly Option<bool> _lenient = SharedOptions.Lenient("convert");
    private readonly FetchOptions _fetch = new();
    private readonly Option<bool> _quiet = SharedOptions.Quiet();
    private readonly Option<bool> _noColor = SharedOptions.NoColor();

    public ConvertCommand(Terminal terminal)
        : base("convert", "Converts RDF 1.1 and 1.2 between formats, streaming; .gz and .zst are seen through.")
    {
        _terminal = terminal;
        AddPaths(_in);
        foreach (var option in new Option[] { _out, _from, _to, _base, _version12, _lenient }.Concat(_fetch.All).Concat([_quiet, _noColor])) Options.Add(option);
        RunWith(Run);
    }

    public override string Examples =>
        """
        # by extension, compressed on both sides
        il7graph convert release.ttl.gz -o release.nq.zst

        # in a pipe
        curl -s https://example.org/data.ttl | il7graph convert --from ttl --to nt --base https://example.org/data | sort -u

        # an ontology, its triple terms too
        il7graph convert cl.owl.gz -o cl.ttl
        il7graph convert il7.ttl -o il7.rdf --rdf12

        # JSON-LD with a context on the web
        il7graph convert study.jsonld -o study.ttl --allow-fetch

        # what can be saved of a broken dump
        il7graph convert dump.nt -o good.nt --lenient
        """;

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (input, output) = (PathOf(parsed.GetValue(_in) ?? InputFile.Standard, "IN"), PathOf(parsed.GetRequiredValue(_out), _out.Name));
        using var store = StoreInput.TryOpen(input, parsed.GetValue(_from));
        var from = store is null ? FormatChoice.OfInput(parsed.GetValue(_from), input) : null;
        var to = FormatChoice.Of(parsed.GetValue(_to), output, "--to");
        using var loader = _fetch.Loader(parsed);
        var options = new ParserOptions
        {
            File = input,
            Base = SharedOptions.BaseOf(parsed.GetValue(_base)),
            Lenient = parsed.GetValue(_lenient),
            DocumentLoader = loader,
        };
        var writing = new WriterOptions { Version12 = parsed.GetValue(_version12) };
        var diagnostics = new DiagnosticBag();
        var colour = _terminal.UsesColour && !parsed.GetValue(_noColor);
        var quiet = parsed.GetValue(_quiet) || !_terminal.IsInteractive || (output == InputFile.Standard && _terminal.ShowsOutput);

        var summary = ProgressDisplay.Run(_terminal, quiet, colour, display =>
        {
            var progress = new ReadingProgress(input, InputFile.LengthOf(input), display);
            using var source = from is null ? null : InputFile.Open(input, _terminal, cancellation, progress.Read);
            using var target = OutputFile.Create(output, _terminal);
            var quads = Write(target.Stream, to, writing, progress, writer =>
            {
                if (source is not null) return RdfParser.Parse(source, from!, options, writer, diagnostics, cancellation);
                store!.CopyTo(writer);
                return store.Count;
            });
            if (!diagnostics.HasErrors) target.Commit();
            return progress.Summary(quads);
        });

        TextReport.Write(_terminal.Error, diagnostics.ToImmutable(), diagnostics.LeftOut(), colour);
        if (!quiet) _terminal.Error.Write($"{summary}\n");
        return diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Success;
    }

    /// <param name="read">Pushes the quads of the input into a writer and says how many there were.</param>
    private static long Write(Stream target, RdfFormat to, WriterOptions writing, ReadingProgress progress, Func<IRdfWriter, long> read)
    {
        try
        {
            using var writer = RdfWriter.Create(target, to, writing);
            progress.Quads = () => writer.Count;
            var quads = read(writer);
            // On standard output what was right stands, even where the rest was not.
            writer.Complete();
            return quads;
        }
        catch (NotRepresentableException problem)
        {
            throw new UsageException(problem.Message, problem);
        }
    }
}
