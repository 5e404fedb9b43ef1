using System.Security.Cryptography;
using Il7Graph.Diagnostics;

namespace Il7Graph.Curation.Reading;

/// <summary>How much of a text its passages cover.</summary>
/// <param name="Curated">Passages that statements were made of.</param>
/// <param name="Skipped">Passages left out with a reason.</param>
/// <param name="CuratedBytes">UTF-8 bytes in the curated passages.</param>
/// <param name="TotalBytes">UTF-8 bytes of the text.</param>
public sealed record PassageCoverage(long Curated, long Skipped, long CuratedBytes, long TotalBytes)
{
    /// <summary>Checks that the passages tile the text, that each has its digest, and that the text is the article's.</summary>
    /// <param name="text">The article's text; read to its end.</param>
    public static PassageCoverage Check(
        IReadOnlyList<Passage> passages, Article article, Stream text, string textFile, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        using var whole = new MemoryStream();
        text.CopyTo(whole);
        var bytes = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        CheckWhole(bytes, article, textFile, diagnostics);
        long end = 0;
        foreach (var passage in passages.OrderBy(passage => passage.Start).ThenBy(passage => passage.End))
        {
            if (passage.Start > end) diagnostics.Report(CurationDiagnostics.PassageGap, passage.Span, passage.Start - end);
            if (passage.Start < end) diagnostics.Report(CurationDiagnostics.PassageOverlap, passage.Span, end - passage.Start);
            end = Math.Max(end, passage.End);
            if (passage.End > bytes.Length)
            {
                diagnostics.Report(CurationDiagnostics.PassageBeyondText, passage.Span, passage.Id.Text, passage.End, bytes.Length);
            }
            else if (Digest(bytes[(int)passage.Start..(int)passage.End]) != passage.Sha256)
            {
                diagnostics.Report(CurationDiagnostics.PassageDigest, passage.Span, passage.Id.Text);
            }
        }
        if (end < bytes.Length) diagnostics.Report(CurationDiagnostics.UncoveredEnd, SourceSpan.WholeFile(textFile), bytes.Length - end);
        var curated = passages.Where(passage => passage.Disposition == Disposition.Curated).ToList();
        return new PassageCoverage(curated.Count, passages.Count - curated.Count, curated.Sum(passage => passage.End - passage.Start), bytes.Length);
    }

    private static void CheckWhole(ReadOnlySpan<byte> bytes, Article article, string textFile, DiagnosticBag diagnostics)
    {
        if (article.TextLength is { } length && length != bytes.Length)
        {
            diagnostics.Report(CurationDiagnostics.TextLength, SourceSpan.WholeFile(textFile), bytes.Length, length);
        }
        else if (article.TextSha256 is { } expected && Digest(bytes) is var actual && actual != expected)
        {
            diagnostics.Report(CurationDiagnostics.TextDigest, SourceSpan.WholeFile(textFile), actual);
        }
    }

    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
