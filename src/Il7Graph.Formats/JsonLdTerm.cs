namespace Il7Graph.Formats;

/// <summary>A short name in the context of a JSON-LD document (JSON-LD 1.1 §9.15.1).</summary>
/// <param name="Term">The name: not empty, without ':', '/' and '#', not starting with '@'; not <c>doi</c> where the IRI or type of
/// any term is one such as <c>doi:10.1</c>, which readers would take for a compact IRI.</param>
/// <param name="Iri">The absolute IRI of the property or class that it stands for.</param>
/// <param name="Type">What plain strings under it are: <c>@id</c> or <c>@vocab</c> for IRIs, a datatype IRI for literals of it,
/// null for <c>xsd:string</c>. Values of another kind are spelled out.</param>
public sealed record JsonLdTerm(string Term, string Iri, string? Type = null);
