using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Results;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Querying;

/// <content>Answers as text, which goes to a stream without becoming objects.</content>
public sealed partial class KnowledgeGraph
{
    /// <summary>Writes the answer of a SELECT or ASK. The stream stays open.</summary>
    public void Write(
        string query, Stream output, ResultsFormat format, IReadOnlyDictionary<string, Term>? parameters = null, QueryOptions? options = null,
        CancellationToken cancellation = default)
    {
        var parsed = Parse(query);
        if (parsed.Form is not (SelectClause or AskForm))
            throw new ArgumentException($"the query is {QueryTexts.NameOf(parsed.Form)}, whose answer is a graph", nameof(query));
        using var run = Start(parameters is null ? parsed : parsed.With(parameters), options, cancellation);
        Write(run, parsed, output, format);
    }

    /// <summary>Writes the graph that a CONSTRUCT or DESCRIBE gives. The stream stays open.</summary>
    public void Write(
        string query, Stream output, RdfFormat format, IReadOnlyDictionary<string, Term>? parameters = null, QueryOptions? options = null,
        CancellationToken cancellation = default)
    {
        var parsed = Parse(query);
        if (parsed.Form is SelectClause or AskForm)
            throw new ArgumentException($"the query is {QueryTexts.NameOf(parsed.Form)}, whose answer is no graph", nameof(query));
        using var run = Start(parameters is null ? parsed : parsed.With(parameters), options, cancellation);
        Write(run, parsed, output, format);
    }

    /// <summary>Writes what a run of a SELECT or ASK gives.</summary>
    public void Write(QueryRun run, SparqlQuery query, Stream output, ResultsFormat format)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(query);
        if (query.Form is AskForm) ResultsWriter.WriteBoolean(output, format, run.Ask());
        else run.WriteTo(ResultsWriter.Create(output, format, Prefixes));
    }

    /// <summary>Writes what a run of a CONSTRUCT or DESCRIBE gives, sorted, with the prefixes that it uses.</summary>
    public void Write(QueryRun run, SparqlQuery query, Stream output, RdfFormat format)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(query);
        var quads = new DatasetBuilder();
        run.WriteTo(quads);
        using var graph = quads.ToDataset();
        var prefixes = UsedPrefixes.Of(graph, Merge(Prefixes, query.Syntax.Prologue.Prefixes));
        using var writer = RdfWriter.Create(output, format, new WriterOptions { Prefixes = prefixes });
        graph.CopyTo(writer);
        writer.Complete();
    }
}
