using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit;

namespace Il7Graph.Testing;

/// <summary>Compares text with a file that was read and accepted by a person: <c>Name.verified.ext</c> beside the test.</summary>
/// <remarks>A file that is missing or differs fails the test, with the differing lines in the message and the whole text in
/// <c>Name.received.ext</c>. Running with <c>IL7GRAPH_ACCEPT=1</c> accepts what comes, except where <c>CI=true</c>. Files are UTF-8
/// without a mark, with LF.</remarks>
public static class Snapshot
{
    private const int Context = 2;
    private const int MaximumLines = 120;

    /// <summary>Fails unless <paramref name="text"/> equals the accepted file.</summary>
    /// <param name="name">The file name up to <c>.verified</c>; by default the test's class and method.</param>
    /// <param name="extension">Without a dot: <c>json</c>, <c>ttl</c>.</param>
    public static void Match(
        string text,
        string extension = "txt",
        string? name = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testName = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        name ??= $"{Path.GetFileNameWithoutExtension(testFile)}.{testName}";
        MatchFile(text, Path.Combine(Path.GetDirectoryName(testFile)!, name), extension, MayAccept());
    }

    /// <summary>The comparison itself, with the path up to <c>.verified</c> and the permission to accept given.</summary>
    internal static void MatchFile(string text, string stem, string extension, bool accept)
    {
        var received = text.ReplaceLineEndings("\n");
        var verifiedFile = $"{stem}.verified.{extension}";
        var receivedFile = $"{stem}.received.{extension}";
        var verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            File.Delete(receivedFile);
            return;
        }
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (accept)
        {
            File.WriteAllText(verifiedFile, received, utf8);
            File.Delete(receivedFile);
            return;
        }
        File.WriteAllText(receivedFile, received, utf8);
        Assert.Fail(verified is null
            ? $"There is no {Path.GetFileName(verifiedFile)} yet. Read {receivedFile} and accept it with IL7GRAPH_ACCEPT=1."
            : $"{Path.GetFileName(verifiedFile)} differs (- accepted, + received):\n{Hunks(verified, received)}");
    }

    private static bool MayAccept() =>
        Environment.GetEnvironmentVariable("IL7GRAPH_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    /// <summary>The changed lines with a little around them; the number is the line's in the received text.</summary>
    private static string Hunks(string verified, string received)
    {
        var lines = InlineDiffBuilder.Diff(verified, received, ignoreWhiteSpace: false).Lines;
        var changed = Enumerable.Range(0, lines.Count).Where(i => lines[i].Type != ChangeType.Unchanged).ToList();
        if (changed.Count == 0) return "  only the line feed at the end differs";
        var shown = changed.SelectMany(i => Enumerable.Range(i - Context, 2 * Context + 1))
            .Where(i => i >= 0 && i < lines.Count).Distinct().Order().ToList();
        var text = new StringBuilder();
        var last = -1;
        foreach (var i in shown.Take(MaximumLines))
        {
            if (i != last + 1) text.Append("  ...\n");
            last = i;
            var mark = lines[i].Type switch { ChangeType.Inserted => '+', ChangeType.Deleted => '-', _ => ' ' };
            text.Append($"{mark} {lines[i].Position,5}  {lines[i].Text}\n");
        }
        return shown.Count > MaximumLines ? $"{text}  ... and {shown.Count - MaximumLines} lines more\n" : text.ToString();
    }
}
