using System.Collections.Immutable;
using Il7Graph.Rdf;

namespace Il7Graph.Querying;

/// <summary>Why a row is in an answer.</summary>
/// <param name="Statements">The statements behind its triples, in the order in which the query needs them.</param>
/// <param name="Others">Triples that no statement makes: labels, types, the ontology, what was inferred without a statement of its own.</param>
public sealed record RowExplanation(ImmutableArray<SupportingStatement> Statements, ImmutableArray<Quad> Others);
