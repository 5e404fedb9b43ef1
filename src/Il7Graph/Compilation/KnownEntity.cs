using Il7Graph.Diagnostics;

namespace Il7Graph.Compilation;

/// <summary>What is remembered of an entity while statements stream by.</summary>
/// <param name="Iri">Canonical bytes.</param>
internal sealed record KnownEntity(byte[] Iri, string Label, string Class, int Article, SourceSpan Span);
