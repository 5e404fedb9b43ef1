using Il7Graph.Diagnostics;
using Il7Graph.Rdf.Storage;

namespace Il7Graph.Compilation;

/// <summary>A reference that evidence may point to. <paramref name="PubMed"/> is null unless the match is verified.</summary>
internal sealed record KnownReference(NumberedTerm Iri, NumberedTerm? PubMed, SourceSpan Span);
