namespace Il7Graph.Formats.JsonLd.Loading;

/// <summary>What a loader brings.</summary>
/// <param name="Iri">The IRI after redirects.</param>
/// <param name="Content">The bytes: JSON or HTML, in UTF-8.</param>
/// <param name="ContentType">The media type, with or without parameters; null if it is not known, and then the content is taken for
/// JSON-LD.</param>
public sealed record DocumentResponse(string Iri, ReadOnlyMemory<byte> Content, string? ContentType = null)
{
    /// <summary>The values of the <c>Link</c> headers (RFC 8288).</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}
