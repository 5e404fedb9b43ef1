using Il7Graph.Testing;

namespace Il7Graph.Tests.Release;

/// <summary>The releases of the repository's tables, read and accepted by a person: a change of the data or of a writer is read as a
/// change of these files.</summary>
public sealed class ReleaseSnapshotTests
{
    [Fact]
    public void The_release_of_the_IL_7_tables()
    {
        using var release = BuiltRelease.OfRepository("curation/interleukin-7");

        MatchAll(
            release, "il7", "il7-flat.ttl", "il7.ttl", "il7-rdf12.ttl", "il7.trig", "il7.jsonld", "report.md", "report.json", "release.ttl");
    }

    [Fact]
    public void The_release_of_the_small_example()
    {
        using var release = BuiltRelease.OfRepository("examples/il2rg");

        MatchAll(release, "il2rg", [.. release.FileNames]);
    }

    /// <summary>Matches all files before it fails, so that one run shows or accepts all that changed.</summary>
    private static void MatchAll(BuiltRelease release, string name, params string[] files)
    {
        Assert.True(release.Result.Released);
        Assert.Multiple([.. files.Select(file => (Action)(() => Match(release, name, file)))]);
    }

    private static void Match(BuiltRelease release, string name, string file)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        var extension = Path.GetExtension(file) is { Length: > 1 } dotted ? dotted[1..] : "txt";
        Snapshot.Match(WithoutDigests(release.Text(file), file), extension, stem.StartsWith(name, StringComparison.Ordinal) ? stem : $"{name}.{stem}");
    }

    /// <summary>Sizes and digests follow from the other files and would be in every difference; <see cref="ProfileTests"/> and
    /// <see cref="PublishingTests"/> compute them.</summary>
    private static string WithoutDigests(string text, string file) => file switch
    {
        "release.ttl" => string.Concat(text.Split('\n')[..^1]
            .Where(line => !line.Contains("dcat:byteSize", StringComparison.Ordinal) && !line.Contains("spdx:checksumValue", StringComparison.Ordinal))
            .Select(line => $"{line}\n")),
        "SHA256SUMS" => string.Concat(text.Split('\n')[..^1].Select(line => $"{line[66..]}\n")),
        _ => text,
    };
}
