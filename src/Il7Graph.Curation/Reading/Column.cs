namespace Il7Graph.Curation.Reading;

/// <summary>A column of a table: its name, whether it must be there, whether it holds several values, and whether each row
/// has a value of its own, so that there is no use in looking for an equal one.</summary>
internal sealed record Column(string Name, bool IsRequired = false, bool IsList = false, bool IsOwn = false);
