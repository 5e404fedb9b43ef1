using Il7Graph.Sparql.Collections;

namespace Il7Graph.Sparql.Syntax;

/// <summary>Triple and path patterns in a row, written out: collections, blank node property lists, reified triples and annotations
/// stand here as the triple patterns that they abbreviate.</summary>
public sealed record TriplesBlock(ValueArray<TriplesElement> Triples) : GraphPatternElement;
