using System.Collections.Immutable;
using Il7Graph.Diagnostics;

namespace Il7Graph;

/// <summary>What a build or a check found and made.</summary>
/// <param name="Findings">By place; at most <see cref="DiagnosticBag.MaximumPerCode"/> of each code.</param>
/// <param name="LeftOut">The codes with more findings than kept, and how many were left out.</param>
/// <param name="Summary">The figures; those of a failed build cover what could be read.</param>
/// <param name="Released">True if a release was written.</param>
public sealed record BuildResult(
    ImmutableArray<Diagnostic> Findings,
    ImmutableArray<(DiagnosticDescriptor Descriptor, long LeftOut)> LeftOut,
    BuildSummary Summary,
    bool Released);
