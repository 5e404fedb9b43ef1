#pragma warning disable RS0030 // I/O lives here
namespace Il7Graph.Workspace;

/// <summary>Opens the files of a build.</summary>
internal static class InputFile
{
    /// <summary>Opens a file for reading from start to end; null if there is none. A file without a byte of its own reads as
    /// empty and is not opened: a named pipe or a device would wait for ever, or never end.</summary>
    /// <exception cref="IOException">It is a folder, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Stream? Open(string path)
    {
        if (Directory.Exists(path)) throw new IOException("it is a folder");
        if (!File.Exists(path)) return null;
        var file = new FileInfo(path);
        var target = (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        return target.Length == 0 ? Stream.Null : OpenStream(path);
    }

    /// <summary>Opens whatever stands there, a pipe too; null if there is nothing.</summary>
    /// <inheritdoc cref="Open"/>
    public static Stream? OpenAny(string path)
    {
        if (Directory.Exists(path)) throw new IOException("it is a folder");
        return File.Exists(path) ? OpenStream(path) : null;
    }

    private static FileStream OpenStream(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    public static bool FolderExists(string path) => Directory.Exists(path);

    public static bool Exists(string path) => File.Exists(path);

    /// <summary>The name of a folder without the way to it; that of the folder itself for a path such as <c>.</c> too.</summary>
    public static string FolderName(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    /// <summary>A path as findings show it: as the user gave it, with forward slashes and no slash at the end.</summary>
    public static string DisplayName(string path) => path.Replace('\\', '/') is { Length: > 1 } name ? name.TrimEnd('/') : path;
}
