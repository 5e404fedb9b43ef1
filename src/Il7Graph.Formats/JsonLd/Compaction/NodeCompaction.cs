using Il7Graph.Formats.JsonLd.Contexts;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Compaction;

/// <summary>A compact object in the making.</summary>
/// <param name="Context">The active context, those of its types included.</param>
/// <param name="TypeScoped">The context without them.</param>
/// <param name="Property">The active property.</param>
internal sealed record NodeCompaction(ActiveContext Context, ActiveContext TypeScoped, string? Property)
{
    public JObject Result { get; } = [];

    public bool IsReverse => Property == Keywords.Reverse;
}
