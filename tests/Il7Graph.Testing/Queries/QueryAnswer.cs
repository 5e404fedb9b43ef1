using System.Text;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Sparql.Results;

namespace Il7Graph.Testing.Queries;

/// <summary>What a query has for an answer: solutions or a boolean, or a graph.</summary>
public sealed record QueryAnswer
{
    private QueryAnswer(SparqlResults? results, Dataset? graph) => (Results, Graph) = (results, graph);

    /// <summary>Of SELECT and ASK; else null.</summary>
    public SparqlResults? Results { get; }

    /// <summary>Of CONSTRUCT; else null.</summary>
    public Dataset? Graph { get; }

    public static QueryAnswer Of(SparqlResults results) => new(results, null);

    public static QueryAnswer Of(Dataset graph) => new(null, graph);

    /// <summary>Whether the two differ in nothing but the labels of blank nodes.</summary>
    /// <param name="isOrdered">Whether the order of the solutions counts.</param>
    public bool IsSameAs(QueryAnswer other, bool isOrdered)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Graph is not null) return other.Graph is not null && DatasetIsomorphism.AreIsomorphic(Graph, other.Graph);
        return other.Results is not null && SolutionComparison.AreSame(Results!, other.Results, isOrdered);
    }

    /// <summary>A line for each solution or triple, in order.</summary>
    public override string ToString()
    {
        if (Graph is not null) return string.Join('\n', Graph.Quads);
        if (Results!.Boolean is { } value) return value ? "true" : "false";
        var lines = new StringBuilder().AppendJoin(' ', Results.Variables.Select(name => "?" + name));
        foreach (var row in Results.Rows) lines.Append('\n').Append(row.Count == 0 ? "()" : string.Join(' ', row.Select(term => term?.ToString() ?? "UNDEF")));
        return lines.ToString();
    }
}
