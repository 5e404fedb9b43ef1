using Il7Graph.Rdf;

namespace Il7Graph.Owl.Proofs;

/// <summary>A triple in which any term may stand anywhere (RDF 1.2 Concepts, "generalized RDF triples"): between the asserted
/// triples and a conclusion a rule may say of a literal that it has a type.</summary>
public sealed record GeneralizedTriple(Term Subject, Term Predicate, Term Object)
{
    /// <summary>The three terms in canonical N-Triples.</summary>
    public override string ToString() => $"{Subject} {Predicate} {Object} .";
}
