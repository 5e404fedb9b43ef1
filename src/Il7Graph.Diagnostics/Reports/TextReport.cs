using System.Collections.Immutable;
using System.Globalization;

namespace Il7Graph.Diagnostics.Reports;

/// <summary>Findings as lines that people read and terminals jump from: <see cref="Diagnostic.ToString"/>, one after the other.</summary>
public static class TextReport
{
    private const string Reset = "\e[0m";

    /// <summary>Writes the findings in the order given, then a line for each code of which some were left out. LF ends each line,
    /// whatever <see cref="TextWriter.NewLine"/> says.</summary>
    /// <param name="colour">True paints the word of the severity with ANSI escapes.</param>
    public static void Write(
        TextWriter writer,
        ImmutableArray<Diagnostic> findings,
        ImmutableArray<(DiagnosticDescriptor Descriptor, long LeftOut)> leftOut,
        bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var finding in findings)
        {
            var text = finding.ToString();
            writer.Write(colour ? Painted(text, finding) : text);
            writer.Write('\n');
        }
        foreach (var (descriptor, count) in leftOut)
        {
            var more = count.ToString("N0", CultureInfo.InvariantCulture);
            writer.Write($"{Word(descriptor.Severity)} {descriptor.Code}: and {more} more of this kind\n");
        }
    }

    /// <summary>The severity as reports spell it: <c>error</c>, <c>warning</c>, <c>note</c>.</summary>
    internal static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The place stands first, so the first occurrence after it is the severity.</summary>
    private static string Painted(string text, Diagnostic finding)
    {
        var place = finding.Span.ToString().Length;
        var word = Word(finding.Descriptor.Severity);
        var start = text.IndexOf(word, place, StringComparison.Ordinal);
        return $"{text[..start]}{Colour(finding.Descriptor.Severity)}{word}{Reset}{text[(start + word.Length)..]}";
    }

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "\e[1;31m",
        Severity.Warning => "\e[1;33m",
        _ => "\e[1;36m",
    };
}
