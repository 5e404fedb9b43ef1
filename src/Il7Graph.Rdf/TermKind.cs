namespace Il7Graph.Rdf;

/// <summary>The kinds of RDF term.</summary>
public enum TermKind
{
    Iri,
    BlankNode,
    Literal,
    TripleTerm,
}
