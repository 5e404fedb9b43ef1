using Il7Graph.Rdf;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Testing.Reference;

/// <summary>What a solution makes of the template of a CONSTRUCT, a DELETE or an INSERT (SPARQL 1.1 §16.2, Update §3.1.3).</summary>
internal static class Templates
{
    /// <summary>The quads of one solution; what is unbound or no quad is left out.</summary>
    /// <param name="blankNode">The new node for a blank node of the template.</param>
    /// <param name="defaultGraph">The graph of the patterns that name none; null for the default graph.</param>
    public static IEnumerable<Quad> Instantiate(
        IEnumerable<QuadPattern> template, Solution solution, Func<BlankNode, BlankNode> blankNode, Term? defaultGraph = null)
    {
        foreach (var pattern in template)
        {
            var graph = pattern.Graph is null ? defaultGraph : Instantiate(pattern.Graph, solution, blankNode);
            if (pattern.Graph is not null && graph is not (Iri or BlankNode)) continue;
            var (subject, predicate, @object) = pattern.Triple;
            if (Triple(subject, predicate, @object, solution, blankNode) is { } triple) yield return new Quad(triple.Subject, triple.Predicate, triple.Object, graph);
        }
    }

    private static TripleTerm? Triple(PatternTerm subject, PatternTerm predicate, PatternTerm @object, Solution solution, Func<BlankNode, BlankNode> blankNode) =>
        Instantiate(subject, solution, blankNode) is (Iri or BlankNode) and var s
        && Instantiate(predicate, solution, blankNode) is Iri p
        && Instantiate(@object, solution, blankNode) is { } o
            ? new TripleTerm(s, p, o)
            : null;

    private static Term? Instantiate(PatternTerm term, Solution solution, Func<BlankNode, BlankNode> blankNode) => term switch
    {
        Variable variable => solution[variable],
        Constant { Term: BlankNode node } => blankNode(node),
        Constant constant => constant.Term,
        TripleTermPattern triple => Triple(triple.Subject, triple.Predicate, triple.Object, solution, blankNode),
        _ => throw new InvalidOperationException("the set of pattern terms is closed"),
    };
}
