using System.CommandLine;
using Il7Graph.Cli.Files;
using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;
using Il7Graph.Diagnostics.Reports;
using Il7Graph.Formats;
using Il7Graph.Rdf;

namespace Il7Graph.Cli.Commands;

/// <summary><c>il7graph convert</c>: one RDF syntax to another, quad by quad.</summary>
internal sealed class ConvertCommand : DocumentedCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _in = SharedOptions.In();
    private readonly Option<string> _out = SharedOptions.Out();
    private readonly Option<string?> _from = SharedOptions.From();

    private readonly Option<string?> _to = new("--to")
    {
        Description = "The format of the output: nt, nq, ttl, trig, jsonld, rdfxml [default: by its extension]",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> _base = SharedOptions.Base();

    private readonly Option<bool> _version12 = new("--rdf12")
    {
        Description = "Say in the output that it is RDF 1.2; RDF/XML has triple terms and base directions only then",
    };

    private readonly Option<bool> _lenient = new("--lenient")
    {
        Description = "Leave out what is wrong with a warning, and convert the rest",
    };

    private readonly Option<bool> _noColor = SharedOptions.NoColor();

    public ConvertCommand(Terminal terminal)
        : base("convert", "Converts RDF 1.1 and 1.2 between formats, streaming; .gz and .zst are seen through.")
    {
        _terminal = terminal;
        AddPaths(_in);
        foreach (var option in new Option[] { _out, _from, _to, _base, _version12, _lenient, _noColor }) Options.Add(option);
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

        # what can be saved of a broken dump
        il7graph convert dump.nt -o good.nt --lenient
        """;

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (input, output) = (PathOf(parsed.GetValue(_in) ?? InputFile.Standard, "IN"), PathOf(parsed.GetRequiredValue(_out), _out.Name));
        var from = FormatChoice.OfInput(parsed.GetValue(_from), input);
        var to = FormatChoice.Of(parsed.GetValue(_to), output, "--to");
        var baseIri = SharedOptions.BaseOf(parsed.GetValue(_base));
        var options = new ParserOptions { File = input, Base = baseIri, Lenient = parsed.GetValue(_lenient) };
        var diagnostics = new DiagnosticBag();

        using var source = InputFile.Open(input, _terminal, cancellation);
        using var target = OutputFile.Create(output, _terminal);
        Convert(source, from, options, target.Stream, to, new WriterOptions { Version12 = parsed.GetValue(_version12) }, diagnostics, cancellation);
        if (!diagnostics.HasErrors) target.Commit();

        var colour = _terminal.UsesColour && !parsed.GetValue(_noColor);
        TextReport.Write(_terminal.Error, diagnostics.ToImmutable(), diagnostics.LeftOut(), colour);
        return diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Success;
    }

    private static void Convert(
        Stream source, RdfFormat from, ParserOptions options, Stream target, RdfFormat to, WriterOptions writerOptions,
        DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        try
        {
            using var writer = RdfWriter.Create(target, to, writerOptions);
            RdfParser.Parse(source, from, options, writer, diagnostics, cancellation);
            // On standard output what was right stands, even where the rest was not.
            writer.Complete();
        }
        catch (NotRepresentableException problem)
        {
            throw new UsageException(problem.Message, problem);
        }
    }
}
