using System.CommandLine;
using Il7Graph.Cli.Files;
using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;
using Il7Graph.Querying;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Execution.Services;
using Il7Graph.Sparql.Results;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Cli.Commands;

/// <summary><c>il7graph query</c>: SPARQL over the built graph or any RDF.</summary>
internal sealed class QueryCommand : DocumentedCommand
{
    private readonly Terminal _terminal;
    private readonly QueryInput _input = new();
    private readonly Option<string> _out = SharedOptions.Out();

    private readonly Option<string?> _format = new("--format")
    {
        Description = "table, markdown, json, xml, csv, tsv; for a graph nt, nq, ttl, trig, jsonld, rdfxml [default: by the extension of OUT, or table and ttl]",
        HelpName = "FORMAT",
    };

    private readonly Option<double?> _timeout = new("--timeout") { Description = "How long the query may take", HelpName = "SECONDS" };
    private readonly Option<long> _memory = SharedOptions.Memory("How much memory it may hold beside the data");

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Show the plan on standard error, before the answer and with the actual rows and times after it",
    };

    private readonly ServiceOptions _services = new();

    private readonly Option<long?> _why = new("--why")
    {
        Description = "Instead of the answer, the statements behind one of its rows, with evidence, paper and place; as text or --format json",
        HelpName = "ROW",
    };

    private readonly FetchOptions _fetch = new();
    private readonly Option<bool> _noColor = SharedOptions.NoColor();

    public QueryCommand(Terminal terminal)
        : base("query", "Asks the built graph, or any RDF, with SPARQL 1.2 or one of the named questions.")
    {
        _terminal = terminal;
        AddPaths(_input.Query);
        foreach (var option in _input.Options.Concat([_out, _format, _timeout, _memory, _explain, _why]).Concat(_services.All).Concat(_fetch.All).Append(_noColor)) Options.Add(option);
        RunWith(Run);
    }

    public override string Examples =>
        """
        # the graph in output/; the prefixes of the project need not be declared
        il7graph query 'SELECT ?cell WHERE { ?cell il7:produces UniProtKB:P13232 }'

        # the questions that come with the graph
        il7graph query --list
        il7graph query @cells-producing-il7
        il7graph query @lost-without-a-paper --param paper=PMID:11135619 --format markdown

        # any RDF
        il7graph query -f cells.rq --data cl.owl --data mine.ttl.gz --format csv -o cells.csv
        il7graph query 'CONSTRUCT WHERE { ?s a il7:Cell ; rdfs:label ?o }' -o cells.nt

        # which statements, papers and passages the second row stands on
        il7graph query @cells-producing-il7 --why 2

        # how it is answered, and not for ever
        il7graph query 'SELECT * { ?a ?b ?c . ?c ?d ?e }' --explain --timeout 10 --memory 1G --format tsv > pairs.tsv
        """;

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(_input.List)) return QuestionList.Write(_terminal.Out, _input.OntologyOf(parsed));
        var output = PathOf(parsed.GetRequiredValue(_out), _out.Name);
        var diagnostics = new DiagnosticBag();
        var text = _input.TextOf(parsed, _terminal, cancellation);
        using var loader = _fetch.Loader(parsed, _services);
        using var services = _services.Client(parsed, _fetch);
        using var dataset = _input.DataOf(parsed, loader, _terminal, diagnostics, cancellation);
        var colour = _terminal.UsesColour && !parsed.GetValue(_noColor);
        if (diagnostics.HasErrors)
        {
            _terminal.WriteFindings(diagnostics.ToImmutable(), diagnostics.LeftOut(), "text", colour, toOutput: false);
            return ExitCode.Findings;
        }
        var graph = KnowledgeGraph.From(dataset, new KnowledgeGraphOptions { DefaultGraph = _input.DefaultGraphOf(parsed), DeclareKnownPrefixes = true });
        try
        {
            var query = _input.Bind(parsed, graph.Parse(text.Text, text.File), graph.Prefixes);
            var options = OptionsOf(parsed) with { Services = services };
            if (parsed.GetValue(_why) is { } row) Why(graph, query, row, options, parsed.GetValue(_format), output, cancellation);
            else Answer(graph, query, options, parsed.GetValue(_format), output, cancellation);
            return ExitCode.Success;
        }
        catch (SparqlSyntaxException problem)
        {
            SourceExcerpt.Write(_terminal.Error, problem.Diagnostics, text.Text, colour);
            return ExitCode.Findings;
        }
        catch (QueryStoppedException problem)
        {
            throw new UsageException($"the query was stopped: {problem.Message}", problem);
        }
        catch (ServiceException problem)
        {
            throw new UsageException(problem.Message, problem);
        }
    }

    private QueryOptions OptionsOf(ParseResult parsed)
    {
        var seconds = parsed.GetValue(_timeout);
        if (seconds is <= 0 or > 1e9 or double.NaN) throw new UsageException($"'{seconds}' is not a time limit: it is a number of seconds above 0");
        return new QueryOptions
        {
            Timeout = seconds is { } limit ? TimeSpan.FromSeconds(limit) : null,
            MemoryLimit = parsed.GetValue(_memory) is > 0 and var bytes ? bytes : null,
            Profile = parsed.GetValue(_explain),
        };
    }

    private void Why(KnowledgeGraph graph, SparqlQuery query, long row, QueryOptions options, string? format, string output, CancellationToken cancellation)
    {
        if (query.Form is not SelectClause) throw new UsageException("--why explains a row, and only the answer of a SELECT has rows");
        if (format is not (null or "text" or "json")) throw new UsageException($"'{format}' is not a format of --why: text, json");
        RowExplanation explanation;
        try
        {
            explanation = graph.Explain(query, row - 1, options, cancellation);
        }
        catch (ArgumentOutOfRangeException problem)
        {
            throw new UsageException($"there is no row {row}: rows count from 1, and the answer has fewer or none", problem);
        }
        using var target = OutputFile.Create(output, _terminal);
        if (format == "json")
        {
            WhyReport.WriteJson(target.Stream, explanation);
        }
        else
        {
            using var text = new StreamWriter(target.Stream, leaveOpen: true);
            WhyReport.WriteText(text, explanation, new CellText(graph.Prefixes));
        }
        target.Commit();
    }

    private void Answer(KnowledgeGraph graph, SparqlQuery query, QueryOptions options, string? named, string output, CancellationToken cancellation)
    {
        var (results, rdf) = AnswerFormat.Of(query.Form, named, output);
        using var run = graph.Start(query, options, cancellation);
        if (options.Profile) _terminal.Error.Write($"{run.Plan.TrimEnd('\n')}\n\n");
        using (var target = OutputFile.Create(output, _terminal))
        {
            if (results is not null) graph.Write(run, query, target.Stream, results);
            else graph.Write(run, query, target.Stream, rdf!);
            target.Commit();
        }
        if (options.Profile) _terminal.Error.Write($"\n{run.Plan.TrimEnd('\n')}\n");
        if (run.IsEmpty && query.Form is SelectClause or ConstructForm && graph.ExplainEmpty(query, options, cancellation) is { } explanation)
            _terminal.Error.Write($"note: the answer is empty\n{explanation}");
    }
}
