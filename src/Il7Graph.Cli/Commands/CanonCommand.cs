using System.CommandLine;
using Il7Graph.Cli.Files;
using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;
using Il7Graph.Diagnostics.Reports;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Canonicalization;

namespace Il7Graph.Cli.Commands;

/// <summary><c>il7graph canon</c>: a dataset as the canonical N-Quads of RDFC-1.0.</summary>
internal sealed class CanonCommand : DocumentedCommand
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

    private readonly Option<string> _hash = new("--hash")
    {
        Description = "The algorithm behind the labels: sha256, sha384",
        HelpName = "HASH",
        DefaultValueFactory = _ => "sha256",
    };

    private readonly Option<long?> _maximumWork = new("--max-work")
    {
        Description = "How many steps to spend on blank nodes that look alike [default: 10 million and 100 for each]",
        HelpName = "STEPS",
    };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours (so does the variable NO_COLOR)" };

    public CanonCommand(Terminal terminal)
        : base("canon", "Writes canonical N-Quads (RDFC-1.0): the same bytes for datasets that differ in blank node labels only.")
    {
        _terminal = terminal;
        AddPaths(_in);
        foreach (var option in new Option[] { _out, _from, _hash, _maximumWork, _noColor }) Options.Add(option);
        RunWith(Run);
    }

    public override string Examples =>
        """
        # the digest of a dataset, whatever its format, order and labels
        il7graph canon release.ttl.gz | sha256sum

        # in a pipe, with SHA-384
        curl -s https://example.org/data.ttl | il7graph canon --from ttl --hash sha384 -o data.nq
        """;

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (input, output) = (PathOf(parsed.GetValue(_in) ?? InputFile.Standard, "IN"), PathOf(parsed.GetRequiredValue(_out), _out.Name));
        var options = new CanonicalizationOptions { Hash = HashOf(parsed.GetRequiredValue(_hash)), MaximumWork = parsed.GetValue(_maximumWork) };
        if (options.MaximumWork <= 0) throw new UsageException($"'{options.MaximumWork}' is not a number of steps: it is 1 or more");
        var diagnostics = new DiagnosticBag();
        var dataset = DatasetInput.Read(input, parsed.GetValue(_from), _terminal, diagnostics, cancellation);
        var colour = _terminal.UsesColour && !parsed.GetValue(_noColor);
        TextReport.Write(_terminal.Error, diagnostics.ToImmutable(), diagnostics.LeftOut(), colour);
        if (diagnostics.HasErrors) return ExitCode.Findings;

        var canonical = Canonicalize(input, dataset, options, cancellation);
        using var target = OutputFile.Create(output, _terminal);
        canonical.WriteTo(target.Stream);
        target.Commit();
        return ExitCode.Success;
    }

    private static CanonicalDataset Canonicalize(
        string input, Dataset dataset, CanonicalizationOptions options, CancellationToken cancellation)
    {
        try
        {
            return Rdfc10.Canonicalize(dataset, options, cancellation);
        }
        catch (PoisonGraphException problem)
        {
            throw new UsageException($"cannot canonicalize '{input}': {problem.Message} with --max-work", problem);
        }
        catch (NotSupportedException problem)
        {
            throw new UsageException($"cannot canonicalize '{input}': {problem.Message}", problem);
        }
    }

    private static CanonicalizationHash HashOf(string name) => name switch
    {
        "sha256" => CanonicalizationHash.Sha256,
        "sha384" => CanonicalizationHash.Sha384,
        _ => throw new UsageException($"'{name}' is not a value of '--hash': sha256, sha384"),
    };
}
