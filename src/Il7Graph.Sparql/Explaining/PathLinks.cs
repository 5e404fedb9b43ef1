using Il7Graph.Rdf;
using Il7Graph.Sparql.Paths;

namespace Il7Graph.Sparql.Explaining;

/// <summary>The predicates that a path follows.</summary>
internal static class PathLinks
{
    public static IEnumerable<Iri> Of(PropertyPath path) => path switch
    {
        LinkPath link => [link.Predicate],
        InversePath inverse => Of(inverse.Path),
        SequencePath sequence => Of(sequence.First).Concat(Of(sequence.Second)),
        AlternativePath alternative => Of(alternative.First).Concat(Of(alternative.Second)),
        ZeroOrMorePath repeated => Of(repeated.Path),
        OneOrMorePath repeated => Of(repeated.Path),
        ZeroOrOnePath optional => Of(optional.Path),
        _ => [],
    };

    public static PropertyPath Replace(PropertyPath path, Iri predicate, Iri by) => path switch
    {
        LinkPath link when link.Predicate == predicate => new LinkPath(by),
        InversePath inverse => new InversePath(Replace(inverse.Path, predicate, by)),
        SequencePath sequence => new SequencePath(Replace(sequence.First, predicate, by), Replace(sequence.Second, predicate, by)),
        AlternativePath alternative => new AlternativePath(Replace(alternative.First, predicate, by), Replace(alternative.Second, predicate, by)),
        ZeroOrMorePath repeated => new ZeroOrMorePath(Replace(repeated.Path, predicate, by)),
        OneOrMorePath repeated => new OneOrMorePath(Replace(repeated.Path, predicate, by)),
        ZeroOrOnePath optional => new ZeroOrOnePath(Replace(optional.Path, predicate, by)),
        _ => path,
    };
}
