namespace Il7Graph.Formats.JsonLd.Loading;

/// <summary>A <c>script</c> element, or another element with an <c>id</c> (then without a text).</summary>
internal sealed record HtmlElement(string Name, string? Id, string? Type, string Text)
{
    /// <summary>True for a script whose type is JSON-LD, whatever its parameters.</summary>
    public bool IsJsonLd => Name == "script" && Type is not null && MediaType.Essence(Type) == MediaType.JsonLd;
}
