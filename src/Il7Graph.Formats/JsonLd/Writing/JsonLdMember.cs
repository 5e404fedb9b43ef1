namespace Il7Graph.Formats.JsonLd.Writing;

/// <summary>A key of a node object and where one of its values stands in the buffer.</summary>
internal readonly record struct JsonLdMember(JsonLdKey Key, int Value, int End);
