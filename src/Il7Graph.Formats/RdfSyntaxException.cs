using Il7Graph.Diagnostics;

namespace Il7Graph.Formats;

/// <summary>A document that was expected to be right is not.</summary>
public sealed class RdfSyntaxException(Diagnostic diagnostic) : FormatException(diagnostic.ToString())
{
    /// <summary>The first finding.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
