namespace Il7Graph.Formats.JsonLd;

/// <summary>Which version of JSON-LD a document is held to.</summary>
public enum JsonLdProcessingMode
{
    /// <summary><c>json-ld-1.1</c>.</summary>
    JsonLd11,

    /// <summary><c>json-ld-1.0</c>: what 1.1 added to contexts is an error.</summary>
    JsonLd10,
}
