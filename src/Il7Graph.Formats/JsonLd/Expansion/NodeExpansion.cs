using Il7Graph.Formats.JsonLd.Contexts;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Expansion;

/// <summary>An object in the making.</summary>
/// <param name="Place">Where it stands, with its own context.</param>
/// <param name="TypeScoped">The context without those of its types.</param>
/// <param name="InputType">The type that tells whether it is a JSON literal.</param>
internal sealed record NodeExpansion(Place Place, ActiveContext TypeScoped, string? InputType)
{
    public JObject Result { get; } = [];

    public ActiveContext Context => Place.Context;

    public bool IsFrame => Place.IsFrame;
}
