#pragma warning disable RS0030 // I/O lives here
namespace Il7Graph.Workspace;

/// <summary>Opens the files of a build.</summary>
internal static class InputFile
{
    /// <summary>Opens a file for reading from start to end; null if there is none.</summary>
    /// <exception cref="IOException">It is a folder, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Stream? Open(string path)
    {
        if (Directory.Exists(path)) throw new IOException("it is a folder");
        return File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan)
            : null;
    }

    public static bool FolderExists(string path) => Directory.Exists(path);

    public static bool Exists(string path) => File.Exists(path);

    /// <summary>The name of a folder without the way to it; that of the folder itself for a path such as <c>.</c> too.</summary>
    public static string FolderName(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    /// <summary>A path as findings show it: as the user gave it, with forward slashes and no slash at the end.</summary>
    public static string DisplayName(string path) => path.Replace('\\', '/') is { Length: > 1 } name ? name.TrimEnd('/') : path;
}
