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
    private readonly Argument<string> _in = SharedOptions.In();
    private readonly Option<string> _out = SharedOptions.Out();
    private readonly Option<string?> _from = SharedOptions.From();

    private readonly Option<string> _hash = SharedOptions.Choice("--hash", "The algorithm behind the labels", "sha256", "sha384");

    private readonly Option<long?> _maximumWork = new("--max-work")
    {
        Description = "How many steps to spend on blank nodes that look alike [default: 10 million and 100 for each]",
        HelpName = "STEPS",
    };

    private readonly FetchOptions _fetch = new();
    private readonly Option<bool> _noColor = SharedOptions.NoColor();

    public CanonCommand(Terminal terminal)
        : base("canon", "Writes canonical N-Quads (RDFC-1.0): the same bytes for datasets that differ in blank node labels only.")
    {
        _terminal = terminal;
        AddPaths(_in);
        foreach (var option in new Option[] { _out, _from, _hash, _maximumWork }.Concat(_fetch.All).Append(_noColor)) Options.Add(option);
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
        var options = new CanonicalizationOptions { Hash = Enum.Parse<CanonicalizationHash>(parsed.GetRequiredValue(_hash), ignoreCase: true), MaximumWork = parsed.GetValue(_maximumWork) };
        if (options.MaximumWork <= 0) throw new UsageException($"'{options.MaximumWork}' is not a number of steps: it is 1 or more");
        var diagnostics = new DiagnosticBag();
        using var loader = _fetch.Loader(parsed);
        var dataset = DatasetInput.Read(input, parsed.GetValue(_from), loader, _terminal, diagnostics, cancellation);
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
}
