using Il7Graph.Curation;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf.Storage;

namespace Il7Graph.Compilation;

/// <summary>A passage that statements may come from.</summary>
internal sealed class KnownPassage(NumberedTerm iri, Disposition disposition, SourceSpan span)
{
    public NumberedTerm Iri { get; } = iri;
    public Disposition Disposition { get; } = disposition;
    public SourceSpan Span { get; } = span;

    /// <summary>True once a statement has pointed to it.</summary>
    public bool IsUsed { get; set; }
}
