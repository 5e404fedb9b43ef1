namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>A stretch of a <see cref="SpillFile"/>, in bytes.</summary>
internal readonly record struct SpillRun(long Start, long Length);
