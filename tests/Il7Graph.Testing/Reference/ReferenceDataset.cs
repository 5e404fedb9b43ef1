using Il7Graph.Rdf;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Testing.Reference;

/// <summary>An RDF dataset as sets of triples (SPARQL 1.1 §18.1.3). A named graph without triples does not exist.</summary>
/// <param name="Default">The default graph.</param>
/// <param name="Named">The named graphs.</param>
internal sealed record ReferenceDataset(IReadOnlySet<TripleTerm> Default, IReadOnlyDictionary<Term, IReadOnlySet<TripleTerm>> Named)
{
    public static ReferenceDataset Of(IEnumerable<Quad> quads)
    {
        var graphs = quads.ToLookup(quad => quad.Graph, quad => new TripleTerm(quad.Subject, quad.Predicate, quad.Object));
        return new ReferenceDataset(
            graphs[null].ToHashSet(),
            graphs.Where(graph => graph.Key is not null).ToDictionary(graph => graph.Key!, graph => (IReadOnlySet<TripleTerm>)graph.ToHashSet()));
    }

    /// <summary>§13.2: the dataset that FROM and FROM NAMED describe, its graphs taken from this one; itself without any.</summary>
    public ReferenceDataset Described(IReadOnlyCollection<DatasetClause> clauses) => clauses.Count == 0
        ? this
        : new ReferenceDataset(
            clauses.Where(clause => !clause.IsNamed).SelectMany(clause => GraphOf(clause.Graph)).ToHashSet(),
            clauses.Where(clause => clause.IsNamed && Named.ContainsKey(clause.Graph)).Select(clause => clause.Graph).Distinct()
                .ToDictionary(Term (name) => name, name => Named[name]));

    /// <summary>The triples of a named graph.</summary>
    public IReadOnlySet<TripleTerm> GraphOf(Term name) => Named.GetValueOrDefault(name) ?? new HashSet<TripleTerm>();
}
