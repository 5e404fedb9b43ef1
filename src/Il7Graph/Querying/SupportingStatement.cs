using System.Collections.Immutable;
using Il7Graph.Rdf;

namespace Il7Graph.Querying;

/// <summary>A statement that a row stands on.</summary>
/// <param name="Identifier">Its row in the curated tables.</param>
/// <param name="Wording">What it says, in a sentence.</param>
public sealed record SupportingStatement(
    Term Node, string? Identifier, string? Wording, ImmutableArray<EvidenceView> Evidence, ImmutableArray<PassageView> Passages);
