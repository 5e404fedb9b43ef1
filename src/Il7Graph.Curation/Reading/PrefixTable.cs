using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Reading;

/// <summary>Reads <c>prefixes.tsv</c>.</summary>
internal static class PrefixTable
{
    private const string Reference = "$1";

    public static List<(CuriePrefix Prefix, ImmutableArray<string> Synonyms)> Read(Stream table, string file, DiagnosticBag diagnostics)
    {
        var prefixes = new List<(CuriePrefix Prefix, ImmutableArray<string> Synonyms)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var values = new List<SourcedText>();
        foreach (var row in new TableReader(table, file, TableLayout.Prefixes, new StringPool(), diagnostics).Read())
        {
            if (row.Text(0) is not { } name || row.Text(1) is not { } format)
            {
                diagnostics.Report(CurationDiagnostics.EmptyCell, row.PlaceOf(row.Text(0) is null ? 0 : 1), row.Text(0) is null ? "prefix" : "uri_format");
                continue;
            }
            if (!names.Add(name.Text))
            {
                diagnostics.Report(CurationDiagnostics.DuplicatePrefix, name.Span, name.Text);
                continue;
            }
            if (Format(format, diagnostics) is not { } main || !TryPattern(row.Text(2), diagnostics, out var pattern)) continue;
            values.Clear();
            row.List(4, values);
            ImmutableArray<(string, string)> alternatives = [.. values.Select(value => Format(value, diagnostics)).OfType<(string, string)>()];
            values.Clear();
            row.List(3, values);
            prefixes.Add((
                new CuriePrefix(name.Text, main.Head, main.Tail, pattern, alternatives, $"{name.Text}:{row.Text(5)?.Text}"),
                [.. values.Select(value => value.Text)]));
        }
        return prefixes;
    }

    private static (string Head, string Tail)? Format(SourcedText format, DiagnosticBag diagnostics)
    {
        var place = format.Text.IndexOf(Reference, StringComparison.Ordinal);
        if (place > 0 && Rdf.IriSyntax.IsAbsolute(format.Text.Replace(Reference, "x", StringComparison.Ordinal)))
        {
            return (format.Text[..place], format.Text[(place + Reference.Length)..]);
        }
        diagnostics.Report(CurationDiagnostics.BadUriFormat, format.Span, format.Text);
        return null;
    }

    private static bool TryPattern(SourcedText? text, DiagnosticBag diagnostics, out Regex? pattern)
    {
        pattern = null;
        if (text is not { } given) return true;
        try
        {
            pattern = new Regex(given.Text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            diagnostics.Report(CurationDiagnostics.BadPattern, given.Span, given.Text, exception.Message);
            return false;
        }
    }
}
