using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Json;

/// <summary>The IRI of the document that a tree was loaded from; an annotation of its root.</summary>
internal sealed record DocumentOrigin(string Iri)
{
    public static string? Of(JToken token) => token.Root.Annotation<DocumentOrigin>()?.Iri;
}
