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
            release,
            ("il7-flat.ttl", "il7-flat"), ("il7.ttl", "il7"), ("il7-rdf12.ttl", "il7-rdf12"), ("il7.trig", "il7"), ("il7.jsonld", "il7"),
            ("report.md", "il7.report"), ("report.json", "il7.report"), ("release.ttl", "il7.release"),
            ("questions.ttl", "il7.questions"));
    }

    [Fact]
    public void The_release_of_the_small_example_with_all_its_files()
    {
        using var release = BuiltRelease.OfRepository("examples/il2rg");
        (string File, string Snapshot)[] files =
        [
            ("SHA256SUMS", "il2rg.sums"), ("il2rg-flat.nt", "il2rg-flat"), ("il2rg-flat.ttl", "il2rg-flat"), ("il2rg-rdf12.ttl", "il2rg-rdf12"),
            ("il2rg.jsonld", "il2rg"), ("il2rg.nq", "il2rg"), ("il2rg.nt", "il2rg"), ("il2rg.trig", "il2rg"), ("il2rg.ttl", "il2rg"),
            ("questions.ttl", "il2rg.questions"), ("release.ttl", "il2rg.release"), ("report.json", "il2rg.report"), ("report.md", "il2rg.report"),
        ];

        Assert.Equal(release.FileNames, files.Select(file => file.File));
        MatchAll(release, files);
    }

    /// <summary>Matches all files before it fails, so that one run shows or accepts all that changed.</summary>
    private static void MatchAll(BuiltRelease release, params (string File, string Snapshot)[] files)
    {
        Assert.True(release.Result.Released);
        Assert.Multiple([.. files.Select(file => (Action)(() => Match(release, file.File, file.Snapshot)))]);
    }

    private static void Match(BuiltRelease release, string file, string snapshot)
    {
        var extension = Path.GetExtension(file) is { Length: > 1 } dotted ? dotted[1..] : "txt";
        Snapshot.Match(WithoutDigests(release.Text(file), file), extension, snapshot);
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
