using System.Globalization;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Rewriting;

/// <summary>Takes paths apart as SPARQL 1.1 §18.2.2.4 and §18.4 define them, until links, closures and negated sets remain:
/// <c>x a|b y</c> becomes the union of <c>x a y</c> and <c>x b y</c>, <c>x a/b y</c> the join of <c>x a ?n</c> and <c>?n b y</c>.</summary>
internal sealed class PathRewriting
{
    private int _steps;

    public AlgebraOperator Of(PathPattern pattern) => Of(pattern.Subject, pattern.Path, pattern.Object);

    private AlgebraOperator Of(PatternTerm start, PropertyPath path, PatternTerm end)
    {
        switch (path)
        {
            case LinkPath link:
                return new Bgp([new TriplePattern(start, new Constant(link.Predicate), end)]);
            case InversePath { Path: NegatedPropertySet negated }:
                return new PathPattern(end, negated, start);
            case InversePath inverse:
                return Of(end, inverse.Path, start);
            case SequencePath sequence:
                var step = new Variable(string.Create(CultureInfo.InvariantCulture, $".step{_steps++}"));
                return Joined(Of(start, sequence.First, step), Of(step, sequence.Second, end));
            case AlternativePath alternative:
                return new Union(Of(start, alternative.First, end), Of(start, alternative.Second, end));
            default:
                return new PathPattern(start, path, end);
        }
    }

    private static AlgebraOperator Joined(AlgebraOperator first, AlgebraOperator second) => (first, second) switch
    {
        (Bgp a, Bgp b) => new Bgp([.. a.Triples, .. b.Triples]),
        _ => new Join(first, second),
    };
}
