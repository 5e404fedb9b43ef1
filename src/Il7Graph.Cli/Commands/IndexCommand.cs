using System.CommandLine;
using System.Globalization;
using Il7Graph.Cli.Files;
using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;
using Il7Graph.Diagnostics.Reports;
using Il7Graph.Formats;
using Il7Graph.Rdf;

namespace Il7Graph.Cli.Commands;

/// <summary><c>il7graph index</c>: RDF files into one store, which opens at once whatever its size.</summary>
internal sealed class IndexCommand : DocumentedCommand
{
    private readonly Terminal _terminal;

    private readonly Argument<string[]> _in = new("IN")
    {
        Description = "The files to read; - is standard input. Blank nodes of different files are kept apart",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _out = new("--output", "-o") { Description = "The store to write, FILE.il7", HelpName = "FILE" };

    private readonly Option<long> _memory = SharedOptions.Memory("Bytes to hold before sorting on disk: 64MB, 2GB [default: 512MB]");

    private readonly Option<string?> _temporary = new("--temp")
    {
        Description = "Where what does not fit into memory goes [default: the folder of the store]",
        HelpName = "DIR",
    };

    private readonly Option<bool> _verify = new("--verify")
    {
        Description = "Read the store against its checksums and invariants: the one written, or without -o the one named",
    };

    private readonly Option<string?> _from = SharedOptions.From("all inputs", "their extensions");
    private readonly Option<string?> _base = SharedOptions.Base();

    private readonly Option<string?> _graph = new("--graph")
    {
        Description = "The graph that triples outside of named graphs go into [default: the default graph]",
        HelpName = "IRI",
    };

    private readonly Option<bool> _lenient = SharedOptions.Lenient("index");
    private readonly FetchOptions _fetch = new();

    private readonly Option<bool> _quiet = SharedOptions.Quiet();

    private readonly Option<bool> _noColor = SharedOptions.NoColor();

    public IndexCommand(Terminal terminal)
        : base("index", "Builds a store out of RDF files, in bounded memory: opened at once, whatever its size. Checks one with --verify.")
    {
        _terminal = terminal;
        AddPaths(_in);
        foreach (var option in new Option[] { _out, _memory, _temporary, _verify, _from, _base, _graph, _lenient }.Concat(_fetch.All).Concat([_quiet, _noColor]))
            Options.Add(option);
        RunWith(Run);
    }

    public override string Examples =>
        """
        # a store of one file, or of many
        il7graph index release.nq.zst -o release.il7
        il7graph index cl.owl uberon.ttl.gz annotations.nt -o all.il7

        # more than memory holds, on another disk, checked afterwards
        il7graph index uniprot.nt.gz -o uniprot.il7 --memory 4GB --temp /scratch --verify

        # is a store still what was written?
        il7graph index --verify release.il7
        """;

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var inputs = (parsed.GetValue(_in) ?? []).Select(input => PathOf(input, "IN")).ToList();
        if (parsed.GetValue(_out) is { } output) return Index(parsed, inputs, PathOf(output, _out.Name), cancellation);
        if (!parsed.GetValue(_verify)) throw new UsageException("name the store to write with -o FILE");
        if (inputs is not [var store]) throw new UsageException("name one store to verify: il7graph index --verify FILE");
        return Verify(store, parsed.GetValue(_quiet), cancellation);
    }

    private int Index(ParseResult parsed, List<string> inputs, string output, CancellationToken cancellation)
    {
        if (inputs.Count == 0) throw new UsageException("name the files to read; - is standard input");
        InputFile.CheckStandardOnce(inputs);
        var target = StoreTarget.Of(output, inputs);
        var options = new StoreBuilderOptions { TemporaryDirectory = parsed.GetValue(_temporary) };
        if (parsed.GetValue(_memory) is > 0 and var memory) options = options with { Memory = memory };
        if (options.Memory < StoreBuilderOptions.MinimumMemory) throw new UsageException("--memory is at least 1MB");
        var graph = parsed.GetValue(_graph);
        if (graph is not null && !IriSyntax.IsAbsolute(graph)) throw new UsageException($"the graph is not an absolute IRI: '{graph}'");
        using var loader = _fetch.Loader(parsed);
        var reading = new ParserOptions
        {
            Base = SharedOptions.BaseOf(parsed.GetValue(_base)),
            Lenient = parsed.GetValue(_lenient),
            DocumentLoader = loader,
        };
        var formats = inputs.Select(input => FormatChoice.OfInput(parsed.GetValue(_from), input)).ToList();

        var colour = _terminal.UsesColour && !parsed.GetValue(_noColor);
        var quiet = parsed.GetValue(_quiet);
        var diagnostics = new DiagnosticBag();
        using var store = StoreTarget.Create(output, target, options);
        IQuadSink sink = graph is null ? store : new GraphAssignment(store, new Iri(graph));
        ProgressDisplay.Run(_terminal, quiet || !_terminal.IsInteractive, colour, display =>
        {
            for (var i = 0; i < inputs.Count; i++)
            {
                var before = store.Added;
                var progress = new ReadingProgress(inputs[i], InputFile.LengthOf(inputs[i]), display) { Quads = () => store.Added - before };
                using var source = InputFile.Open(inputs[i], _terminal, cancellation, progress.Read);
                // A prefix that no other input has, however its labels look.
                var ofInput = reading with { File = inputs[i], BlankNodePrefix = inputs.Count == 1 ? "" : $"in{i + 1}_" };
                RdfParser.Parse(source, formats[i], ofInput, sink, diagnostics, cancellation);
            }
            if (!diagnostics.HasErrors) store.Complete(IndexStages.Of(display), cancellation);
            return true;
        });
        TextReport.Write(_terminal.Error, diagnostics.ToImmutable(), diagnostics.LeftOut(), colour);
        if (diagnostics.HasErrors) return ExitCode.Findings;
        if (parsed.GetValue(_verify)) return Verify(output, quiet, cancellation);
        if (!quiet) WriteSummary(output);
        return ExitCode.Success;
    }

    private void WriteSummary(string path)
    {
        using var dataset = StoreInput.Open(path);
        _terminal.Out.Write(Describe(path, dataset) + "\n");
    }

    private int Verify(string path, bool quiet, CancellationToken cancellation)
    {
        using var dataset = StoreInput.Open(path);
        var defects = dataset.Verify(cancellation);
        foreach (var defect in defects) _terminal.Error.Write($"{path}: {defect}\n");
        if (defects.Count > 0) return ExitCode.Findings;
        if (!quiet) _terminal.Out.Write($"{Describe(path, dataset)}: every checksum and invariant holds\n");
        return ExitCode.Success;
    }

    private static string Describe(string path, Dataset dataset) => string.Create(
        CultureInfo.InvariantCulture, $"{path}: {dataset.Count:N0} quads, {dataset.Terms.Count:N0} terms, {dataset.ByteCount:N0} bytes");
}
