using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Loading;

/// <summary>A loaded document (JSON-LD 1.1 API §9.4.4).</summary>
/// <param name="Document">Its JSON. Not to be changed: it may be asked for again.</param>
/// <param name="DocumentIri">Its IRI, which is its base.</param>
/// <param name="ContextIri">The context that an HTTP header names for it, if any.</param>
internal sealed record RemoteDocument(JToken Document, string DocumentIri, string? ContextIri);
