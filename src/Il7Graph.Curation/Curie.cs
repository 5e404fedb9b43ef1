using Il7Graph.Diagnostics;

namespace Il7Graph.Curation;

/// <summary>A compact identifier, prefix:reference, in its canonical spelling, and where it stands.</summary>
public readonly record struct Curie(string Text, SourceSpan Span)
{
    public override string ToString() => Text;
}
