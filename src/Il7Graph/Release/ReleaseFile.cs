namespace Il7Graph.Release;

/// <summary>A file of a release, as written.</summary>
/// <param name="Triples">Triples or quads in it; null for files that are not RDF.</param>
internal sealed record ReleaseFile(string Name, string MediaType, long Bytes, string Sha256, long? Triples);
