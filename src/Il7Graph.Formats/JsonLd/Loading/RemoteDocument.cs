using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Loading;

/// <summary>A loaded document (JSON-LD 1.1 API §9.4.4).</summary>
/// <param name="Document">Its JSON. Not to be changed: it may be asked for again.</param>
/// <param name="DocumentIri">Its IRI.</param>
/// <param name="ContextIri">The context that an HTTP header names for it, if any.</param>
internal sealed record RemoteDocument(JToken Document, string DocumentIri, string? ContextIri)
{
    /// <summary>What the <c>base</c> element of an HTML document says, relative to the IRI or to the caller's base.</summary>
    public string? BaseReference { get; init; }

    /// <summary>What relative IRIs in it are resolved against.</summary>
    /// <param name="given">The base that the caller gives, if any.</param>
    public string BaseIri(string? given) => BaseReference is null ? given ?? DocumentIri : IriResolver.Resolve(given ?? DocumentIri, BaseReference);
}
