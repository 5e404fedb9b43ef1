using Il7Graph.Diagnostics;

namespace Il7Graph.Rdf;

/// <summary>Where the terms of a quad start in an input; the lengths are 0. Terms that the input does not spell out stand where that
/// starts which makes them: the bracket of a blank node, an item for its cell of a list, a reified triple for its triple term. Predicates
/// that it does not spell out, such as <c>rdf:first</c>, stand where their subject does. What several quads share, as the subject of a
/// predicate-object list, has one place in all of them.</summary>
public readonly record struct QuadPlace(SourceSpan Subject, SourceSpan Predicate, SourceSpan Object);
