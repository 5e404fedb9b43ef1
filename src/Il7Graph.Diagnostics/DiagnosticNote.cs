namespace Il7Graph.Diagnostics;

/// <summary>One step of an explanation, with the place it speaks of if it has one.</summary>
public sealed record DiagnosticNote(string Text, SourceSpan? Span = null)
{
    public override string ToString() => Span is { } span ? $"{span}: {Text}" : Text;
}
