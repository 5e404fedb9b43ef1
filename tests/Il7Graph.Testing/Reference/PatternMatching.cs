using Il7Graph.Rdf;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Testing.Reference;

/// <summary>Basic graph patterns (SPARQL 1.1 §18.3, SPARQL 1.2 §18.4). Blank nodes are variables in the algebra, so an instance of the
/// pattern is a solution, and each solution comes once.</summary>
internal static class PatternMatching
{
    /// <summary>The solutions that make a subset of the graph of the pattern: a nested loop over its triples.</summary>
    public static List<Solution> Match(IEnumerable<TriplePattern> pattern, IReadOnlySet<TripleTerm> graph)
    {
        List<Solution> solutions = [Solution.Empty];
        foreach (var triple in pattern)
        {
            solutions = [.. solutions.SelectMany(solution => graph.Select(each => Match(triple, each, solution))).OfType<Solution>()];
        }
        return solutions;
    }

    /// <summary>The solution extended so that the pattern becomes the triple, or null.</summary>
    public static Solution? Match(TriplePattern pattern, TripleTerm triple, Solution? solution) =>
        Match(pattern.Object, triple.Object, Match(pattern.Predicate, triple.Predicate, Match(pattern.Subject, triple.Subject, solution)));

    /// <summary>The solution extended so that the pattern becomes the term, or null.</summary>
    public static Solution? Match(PatternTerm pattern, Term term, Solution? solution) => pattern switch
    {
        Variable variable => solution?.With(variable, term),
        Constant constant => constant.Term == term ? solution : null,
        TripleTermPattern parts => term is TripleTerm triple ? Match(new TriplePattern(parts.Subject, parts.Predicate, parts.Object), triple, solution) : null,
        _ => throw new InvalidOperationException("the set of pattern terms is closed"),
    };
}
