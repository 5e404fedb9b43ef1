using System.Diagnostics.CodeAnalysis;
using Il7Graph.Diagnostics;

namespace Il7Graph.Sparql.Results;

/// <summary>Ends the reading of results. It never leaves <see cref="ResultsReader"/>.</summary>
/// <param name="diagnostic">The finding; null if it was reported already.</param>
[SuppressMessage("Design", "CA1064", Justification = "caught in ResultsReader, the only way in")]
internal sealed class ResultsFailure(Diagnostic? diagnostic) : Exception
{
    public Diagnostic? Diagnostic { get; } = diagnostic;

    public static ResultsFailure Of(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> values) =>
        new(Diagnostics.Diagnostic.Of(descriptor, span, values));
}
