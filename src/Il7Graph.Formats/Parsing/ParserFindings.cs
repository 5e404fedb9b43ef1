using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Il7Graph.Diagnostics;

namespace Il7Graph.Formats.Parsing;

/// <summary>Reports what a parser finds, as warnings if the options ask for it.</summary>
internal sealed class ParserFindings(ParserOptions options, DiagnosticBag diagnostics)
{
    private const int MaximumQuoted = 80;

    private readonly Dictionary<DiagnosticDescriptor, DiagnosticDescriptor> _warnings = [];

    public string File => options.File;

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> values) =>
        diagnostics.Report(options.Lenient ? Warning(descriptor) : descriptor, span, values);

    /// <summary>The first character of <paramref name="rest"/> for a message: <c>'x'</c>, or <c>U+0007</c> if it has no shape.</summary>
    public static string Describe(ReadOnlySpan<byte> rest, string end)
    {
        if (rest.IsEmpty) return end;
        if (rest[0] is (byte)'\n' or (byte)'\r') return "the end of the line";
        if (Rune.DecodeFromUtf8(rest, out var rune, out _) != OperationStatus.Done)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the byte 0x{rest[0]:X2}");
        }
        var isShapeless = Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned;
        return isShapeless && rune.Value != ' ' ? string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}") : $"'{rune}'";
    }

    /// <summary>Text for a message, cut if it is long.</summary>
    public static string Quote(ReadOnlySpan<byte> text)
    {
        if (text.Length <= MaximumQuoted) return Encoding.UTF8.GetString(text);
        var length = MaximumQuoted;
        while (length > 0 && (text[length] & 0xC0) == 0x80) length--;
        return Encoding.UTF8.GetString(text[..length]) + "...";
    }

    /// <summary>The index of the first byte that is not UTF-8, or -1.</summary>
    public static int IndexOfInvalidUtf8(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text)) return -1;
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == OperationStatus.Done) at += length;
        return at;
    }

    private DiagnosticDescriptor Warning(DiagnosticDescriptor descriptor)
    {
        if (!_warnings.TryGetValue(descriptor, out var warning))
        {
            _warnings.Add(descriptor, warning = descriptor with { Severity = Severity.Warning });
        }
        return warning;
    }
}
