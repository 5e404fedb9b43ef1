#pragma warning disable RS0030 // I/O lives here
using System.CommandLine;
using System.Text;
using Il7Graph.Cli.Files;
using Il7Graph.Cli.Output;
using Il7Graph.Diagnostics;
using Il7Graph.Formats.JsonLd.Loading;
using Il7Graph.Querying;
using Il7Graph.Questions;
using Il7Graph.Rdf;
using Il7Graph.Sparql;

namespace Il7Graph.Cli.Commands;

/// <summary>The arguments and options that say what <c>query</c> asks, and of what.</summary>
internal sealed class QueryInput
{
    /// <summary>A text, and what findings call it.</summary>
    public sealed record QueryText(string Text, string File);

    public Argument<string?> Query { get; } = new("QUERY")
    {
        Description = "The query, or @NAME for a question of the ontology",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<bool> List { get; } = new("--list") { Description = "List the named questions" };

    public IEnumerable<Option> Options => [_file, _data, _from, _parameters.Option, _defaultGraph, List, _ontology];

    private readonly Option<string?> _file = new("--file", "-f") { Description = "A file with the query; - is standard input", HelpName = "FILE" };

    private readonly Option<string[]> _data = new("--data")
    {
        Description = "A file of RDF or a store to ask; several are asked as one [default: the graph in output/]",
        HelpName = "FILE",
    };

    private readonly Option<string?> _from = SharedOptions.From("the data", "their extensions");

    private readonly ParameterOption _parameters = new();

    private readonly Option<string> _defaultGraph = SharedOptions.Choice(
        "--default-graph", "What is asked outside GRAPH: the default graph of the data, all graphs, or all only if it is empty", "auto", "own", "union");

    private readonly Option<string> _ontology = new("--ontology")
    {
        Description = "The folder whose folder 'questions' has the named questions",
        HelpName = "DIR",
        DefaultValueFactory = _ => "ontology",
    };

    public string OntologyOf(ParseResult parsed) => DocumentedCommand.PathOf(parsed.GetRequiredValue(_ontology), _ontology.Name);

    /// <exception cref="UsageException">There is no query, or more than one.</exception>
    public QueryText TextOf(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var (query, file) = (parsed.GetValue(Query), parsed.GetValue(_file));
        if (query is null == file is null) throw new UsageException("give one query: a text, @NAME, or a file with -f; --list shows the names");
        if (file is not null)
        {
            var path = DocumentedCommand.PathOf(file, _file.Name);
            using var reader = new StreamReader(InputFile.Open(path, terminal, cancellation), Encoding.UTF8);
            return new QueryText(reader.ReadToEnd(), path);
        }
        return query!.StartsWith('@') ? OfQuestion(OntologyOf(parsed), query[1..]) : new QueryText(query, "query");
    }

    /// <exception cref="UsageException">A file cannot be opened, its format is not known, or there is no graph in output.</exception>
    public Dataset DataOf(
        ParseResult parsed, IDocumentLoader? loader, Terminal terminal, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var given = parsed.GetValue(_data) ?? [];
        string[] paths = given.Length > 0 ? [.. given.Select(path => DocumentedCommand.PathOf(path, _data.Name))] : [BuiltGraph.Find("output")];
        InputFile.CheckStandardOnce(paths);
        return DatasetInput.ReadAll(paths, parsed.GetValue(_from), loader, terminal, diagnostics, cancellation);
    }

    public DefaultGraph DefaultGraphOf(ParseResult parsed) => parsed.GetRequiredValue(_defaultGraph) switch
    {
        "own" => DefaultGraph.Own,
        "union" => DefaultGraph.Union,
        _ => DefaultGraph.Automatic,
    };

    /// <summary>The query with the parameters that the options give.</summary>
    /// <exception cref="UsageException">One is no term, comes twice, or the query does not use it.</exception>
    public SparqlQuery Bind(ParseResult parsed, SparqlQuery query, PrefixMap prefixes) =>
        _parameters.Bind(parsed, query, prefixes, static (each, terms) => each.With(terms));

    private static QueryText OfQuestion(string ontology, string name)
    {
        var names = Workspace.QuestionFolder.Names(ontology);
        var path = $"{ontology.TrimEnd('/')}/{Question.FolderName}/{name}{Question.Extension}";
        if (names.Contains(name, StringComparer.Ordinal)) return new QueryText(File.ReadAllText(path), path);
        var meant = Spelling.Nearest(name, names);
        throw new UsageException(names.IsEmpty
            ? $"there are no questions in '{ontology}/{Question.FolderName}': name the folder of the ontology with --ontology"
            : $"there is no question '{name}'" + (meant is null ? "; --list shows those there are" : $"; did you mean '@{meant}'?"));
    }
}
