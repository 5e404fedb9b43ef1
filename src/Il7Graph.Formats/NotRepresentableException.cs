namespace Il7Graph.Formats;

/// <summary>A quad that the format has no way to say: a named graph in Turtle, a triple term in JSON-LD, a predicate in
/// RDF/XML that ends in no XML name. The message is a sentence
/// for the user and names a way out.</summary>
public sealed class NotRepresentableException(string message) : InvalidOperationException(message);
