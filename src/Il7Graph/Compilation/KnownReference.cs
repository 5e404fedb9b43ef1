using Il7Graph.Diagnostics;

namespace Il7Graph.Compilation;

/// <summary>A reference that evidence may point to. <paramref name="PubMed"/> is null unless the match is verified.</summary>
internal sealed record KnownReference(byte[] Iri, byte[]? PubMed, SourceSpan Span);
