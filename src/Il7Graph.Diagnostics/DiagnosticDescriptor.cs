namespace Il7Graph.Diagnostics;

/// <summary>One kind of finding. Its code keeps its meaning and has its own section in docs/diagnostics.md.</summary>
/// <param name="Code"><c>IL7G</c> and four digits; the first names the room: 1 RDF and formats, 2 SPARQL, 3 curation, 4 OWL,
/// 5 SHACL, 6 release.</param>
/// <param name="Severity">The severity of every finding of this kind.</param>
/// <param name="Message">What is wrong, with <c>{0}</c>, <c>{1}</c> for the values that differ from case to case.</param>
/// <param name="Help">What to do about it, in the imperative; may use the same placeholders.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Message, string Help);
