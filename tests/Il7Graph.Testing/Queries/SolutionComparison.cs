using System.Globalization;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Results;

namespace Il7Graph.Testing.Queries;

/// <summary>Compares results modulo the labels of blank nodes.</summary>
public static class SolutionComparison
{
    private const string Names = "urn:il7graph:test:";

    /// <summary>Whether the two have the same columns, in any order, and the same solutions, each as often.</summary>
    /// <param name="isOrdered">Whether the order of the solutions counts.</param>
    public static bool AreSame(SparqlResults a, SparqlResults b, bool isOrdered)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Boolean != b.Boolean || !a.Variables.ToHashSet().SetEquals(b.Variables) || a.Rows.Count != b.Rows.Count) return false;
        return HasSameLines(a, b, isOrdered) || DatasetIsomorphism.AreIsomorphic(GraphOf(a, isOrdered), GraphOf(b, isOrdered));
    }

    /// <summary>Whether the two agree as <c>REDUCED</c> and <c>mf:LaxCardinality</c> want it: the same distinct solutions, and of each
    /// at least one and no more than are expected.</summary>
    public static bool AreSameReduced(SparqlResults actual, SparqlResults expected)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(expected);
        var counts = Lines(actual).CountBy(line => line).ToDictionary();
        return Lines(expected).CountBy(line => line).ToDictionary() is var most
            && counts.Count == most.Count && counts.All(pair => most.TryGetValue(pair.Key, out var count) && pair.Value <= count);
    }

    /// <summary>Equal labels are a short way to being isomorphic.</summary>
    private static bool HasSameLines(SparqlResults a, SparqlResults b, bool isOrdered) => isOrdered
        ? Lines(a).SequenceEqual(Lines(b), StringComparer.Ordinal)
        : Lines(a).Order(StringComparer.Ordinal).SequenceEqual(Lines(b).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The solutions as text, their columns by name.</summary>
    private static IEnumerable<string> Lines(SparqlResults results)
    {
        var columns = Enumerable.Range(0, results.Variables.Count).OrderBy(column => results.Variables[column], StringComparer.Ordinal).ToList();
        return results.Rows.Select(row => string.Join(' ', columns.Select(column => row[column]?.ToString() ?? "UNDEF")));
    }

    /// <summary>A node for each solution, with a triple for each binding: two such graphs are isomorphic if the solutions are the same.</summary>
    private static Dataset GraphOf(SparqlResults results, bool isOrdered)
    {
        var graph = new DatasetBuilder();
        for (var i = 0; i < results.Rows.Count; i++)
        {
            // No label of a document starts like this: what is compared has been read by parsers that rename, or comes from data.
            var solution = new BlankNode(string.Create(CultureInfo.InvariantCulture, $"solution.row.{i}"));
            graph.Add(new Quad(solution, RDF.Type, new Iri(Names + "Solution")));
            if (isOrdered) graph.Add(new Quad(solution, new Iri(Names + "index"), Literal.FromString(i.ToString(CultureInfo.InvariantCulture))));
            for (var column = 0; column < results.Variables.Count; column++)
            {
                if (results.Rows[i][column] is { } term) graph.Add(new Quad(solution, new Iri(Names + "value:" + results.Variables[column]), term));
            }
        }
        return graph.ToDataset();
    }
}
