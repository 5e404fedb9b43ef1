namespace Il7Graph.Formats.JsonLd.Loading;

/// <summary>The media types that matter to the loading of documents.</summary>
internal static class MediaType
{
    public const string JsonLd = "application/ld+json";

    /// <summary>The type without its parameters, in small letters.</summary>
    public static string Essence(string contentType) => contentType.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>True for <c>application/json</c> and all types that end in <c>+json</c>.</summary>
    public static bool IsJson(string essence) => essence == "application/json" || essence.EndsWith("+json", StringComparison.Ordinal);

    public static bool IsHtml(string essence) => essence is "text/html" or "application/xhtml+xml";
}
