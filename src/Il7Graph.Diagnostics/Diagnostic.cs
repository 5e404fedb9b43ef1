using System.Collections.Immutable;
using System.Globalization;

namespace Il7Graph.Diagnostics;

/// <summary>A finding at a place in an input.</summary>
/// <param name="Descriptor">Its kind.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Message">What is wrong, in one sentence, with the offending value.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceSpan Span, string Message)
{
    /// <summary>What to do; the descriptor's help unless the finding knows better (a did-you-mean).</summary>
    public string Help { get; init; } = Descriptor.Help;

    /// <summary>Why it is so, step by step: the triples and rows that lead to a contradiction. Often empty.</summary>
    public ImmutableArray<DiagnosticNote> Notes { get; init; } = [];

    /// <summary>A finding whose message and help are the descriptor's, their placeholders filled.</summary>
    public static Diagnostic Of(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> values) =>
        new(descriptor, span, string.Format(CultureInfo.InvariantCulture, descriptor.Message, values))
        {
            Help = string.Format(CultureInfo.InvariantCulture, descriptor.Help, values),
        };

    /// <summary>Lines that terminals and editors can jump from.</summary>
    /// <example><code>
    /// curation/il7/statements.tsv:14:12: error IL7G3004: the prefix of 'HGCN:6023' is not declared
    ///   help: declare it in ontology/prefixes.tsv, or correct its spelling
    /// </code></example>
    public override string ToString()
    {
        var severity = Descriptor.Severity.ToString().ToLowerInvariant();
        var notes = string.Concat(Notes.Select(note => $"\n  {note}"));
        return $"{Span}: {severity} {Descriptor.Code}: {Message}{notes}\n  help: {Help}";
    }

    public bool Equals(Diagnostic? other) => other is not null && Descriptor == other.Descriptor && Span == other.Span
        && Message == other.Message && Help == other.Help && Notes.SequenceEqual(other.Notes);

    public override int GetHashCode() => HashCode.Combine(Descriptor.Code, Span, Message);
}
