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

    private readonly Argument<string> _in = new("IN")
    {
        Description = "The file to read; - is standard input [default: -]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _out = new("--output", "-o")
    {
        Description = "The file to write; - is standard output",
        HelpName = "OUT",
        DefaultValueFactory = _ => InputFile.Standard,
    };

    private readonly Option<string?> _from = new("--from")
    {
        Description = "The format of the input: nt, nq, ttl, trig, rdfxml [default: by its extension]",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> _to = new("--to")
    {
        Description = "The format of the output: nt, nq, ttl, trig, jsonld, rdfxml [default: by its extension]",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> _base = new("--base")
    {
        Description = "The absolute IRI that relative IRIs of the input are resolved against",
        HelpName = "IRI",
    };

    private readonly Option<bool> _version12 = new("--rdf12")
    {
        Description = "Say in the output that it is RDF 1.2; RDF/XML has triple terms and base directions only then",
    };

    private readonly Option<bool> _lenient = new("--lenient")
    {
        Description = "Leave out what is wrong with a warning, and convert the rest",
    };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours (so does the variable NO_COLOR)" };

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
        var from = FormatOf(parsed.GetValue(_from), input, "--from");
        var to = FormatOf(parsed.GetValue(_to), output, "--to");
        if (!from.CanRead) throw new UsageException($"{from.Title} can be written, but not read");
        var baseIri = parsed.GetValue(_base);
        if (baseIri is not null && !IriSyntax.IsAbsolute(baseIri))
            throw new UsageException($"the base is not an absolute IRI: '{baseIri}'");
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

    /// <summary>The format that an option names, or else the extension of a file.</summary>
    public static RdfFormat FormatOf(string? named, string path, string option)
    {
        if (named is not null)
        {
            return RdfFormat.Find(named) ?? throw new UsageException(
                $"'{named}' is not a format: {string.Join(", ", RdfFormat.All.Select(format => format.Name))}");
        }
        return RdfFormat.ForFile(path) ?? throw new UsageException(path == InputFile.Standard
            ? $"a standard stream has no extension: name its format with {option}"
            : $"the extension of '{path}' is not that of a format: name it with {option}");
    }
}
