using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Framing;

/// <summary>The options in force for a frame: its own, or else those of the call (JSON-LD 1.1 Framing §4.3.2, step 2).</summary>
internal readonly record struct FrameFlags(FrameEmbed Embed, bool Explicit, bool RequireAll)
{
    public static FrameFlags Of(JObject frame, JsonLdOptions options) => new(
        EmbedOf(frame, options.ProcessingMode == JsonLdProcessingMode.JsonLd10) ?? options.Embed,
        Flag(frame, Keywords.Explicit) ?? options.Explicit,
        Flag(frame, Keywords.RequireAll) ?? options.RequireAll);

    /// <summary>Whether the default of a property is left out.</summary>
    public static bool OmitsDefault(JObject? frame, JsonLdOptions options) => (frame is null ? null : Flag(frame, Keywords.OmitDefault)) ?? options.OmitDefault;

    /// <summary>The frame for values of a property that the frame does not mention.</summary>
    public JObject Implicit() => new()
    {
        [Keywords.Embed] = Spelled(Embed switch { FrameEmbed.Always => "@always", FrameEmbed.Never => "@never", FrameEmbed.Last => "@last", _ => "@once" }),
        [Keywords.Explicit] = Spelled(Explicit),
        [Keywords.RequireAll] = Spelled(RequireAll),
    };

    private static JArray Spelled(JToken value) => [new JObject { [Keywords.Value] = new JArray(value) }];

    private static FrameEmbed? EmbedOf(JObject frame, bool is10) => ValueOf(frame, Keywords.Embed) switch
    {
        null => null,
        { Type: JTokenType.Boolean } flag => (bool)flag ? FrameEmbed.Once : FrameEmbed.Never,
        var text => JsonTree.Text(text) switch
        {
            "@once" => FrameEmbed.Once,
            "@always" => FrameEmbed.Always,
            "@never" => FrameEmbed.Never,
            "@first" when is10 => FrameEmbed.Once,
            "@last" when is10 => FrameEmbed.Last,
            _ => throw new JsonLdException(JsonLdErrorCode.InvalidEmbedValue, $"@embed is @once, @always or @never, and not '{text}'"),
        },
    };

    private static bool? Flag(JObject frame, string keyword) => ValueOf(frame, keyword) switch
    {
        null => null,
        { Type: JTokenType.Boolean } flag => (bool)flag,
        var text => JsonTree.Text(text) == "true",
    };

    /// <summary>The value of an option, which expansion has wrapped up.</summary>
    private static JToken? ValueOf(JObject frame, string keyword)
    {
        var value = frame[keyword] is JArray array ? array.FirstOrDefault() : frame[keyword];
        if (value is JObject map) value = map[Keywords.Value] ?? map[Keywords.Id];
        return value is JArray inner ? inner.FirstOrDefault() : value;
    }
}
