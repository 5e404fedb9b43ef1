namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Some bits of a row.</summary>
/// <param name="Shift">How many bits are below them.</param>
/// <param name="Members">What the bits number; null if they are an id.</param>
internal sealed record RowField(int Shift, int Width, RankedSet? Members);
