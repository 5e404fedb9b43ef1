using Il7Graph.Formats.Parsing;

namespace Il7Graph.Formats.RdfXml;

/// <summary>What a property element says of its object before that is known.</summary>
/// <param name="Subject">The node that the element stands in.</param>
/// <param name="Predicate">The property.</param>
/// <param name="Statement">The node of <c>rdf:ID</c> that reifies as RDF 1.0 did, if its length is not 0.</param>
/// <param name="Reifier">The node of <c>rdf:annotation</c>, if its length is not 0.</param>
internal readonly record struct PropertyStatement(TermRange Subject, TermRange Predicate, TermRange Statement, TermRange Reifier);
