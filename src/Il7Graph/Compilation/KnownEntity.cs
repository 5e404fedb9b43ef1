using Il7Graph.Diagnostics;
using Il7Graph.Rdf.Storage;

namespace Il7Graph.Compilation;

/// <summary>What is remembered of an entity while statements stream by.</summary>
internal sealed record KnownEntity(NumberedTerm Iri, string Label, string Class, int Article, SourceSpan Span);
