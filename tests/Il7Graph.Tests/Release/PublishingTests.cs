using System.Security.Cryptography;
using Il7Graph.Testing;

namespace Il7Graph.Tests.Release;

/// <summary>A release is put in place as a whole, or not at all.</summary>
public sealed class PublishingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly BuildOptions _options;

    public PublishingTests() => _options = new BuildOptions
    {
        CurationDirectories = [new CurationFolderBuilder().Write(_folder)],
        OntologyDirectory = BuiltRelease.Ontology,
        OutputDirectory = _folder.PathOf("output"),
        TemporaryDirectory = Directory.CreateDirectory(_folder.PathOf("runs")).FullName,
    };

    [Fact]
    public void The_sums_name_every_other_file_with_its_digest_in_the_order_of_the_names()
    {
        Assert.True(GraphBuild.Build(_options).Released);

        var sums = Directory.EnumerateFiles(_folder.PathOf("output"))
            .Select(path => (Name: Path.GetFileName(path), Digest: Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))))
            .Where(file => file.Name != "SHA256SUMS").OrderBy(file => file.Name, StringComparer.Ordinal);
        Assert.Equal(string.Concat(sums.Select(file => $"{file.Digest}  {file.Name}\n")), _folder.Read("output/SHA256SUMS"));
    }

    [Fact]
    public void A_build_that_fails_leaves_the_release_before_as_it_was()
    {
        Assert.True(GraphBuild.Build(_options).Released);
        var before = _folder.Listing("output");
        new CurationFolderBuilder().Set("statements", "A1", "predicate_id", "il7:unheardOf").Write(_folder);

        Assert.False(GraphBuild.Build(_options).Released);

        Assert.Equal(before, _folder.Listing("output"));
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        Assert.False(GraphBuild.Check(_options).Released);

        Assert.False(Directory.Exists(_folder.PathOf("output")));
    }

    [Fact]
    public void Files_of_the_release_before_go_and_files_of_others_stay()
    {
        Assert.True(GraphBuild.Build(_options).Released);
        _folder.Write("output/notes.txt", "mine");
        _folder.Write("output/kept/notes.txt", "mine too");
        _folder.Write("outside.txt", "not in the release");
        File.AppendAllText(_folder.PathOf("output/SHA256SUMS"), $"{new string('0', 64)}  ../outside.txt\n");
        new CurationFolderBuilder().SetArticle("shortName", "renamed").Write(_folder);

        Assert.True(GraphBuild.Build(_options).Released);

        var names = Directory.EnumerateFileSystemEntries(_folder.PathOf("output")).Select(path => Path.GetFileName(path)).ToList();
        Assert.DoesNotContain(names, name => name.StartsWith("example", StringComparison.Ordinal));
        Assert.Contains("renamed.nt", names);
        Assert.Equal("mine", _folder.Read("output/notes.txt"));
        Assert.Equal("mine too", _folder.Read("output/kept/notes.txt"));
        Assert.Equal("not in the release", _folder.Read("outside.txt"));
    }

    [Fact]
    public void A_build_cancelled_at_any_stage_leaves_the_output_as_it_was_and_nothing_beside_it()
    {
        var stages = new List<string>();
        Assert.True(GraphBuild.Build(_options, new Reaction(progress => stages.Add(progress.Stage))).Released);
        var before = _folder.Listing();
        Assert.Contains("writing example.ttl", stages);

        foreach (var stage in stages.Distinct())
        {
            using var source = new CancellationTokenSource();
            var progress = new Reaction(reported =>
            {
                if (reported.Stage == stage) source.Cancel();
            });

            Assert.Throws<OperationCanceledException>(() => GraphBuild.Build(_options, progress, source.Token));

            Assert.Equal(before, _folder.Listing());
        }
    }

    [Fact]
    public void The_folders_on_the_way_to_the_output_are_made()
    {
        Assert.True(GraphBuild.Build(_options with { OutputDirectory = _folder.PathOf("a/b/c/") }).Released);

        Assert.Equal(["c"], Directory.EnumerateFileSystemEntries(_folder.PathOf("a/b")).Select(path => Path.GetFileName(path)));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Does something at each report, at once, on the thread that reports.</summary>
    private sealed class Reaction(Action<BuildProgress> react) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => react(value);
    }
}
