using System.CommandLine;
using System.Text;
using Il7Graph.Cli.Files;
using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;
using Il7Graph.Diagnostics.Reports;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Updating;

namespace Il7Graph.Cli.Commands;

/// <summary><c>il7graph transform</c>: RDF after a SPARQL update.</summary>
internal sealed class TransformCommand : DocumentedCommand
{
    private readonly Terminal _terminal;

    private readonly Argument<string[]> _in = new("IN")
    {
        Description = "The files to read as one; - is standard input [default: -]. Blank nodes of different files are kept apart",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _update = new("--update", "-u")
    {
        Description = "The file with the update request",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _out = SharedOptions.Out();
    private readonly Option<string?> _from = SharedOptions.From("all inputs", "their extensions");
    private readonly Option<string?> _to = SharedOptions.To();
    private readonly ParameterOption _parameters = new();
    private readonly FetchOptions _fetch = new();
    private readonly ServiceOptions _services = new();
    private readonly Option<bool> _quiet = SharedOptions.Quiet();
    private readonly Option<bool> _noColor = SharedOptions.NoColor();

    public TransformCommand(Terminal terminal)
        : base("transform", "Writes RDF as a SPARQL update changes it: all of the request is done, or nothing. Inputs stay as they are.")
    {
        _terminal = terminal;
        AddPaths(_in);
        foreach (var option in new Option[] { _update, _out, _from, _to, _parameters.Option }.Concat(_services.All).Concat(_fetch.All).Concat([_quiet, _noColor]))
            Options.Add(option);
        RunWith(Run);
    }

    public override string Examples =>
        """
        # several files as one, repaired
        il7graph transform --update fix.ru in.ttl more.nq.gz -o out.trig

        # in place, which is done only when all went well
        il7graph transform --update fix.ru data.ttl -o data.ttl

        # with terms for variables of the request
        il7graph transform -u retract.ru il7.trig -o without.trig --param paper=PMID:11135619

        # in a pipe, with an endpoint that SERVICE may ask
        il7graph transform -u labels.ru --from nt --to nt --allow-service https://example.org/sparql < in.nt > out.nt
        """;

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string[] inputs = parsed.GetValue(_in) is { Length: > 0 } given ? [.. given.Select(path => PathOf(path, "IN"))] : [InputFile.Standard];
        var (file, output) = (PathOf(parsed.GetRequiredValue(_update), _update.Name), PathOf(parsed.GetRequiredValue(_out), _out.Name));
        InputFile.CheckStandardOnce([.. inputs, file]);
        var to = FormatChoice.Of(parsed.GetValue(_to), output, _to.Name);
        var colour = _terminal.UsesColour && !parsed.GetValue(_noColor);
        var diagnostics = new DiagnosticBag();

        var text = TextOf(file, cancellation);
        if (!SparqlUpdate.TryParse(text, new SparqlOptions { File = file }, diagnostics, out var update)) return Report(diagnostics, colour);
        using var loader = _fetch.Loader(parsed, _services);
        using var dataset = DatasetInput.ReadAll(inputs, parsed.GetValue(_from), loader, _terminal, diagnostics, cancellation);
        if (diagnostics.HasErrors) return Report(diagnostics, colour);
        update = _parameters.Bind(parsed, update, update.Syntax.Prologue.Prefixes, static (each, terms) => each.With(terms));

        using var services = _services.Client(parsed, _fetch);
        var options = new UpdateOptions { Query = new QueryOptions { Services = services } };
        try
        {
            var result = DatasetUpdate.Run(dataset, update, options, cancellation);
            using var changed = result.Dataset;
            using var target = OutputFile.Create(output, _terminal);
            Write(changed, update.Syntax.Prologue.Prefixes, target.Stream, to);
            target.Commit();
            Report(diagnostics, colour);
            if (!parsed.GetValue(_quiet) && _terminal.IsInteractive) _terminal.Error.Write($"{result.Added} quads added, {result.Removed} removed\n");
            return ExitCode.Success;
        }
        catch (UpdateException problem)
        {
            diagnostics.Report(SparqlDiagnostics.FailedOperation, SourceSpan.WholeFile(file), problem.Operation, update.Operations.Count, problem.Message);
            return Report(diagnostics, colour);
        }
    }

    private string TextOf(string path, CancellationToken cancellation)
    {
        using var reader = new StreamReader(InputFile.Open(path, _terminal, cancellation), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private int Report(DiagnosticBag diagnostics, bool colour)
    {
        TextReport.Write(_terminal.Error, diagnostics.ToImmutable(), diagnostics.LeftOut(), colour);
        return diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Success;
    }

    /// <param name="prefixes">Of the request: those that the data does not declare are declared too.</param>
    private static void Write(Dataset dataset, PrefixMap prefixes, Stream target, RdfFormat to)
    {
        try
        {
            using var writer = RdfWriter.Create(target, to, new WriterOptions());
            foreach (var (prefix, iri) in prefixes.Namespaces)
            {
                if (!dataset.Prefixes.Namespaces.ContainsKey(prefix)) writer.DeclarePrefix(prefix, iri);
            }
            dataset.CopyTo(writer);
            writer.Complete();
        }
        catch (NotRepresentableException problem)
        {
            throw new UsageException(problem.Message, problem);
        }
    }
}
