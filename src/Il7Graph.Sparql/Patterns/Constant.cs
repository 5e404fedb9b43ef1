using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Patterns;

/// <summary>An RDF term in a pattern.</summary>
/// <param name="Term">In a syntax tree and in a template a blank node is what the query wrote: an unknown there, a new node for each
/// solution here. In a pattern of the algebra it is that node of the dataset, which only a parameter can name.</param>
public sealed record Constant(Term Term) : PatternTerm;
