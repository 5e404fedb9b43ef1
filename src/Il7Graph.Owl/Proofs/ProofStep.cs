using System.Collections.Immutable;

namespace Il7Graph.Owl.Proofs;

/// <summary>One application of a rule.</summary>
/// <param name="Rule">The rule's name in OWL 2 Profiles §4.3, e.g. <c>cax-sco</c>.</param>
/// <param name="Conclusion">Null for <c>false</c>: a contradiction.</param>
/// <param name="Premises">Asserted, or conclusions of earlier steps; the axiom first. Empty for an axiom of the language.</param>
public sealed record ProofStep(string Rule, GeneralizedTriple? Conclusion, ImmutableArray<GeneralizedTriple> Premises);
