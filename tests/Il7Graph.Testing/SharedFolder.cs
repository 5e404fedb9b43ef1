using System.Runtime.CompilerServices;
using Xunit;

namespace Il7Graph.Testing;

/// <summary>The folder beside the repository with the inputs that the repository does not carry, the W3C test suites among them.
/// The environment variable <c>IL7GRAPH_SHARED</c> names another.</summary>
public static class SharedFolder
{
    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    /// <summary>The folder, or null where there is none.</summary>
    public static string? Root { get; } = FindRoot();

    /// <summary>The full path of a file or folder in it. Skips the test, visibly, where there is no such folder.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts)
    {
        Assert.SkipWhen(Root is null, "no shared folder: put one beside the repository, or name it in IL7GRAPH_SHARED");
        return Path.Combine([Root!, .. parts]);
    }

    private static string? FindRoot()
    {
        var path = Environment.GetEnvironmentVariable("IL7GRAPH_SHARED") is { Length: > 0 } named
            ? named
            : Path.Combine(RepositoryRoot, "..", "shared");
        return Directory.Exists(path) ? Path.GetFullPath(path) : null;
    }

    private static string FindRepositoryRoot([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Il7Graph.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("the tests were not built in a folder of the repository");
    }
}
