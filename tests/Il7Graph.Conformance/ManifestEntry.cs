using Il7Graph.Formats;

namespace Il7Graph.Conformance;

/// <summary>One test of a W3C suite.</summary>
/// <param name="Name">Its name, unique within its suite.</param>
/// <param name="Iri">Its IRI.</param>
/// <param name="Kind">What is to be checked.</param>
/// <param name="Format">The format of the action.</param>
/// <param name="ActionIri">The IRI of the document to read, which is its base too.</param>
/// <param name="ActionPath">Where the document is.</param>
/// <param name="ResultPath">Where the expected outcome is, if the kind has one.</param>
public sealed record ManifestEntry(
    string Name, string Iri, TestKind Kind, RdfFormat Format, string ActionIri, string ActionPath, string? ResultPath)
{
    public override string ToString() => Name;
}
