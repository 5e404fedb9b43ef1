using Il7Graph.Diagnostics;

namespace Il7Graph.Curation;

/// <summary>A value of a table, and where it stands.</summary>
public readonly record struct SourcedText(string Text, SourceSpan Span)
{
    public override string ToString() => Text;
}
