namespace Il7Graph.Curation;

/// <summary>A qualifier of a statement: a property of the ontology with an entity or a text. One of
/// <paramref name="Value"/> and <paramref name="Text"/> is given.</summary>
public sealed record Qualifier(Curie Property, Curie? Value, SourcedText? Text);
