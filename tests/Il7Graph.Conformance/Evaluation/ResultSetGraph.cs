using System.Globalization;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Results;
using static Il7Graph.Conformance.Evaluation.TestVocabulary;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>Results that a suite writes as a graph of its result set vocabulary.</summary>
internal static class ResultSetGraph
{
    /// <summary>The results in the graph, or null if there are none: then the graph itself is the result.</summary>
    /// <param name="isOrdered">Whether the graph gives the solutions in an order.</param>
    public static SparqlResults? Read(Dataset graph, out bool isOrdered)
    {
        isOrdered = false;
        if (graph.Match(predicate: RDF.Type, @object: RS.Class).FirstOrDefault()?.Subject is not { } results) return null;
        if (graph.ObjectOf(results, RS.Boolean) is Literal boolean) return SparqlResults.Of(boolean.LexicalForm is "true" or "1");

        var variables = graph.Match(results, RS.ResultVariable).Select(quad => ((Literal)quad.Object).LexicalForm).ToValueArray();
        var solutions = graph.Match(results, RS.Solution).Select(quad => (Index: graph.ObjectOf(quad.Object, RS.Index) as Literal, Node: quad.Object)).ToList();
        isOrdered = solutions.Count > 0 && solutions.TrueForAll(solution => solution.Index is not null);
        if (isOrdered) solutions = [.. solutions.OrderBy(solution => int.Parse(solution.Index!.LexicalForm, CultureInfo.InvariantCulture))];
        return new SparqlResults(null, variables, solutions.Select(solution => Row(graph, solution.Node, variables)).ToValueArray());
    }

    private static ValueArray<Term?> Row(Dataset graph, Term solution, ValueArray<string> variables)
    {
        var values = graph.Match(solution, RS.Binding).ToDictionary(
            binding => ((Literal)graph.ObjectOf(binding.Object, RS.Variable)!).LexicalForm,
            binding => graph.ObjectOf(binding.Object, RS.Value));
        return variables.Select(variable => values.GetValueOrDefault(variable)).ToValueArray();
    }
}
