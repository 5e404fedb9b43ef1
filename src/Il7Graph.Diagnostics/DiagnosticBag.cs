using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Il7Graph.Diagnostics;

/// <summary>Collects the findings of a run. At most <see cref="MaximumPerCode"/> of each code are kept, all are counted, so that
/// a table with ten million broken rows neither fills the memory nor hides the other findings. Not thread-safe.</summary>
public sealed class DiagnosticBag
{
    /// <summary>How many findings of one code are kept with their text.</summary>
    public const int MaximumPerCode = 1000;

    private readonly List<Diagnostic> _kept = [];
    private readonly Dictionary<DiagnosticDescriptor, long> _counts = [];

    /// <summary>All findings counted, the ones not kept included.</summary>
    public long Count => _counts.Values.Sum();

    public bool HasErrors => _counts.Any(pair => pair.Key.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        if (Counts(diagnostic.Descriptor)) _kept.Add(diagnostic);
    }

    /// <summary>Adds a finding with the descriptor's texts, <paramref name="values"/> in their placeholders. The texts are not made for
    /// a finding that is only counted.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        if (Counts(descriptor)) _kept.Add(Diagnostic.Of(descriptor, span, values));
    }

    /// <summary>How many findings there were of a severity, kept or not.</summary>
    public long CountOf(Severity severity) => _counts.Where(pair => pair.Key.Severity == severity).Sum(pair => pair.Value);

    /// <summary>The codes of which more were found than kept, with the number left out, in the order of the codes.</summary>
    public ImmutableArray<(DiagnosticDescriptor Descriptor, long LeftOut)> LeftOut() =>
    [
        .. _counts.Where(pair => pair.Value > MaximumPerCode)
            .Select(pair => (pair.Key, pair.Value - MaximumPerCode))
            .OrderBy(pair => pair.Key.Code, StringComparer.Ordinal),
    ];

    /// <summary>The findings kept, by place, then code, then message; the same whatever order they came in.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
    [
        .. _kept.OrderBy(diagnostic => diagnostic.Span)
            .ThenBy(diagnostic => diagnostic.Descriptor.Code, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
    ];

    /// <summary>Counts a finding; true if it is to be kept.</summary>
    private bool Counts(DiagnosticDescriptor descriptor)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, descriptor, out _);
        return ++count <= MaximumPerCode;
    }
}
