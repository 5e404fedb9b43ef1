namespace Il7Graph.Curation.Reading;

/// <summary>A column of a table: its name, whether it must be there, whether it holds several values.</summary>
internal sealed record Column(string Name, bool IsRequired = false, bool IsList = false);
