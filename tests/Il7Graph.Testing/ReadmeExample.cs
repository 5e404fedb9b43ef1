using System.Runtime.CompilerServices;
using Xunit;

namespace Il7Graph.Testing;

/// <summary>Keeps the example of a project's README the same as the region <c>readme</c> of a test, which compiles and runs.</summary>
public static class ReadmeExample
{
    /// <summary>Fails unless the first C# block of <c>src/<paramref name="project"/>/README.md</c> is the region <c>readme</c> of the
    /// calling file.</summary>
    public static void IsRegionOf(string project, [CallerFilePath] string testFile = "")
    {
        var source = File.ReadAllText(testFile).ReplaceLineEndings("\n");
        var lines = source.Split("#region readme\n")[1].Split("#endregion")[0].TrimEnd().Split('\n');
        var margin = lines[0].Length - lines[0].TrimStart().Length;
        var region = string.Concat(lines.Select(line => $"{(line.Length > margin ? line[margin..] : "")}\n"));

        var readme = File.ReadAllText(Path.Combine(SharedFolder.RepositoryRoot, "src", project, "README.md")).ReplaceLineEndings("\n");
        Assert.Equal(region, readme.Split("```csharp\n")[1].Split("```")[0]);
    }
}
