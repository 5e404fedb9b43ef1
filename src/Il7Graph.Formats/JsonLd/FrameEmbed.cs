namespace Il7Graph.Formats.JsonLd;

/// <summary>Where framing repeats the properties of a node that is referred to more than once (JSON-LD 1.1 Framing §4.2).</summary>
public enum FrameEmbed
{
    /// <summary>At the first place only.</summary>
    Once,

    /// <summary>Wherever it does not contain itself.</summary>
    Always,

    /// <summary>Nowhere: references only.</summary>
    Never,

    /// <summary>At the last place only; in the mode of JSON-LD 1.0.</summary>
    Last,
}
