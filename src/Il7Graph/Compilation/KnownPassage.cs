using Il7Graph.Curation;
using Il7Graph.Diagnostics;

namespace Il7Graph.Compilation;

/// <summary>A passage that statements may come from.</summary>
internal sealed class KnownPassage(byte[] iri, Disposition disposition, SourceSpan span)
{
    public byte[] Iri { get; } = iri;
    public Disposition Disposition { get; } = disposition;
    public SourceSpan Span { get; } = span;

    /// <summary>True once a statement has pointed to it.</summary>
    public bool IsUsed { get; set; }
}
