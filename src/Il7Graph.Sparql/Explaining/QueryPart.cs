using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Explaining;

/// <summary>One pattern of those that a group joins.</summary>
/// <param name="Pattern">A BGP of one triple pattern, a path, or whatever cannot be taken apart, without its GRAPH.</param>
/// <param name="GraphName">The name after GRAPH; null outside of GRAPH.</param>
internal sealed record QueryPart(AlgebraOperator Pattern, PatternTerm? GraphName)
{
    public AlgebraOperator Operator => GraphName is null ? Pattern : new Graph(GraphName, Pattern);

    public TriplePattern? Triple => Pattern is Bgp { Triples: [var triple] } ? triple : null;

    public QueryPart With(TriplePattern triple) => this with { Pattern = new Bgp([triple]) };

    public static AlgebraOperator Join(IEnumerable<QueryPart> parts) =>
        parts.Select(part => part.Operator).Aggregate<AlgebraOperator, AlgebraOperator>(Bgp.Empty, JoinOf);

    private static AlgebraOperator JoinOf(AlgebraOperator left, AlgebraOperator right)
    {
        if (left is Bgp { Triples.Count: 0 }) return right;
        // One BGP, so that the planner is free to choose an order.
        return left is Bgp a && right is Bgp b ? new Bgp([.. a.Triples, .. b.Triples]) : new Join(left, right);
    }
}
