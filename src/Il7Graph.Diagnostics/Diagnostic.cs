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

    /// <summary>A finding whose message and help are the descriptor's, their placeholders filled. Of a long value the beginning is
    /// shown: the place says where the rest is.</summary>
    public static Diagnostic Of(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> values)
    {
        var shown = new object?[values.Length];
        for (var i = 0; i < shown.Length; i++) shown[i] = values[i] is string text ? VisibleText.Shorten(text) : values[i];
        return new Diagnostic(descriptor, span, string.Format(CultureInfo.InvariantCulture, descriptor.Message, shown))
        {
            Help = string.Format(CultureInfo.InvariantCulture, descriptor.Help, shown),
        };
    }

    /// <summary>Lines that terminals and editors can jump from. Control characters of the input show as escapes.</summary>
    /// <example><code>
    /// curation/il7/statements.tsv:14:12: error IL7G3004: the prefix of 'HGCN:6023' is not declared
    ///   help: declare it in ontology/prefixes.tsv, or correct its spelling
    /// </code></example>
    public override string ToString()
    {
        var severity = Descriptor.Severity.ToString().ToLowerInvariant();
        var notes = string.Concat(Notes.Select(note => $"\n  {VisibleText.Escape(note.ToString())}"));
        return $"{Span}: {severity} {Descriptor.Code}: {VisibleText.Escape(Message)}{notes}\n  help: {VisibleText.Escape(Help)}";
    }

    public bool Equals(Diagnostic? other) => other is not null && Descriptor == other.Descriptor && Span == other.Span
        && Message == other.Message && Help == other.Help && Notes.SequenceEqual(other.Notes);

    public override int GetHashCode() => HashCode.Combine(Descriptor.Code, Span, Message);
}
