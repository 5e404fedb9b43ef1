using System.Text;

namespace Il7Graph.Testing;

/// <summary>A new empty folder that is gone when the test is.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("il7graph-test-").FullName;

    public string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Writes UTF-8 without a mark, making the folders on the way.</summary>
    /// <returns>The full path.</returns>
    public string Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public string Write(string relative, byte[] bytes)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Every file below, by path, with its content: what a test compares before and after.</summary>
    public IReadOnlyDictionary<string, string> Listing(string relative = "")
    {
        var start = PathOf(relative);
        return !Directory.Exists(start)
            ? new Dictionary<string, string>()
            : Directory.EnumerateFileSystemEntries(start, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .ToDictionary(
                    path => Path.GetRelativePath(Root, path).Replace('\\', '/'),
                    path => File.Exists(path) ? Convert.ToHexString(File.ReadAllBytes(path)) : "folder",
                    StringComparer.Ordinal);
    }

    public void Dispose()
    {
        if (Directory.Exists(Root)) Directory.Delete(Root, recursive: true);
    }
}
