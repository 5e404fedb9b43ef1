namespace Il7Graph.Rdf;

/// <summary>An RDF term: <see cref="Iri"/>, <see cref="BlankNode"/>, <see cref="Literal"/> or <see cref="TripleTerm"/>
/// (RDF 1.2 Concepts §3). Immutable, valid from birth, equal by value; the set of kinds is closed.</summary>
public abstract record Term
{
    private protected Term()
    {
    }

    /// <summary>The term in canonical N-Triples.</summary>
    public sealed override string ToString() => System.Text.Encoding.UTF8.GetString(TermEncoding.Encode(this));
}
