using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Json;

/// <summary>A document as a sequence of trees.</summary>
/// <param name="Header">The object around the items, with its <c>@context</c> only if they are those of <c>@graph</c>; null if there is none.</param>
/// <param name="Items">The items of <c>@graph</c> or of the array, or the document as it is. To be gone through once.</param>
internal sealed record JsonPieces(JObject? Header, IEnumerable<JToken> Items)
{
    /// <summary>True if the document is one piece.</summary>
    public bool IsWhole { get; init; }
}
