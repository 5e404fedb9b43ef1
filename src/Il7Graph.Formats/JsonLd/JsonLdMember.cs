namespace Il7Graph.Formats.JsonLd;

/// <summary>Where a key and one of its values stand in the buffer of a node object.</summary>
internal readonly record struct JsonLdMember(int Key, int Value, int End);
