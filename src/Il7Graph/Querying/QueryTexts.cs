using System.Collections.Concurrent;
using Il7Graph.Sparql;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Querying;

/// <summary>Texts to queries. The last texts are remembered with their queries, and so the engine remembers their plans.</summary>
internal sealed class QueryTexts(SparqlOptions options)
{
    /// <summary>What findings call a text that is of no file.</summary>
    public const string NoFile = "query";

    private const int Remembered = 256;

    private readonly ConcurrentDictionary<(string Text, string File), SparqlQuery> _queries = new();

    /// <exception cref="SparqlSyntaxException">It is no query.</exception>
    public SparqlQuery Parse(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_queries.TryGetValue((text, file), out var known)) return known;
        var query = SparqlQuery.Parse(text, options with { File = file });
        if (_queries.Count >= Remembered) _queries.Clear();
        return _queries.GetOrAdd((text, file), query);
    }

    /// <summary>A form with its article, for messages.</summary>
    public static string NameOf(QueryForm form) => form switch
    {
        SelectClause => "a SELECT",
        AskForm => "an ASK",
        ConstructForm => "a CONSTRUCT",
        _ => "a DESCRIBE",
    };
}
