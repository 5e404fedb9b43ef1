using Il7Graph.Testing;
using Xunit.Sdk;

namespace Il7Graph.Diagnostics.Tests;

/// <summary>The helper that guards the other tests has to fail when it should.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_missing_file_fails_and_leaves_what_was_received()
    {
        var problem = Assert.ThrowsAny<XunitException>(() => Snapshot.MatchFile("a\n", _folder.PathOf("x"), "txt", accept: false));

        Assert.Contains("There is no x.verified.txt", problem.Message, StringComparison.Ordinal);
        Assert.Equal("a\n", _folder.Read("x.received.txt"));
    }

    [Fact]
    public void A_difference_is_shown_as_the_lines_that_changed()
    {
        _folder.Write("x.verified.txt", string.Concat(Enumerable.Range(1, 50).Select(i => $"line {i}\n")));
        var received = _folder.Read("x.verified.txt").Replace("line 30\n", "line thirty\n", StringComparison.Ordinal);

        var problem = Assert.ThrowsAny<XunitException>(() => Snapshot.MatchFile(received, _folder.PathOf("x"), "txt", accept: false));

        Assert.Contains("line 30", problem.Message, StringComparison.Ordinal);
        Assert.Contains("+    30  line thirty", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("line 40", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_feed_missing_at_the_end_is_a_difference()
    {
        _folder.Write("x.verified.txt", "a\n");

        Assert.ThrowsAny<XunitException>(() => Snapshot.MatchFile("a", _folder.PathOf("x"), "txt", accept: false));
    }

    [Fact]
    public void Acceptance_writes_the_file_and_the_next_run_passes()
    {
        Snapshot.MatchFile("a\r\nb\r\n", _folder.PathOf("x"), "txt", accept: true);

        Snapshot.MatchFile("a\nb\n", _folder.PathOf("x"), "txt", accept: false);
        Assert.Equal("a\nb\n", _folder.Read("x.verified.txt"));
    }

    [Fact]
    public void Every_verified_file_has_a_test()
    {
        var files = Directory.GetFiles(Path.Combine(SharedFolder.RepositoryRoot, "tests"), "*.verified.*", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(HasTest(file), file));
    }

    /// <summary>A file is named by the test's class and method, or by a name that a test of its folder gives; a folder of nothing but such files
    /// is named by a test beside it.</summary>
    private static bool HasTest(string verified)
    {
        var folder = Path.GetDirectoryName(verified)!;
        if (Directory.GetFiles(folder, "*.cs").Length == 0)
        {
            return Directory.GetFiles(Path.GetDirectoryName(folder)!, "*.cs").Any(file => File.ReadAllText(file).Contains($"\"{Path.GetFileName(folder)}/", StringComparison.Ordinal));
        }
        var stem = Path.GetFileName(verified).Split(".verified.")[0];
        var source = Path.Combine(folder, $"{stem.Split('.')[0]}.cs");
        return stem.Contains('.', StringComparison.Ordinal) && File.Exists(source)
            ? File.ReadAllText(source).Contains($" {stem.Split('.', 2)[1]}(", StringComparison.Ordinal)
            : Directory.GetFiles(folder, "*.cs").Any(file => File.ReadAllText(file).Contains($"\"{stem}\"", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
