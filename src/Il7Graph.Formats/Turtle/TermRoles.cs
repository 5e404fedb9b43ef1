namespace Il7Graph.Formats.Turtle;

/// <summary>The kinds of term that a production lets in.</summary>
[Flags]
internal enum TermRoles
{
    Iri = 1,
    BlankNode = 2,
    PropertyList = 4,
    Collection = 8,
    Literal = 16,
    TripleTerm = 32,
    ReifiedTriple = 64,

    Resource = Iri | BlankNode,
    Subject = Resource | PropertyList | Collection | ReifiedTriple,
    Object = Subject | Literal | TripleTerm,
    ReifiedSubject = Resource | ReifiedTriple,
    ReifiedObject = Resource | ReifiedTriple | Literal | TripleTerm,
    TripleTermObject = Resource | Literal | TripleTerm,
}
