using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Reading;

/// <summary>Reads <c>prefixes.tsv</c>. A row with a wrong name, format or pattern is left out; of the others, wrong alternatives and
/// spellings that another row has taken.</summary>
internal static class PrefixTable
{
    private const string Reference = "$1";

    public static List<(CuriePrefix Prefix, ImmutableArray<string> Synonyms)> Read(Stream table, string file, DiagnosticBag diagnostics)
    {
        var prefixes = new List<(CuriePrefix Prefix, ImmutableArray<string> Synonyms)>();
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var values = new List<SourcedText>();
        foreach (var row in new TableReader(table, file, TableLayout.Prefixes, new StringPool(), diagnostics).Read())
        {
            if (row.Text(0) is not { } name || row.Text(1) is not { } format)
            {
                diagnostics.Report(CurationDiagnostics.EmptyCell, row.PlaceOf(row.Text(0) is null ? 0 : 1), row.Text(0) is null ? "prefix" : "uri_format");
                continue;
            }
            if (!TryDeclare(name, name.Text)) continue;
            if (Format(format, diagnostics) is not { } main || !TryPattern(row.Text(2), diagnostics, out var pattern)) continue;
            values.Clear();
            row.List(4, values);
            ImmutableArray<(string, string)> alternatives = [.. values.Select(value => Format(value, diagnostics)).OfType<(string, string)>()];
            values.Clear();
            row.List(3, values);
            prefixes.Add((
                new CuriePrefix(name.Text, main.Head, main.Tail, pattern, alternatives, $"{name.Text}:{row.Text(5)?.Text}"),
                [.. values.Where(value => TryDeclare(value, name.Text)).Select(value => value.Text)]));
        }
        return prefixes;

        // a spelling stands for one prefix only, whatever its case; a row may repeat its own
        bool TryDeclare(SourcedText spelling, string prefix)
        {
            if (spellings.TryAdd(spelling.Text, prefix)) return true;
            if (spelling.Text != prefix && spellings[spelling.Text] == prefix) return true;
            diagnostics.Report(CurationDiagnostics.DuplicatePrefix, spelling.Span, spelling.Text);
            return false;
        }
    }

    private static (string Head, string Tail)? Format(SourcedText format, DiagnosticBag diagnostics)
    {
        var place = format.Text.IndexOf(Reference, StringComparison.Ordinal);
        if (place > 0 && format.Text.AsSpan().Count(Reference) == 1
            && Rdf.IriSyntax.IsAbsolute(format.Text.Replace(Reference, "x", StringComparison.Ordinal)))
        {
            return (format.Text[..place], format.Text[(place + Reference.Length)..]);
        }
        diagnostics.Report(CurationDiagnostics.BadUriFormat, format.Span, format.Text);
        return null;
    }

    /// <summary>True for a pattern that no input makes slow whatever the engine, so that it need not be the one that takes long to set
    /// up: anchored, without alternatives or groups, with at most one part of open length.</summary>
    private static bool IsLinear(string pattern)
    {
        const string Start = "^(?:", End = ")$";
        if (!pattern.StartsWith(Start, StringComparison.Ordinal) || !pattern.EndsWith(End, StringComparison.Ordinal)) return false;
        var inner = pattern.AsSpan(Start.Length, pattern.Length - Start.Length - End.Length);
        return !inner.ContainsAny("()|\\") && inner.Count('*') + inner.Count('+') + inner.Count(',') <= 1;
    }

    private static bool TryPattern(SourcedText? text, DiagnosticBag diagnostics, out Regex? pattern)
    {
        pattern = null;
        if (text is not { } given) return true;
        try
        {
            var engine = IsLinear(given.Text) ? RegexOptions.None : RegexOptions.NonBacktracking;
            pattern = new Regex(given.Text, engine | RegexOptions.CultureInvariant);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            diagnostics.Report(CurationDiagnostics.BadPattern, given.Span, given.Text, exception.Message);
            return false;
        }
    }
}
