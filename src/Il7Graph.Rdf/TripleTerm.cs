namespace Il7Graph.Rdf;

/// <summary>A triple used as a term; it may stand in the object position only (RDF 1.2 Concepts §3.5). Not asserted by being
/// mentioned.</summary>
public sealed record TripleTerm : Term
{
    /// <exception cref="ArgumentException">The subject is a literal or a triple term.</exception>
    public TripleTerm(Term subject, Iri predicate, Term @object)
    {
        if (subject is not (Iri or BlankNode)) throw new ArgumentException("the subject is an IRI or a blank node", nameof(subject));
        (Subject, Predicate, Object) = (subject, predicate, @object);
    }

    /// <summary>An <see cref="Iri"/> or a <see cref="BlankNode"/>.</summary>
    public Term Subject { get; }

    public Iri Predicate { get; }

    public Term Object { get; }
}
