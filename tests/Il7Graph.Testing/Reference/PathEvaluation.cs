using System.Globalization;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Testing.Reference;

/// <summary>Property paths (SPARQL 1.1 §18.4), clause by clause.</summary>
internal sealed class PathEvaluation(IReadOnlySet<TripleTerm> graph)
{
    private int _steps;

    /// <summary>eval(Path(X, path, Y)). An end that is a triple term with variables is matched with the term found there.</summary>
    public List<Solution> Evaluate(PatternTerm x, PropertyPath path, PatternTerm y)
    {
        var (start, end) = (x is TripleTermPattern ? Fresh() : x, y is TripleTermPattern ? Fresh() : y);
        return [.. EvaluateBetween(start, path, end)
            .Select(solution => PatternMatching.Match(y, TermAt(end, solution), PatternMatching.Match(x, TermAt(start, solution), solution)))
            .OfType<Solution>()
            .Select(solution => solution.Where(variable => !IsFresh(variable)))];
    }

    private List<Solution> EvaluateBetween(PatternTerm x, PropertyPath path, PatternTerm y) => path switch
    {
        LinkPath link => PatternMatching.Match([new TriplePattern(x, new Constant(link.Predicate), y)], graph),
        InversePath inverse => EvaluateBetween(y, inverse.Path, x),
        SequencePath sequence => Sequence(x, sequence, y),
        AlternativePath alternative => [.. EvaluateBetween(x, alternative.First, y), .. EvaluateBetween(x, alternative.Second, y)],
        NegatedPropertySet negated => NegatedSet(x, negated, y),
        ZeroOrOnePath optional => [.. ZeroLength(x, y).Concat(EvaluateBetween(x, optional.Path, y)).Distinct()],
        ZeroOrMorePath repeated => Closure(x, repeated.Path, y, Reflexive),
        OneOrMorePath repeated => Closure(x, repeated.Path, y, Transitive),
        _ => throw new InvalidOperationException("the set of paths is closed"),
    };

    /// <summary>Join(eval(Path(X, P, ?v)), eval(Path(?v, Q, Y))) without ?v: duplicates stay.</summary>
    private List<Solution> Sequence(PatternTerm x, SequencePath path, PatternTerm y)
    {
        var step = Fresh();
        var second = EvaluateBetween(step, path.Second, y);
        return
        [
            .. EvaluateBetween(x, path.First, step)
                .SelectMany(left => second.Where(left.IsCompatibleWith).Select(left.MergedWith))
                .Select(solution => solution.Where(variable => variable != step)),
        ];
    }

    private List<Solution> NegatedSet(PatternTerm x, NegatedPropertySet path, PatternTerm y) =>
    [
        .. graph.Where(triple => !path.Predicates.Contains(triple.Predicate))
            .Select(triple => PatternMatching.Match(y, triple.Object, PatternMatching.Match(x, triple.Subject, Solution.Empty)))
            .OfType<Solution>(),
    ];

    /// <summary>The zero length path: a term is connected with itself, be it in the graph or not; two variables with each node.</summary>
    private IEnumerable<Solution> ZeroLength(PatternTerm x, PatternTerm y)
    {
        IEnumerable<Term> nodes = x is Constant start ? [start.Term] : y is Constant end ? [end.Term] : Nodes();
        return nodes.Select(node => PatternMatching.Match(y, node, PatternMatching.Match(x, node, Solution.Empty))).OfType<Solution>();
    }

    /// <summary>ZeroOrMorePath and OneOrMorePath: from a term forwards, to a term backwards, else from each node.</summary>
    private List<Solution> Closure(PatternTerm x, PropertyPath path, PatternTerm y, Func<Term, PropertyPath, HashSet<Term>> reached)
    {
        if (x is not Constant && y is Constant) return Closure(y, new InversePath(path), x, reached);
        IEnumerable<Term> starts = x is Constant start ? [start.Term] : Nodes();
        return
        [
            .. starts.SelectMany(node => reached(node, path)
                .Select(found => PatternMatching.Match(y, found, PatternMatching.Match(x, node, Solution.Empty)))
                .OfType<Solution>()),
        ];
    }

    /// <summary>ALP(x, path)</summary>
    private HashSet<Term> Reflexive(Term x, PropertyPath path)
    {
        var visited = new HashSet<Term>();
        Visit(x, path, visited);
        return visited;
    }

    /// <summary>ALP from each term that one step reaches.</summary>
    private HashSet<Term> Transitive(Term x, PropertyPath path)
    {
        var visited = new HashSet<Term>();
        foreach (var next in Step(x, path)) Visit(next, path, visited);
        return visited;
    }

    /// <summary>ALP(x, path, V)</summary>
    private void Visit(Term x, PropertyPath path, HashSet<Term> visited)
    {
        if (!visited.Add(x)) return;
        foreach (var next in Step(x, path)) Visit(next, path, visited);
    }

    /// <summary>eval(x, path): the terms that are reached by one match of the path.</summary>
    private IEnumerable<Term> Step(Term x, PropertyPath path)
    {
        var end = Fresh();
        return EvaluateBetween(new Constant(x), path, end).Select(solution => solution[end]!).Distinct();
    }

    /// <summary>nodes(G): the subjects and objects.</summary>
    private IEnumerable<Term> Nodes() => graph.SelectMany(triple => new[] { triple.Subject, triple.Object }).Distinct();

    private static Term TermAt(PatternTerm end, Solution solution) => end is Constant constant ? constant.Term : solution[(Variable)end]!;

    private Variable Fresh() => new(string.Create(CultureInfo.InvariantCulture, $".step{_steps++}"));

    private static bool IsFresh(Variable variable) => variable.Name.StartsWith(".step", StringComparison.Ordinal);
}
