#pragma warning disable RS0030 // I/O lives here
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Cli.Files;

/// <summary>Opens stores, which <c>il7graph index</c> has written, where other inputs are RDF files.</summary>
internal static class StoreInput
{
    private const string Extension = ".il7";

    /// <summary>Opens a store, told by its first bytes or its extension.</summary>
    /// <param name="from">The format that an option names; null if none does.</param>
    /// <returns>Null for any other input.</returns>
    /// <exception cref="UsageException">It looks like a store, and cannot be opened as one.</exception>
    public static Dataset? TryOpen(string path, string? from) => from is null && IsStore(path) ? Open(path) : null;

    /// <exception cref="UsageException">There is no such file, or it is not a store of this version.</exception>
    public static Dataset Open(string path)
    {
        try
        {
            return Dataset.Open(path);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"there is no file '{path}'", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or StoreFormatException)
        {
            throw new UsageException($"cannot read '{path}': {problem.Message}", problem);
        }
    }

    private static bool IsStore(string path) =>
        path != InputFile.Standard && (string.Equals(Path.GetExtension(path), Extension, StringComparison.OrdinalIgnoreCase) || StartsAsStore(path));

    private static bool StartsAsStore(string path)
    {
        // Reading from a pipe would take the bytes away from whoever reads it next.
        if (!File.Exists(path) || (File.GetAttributes(path) & FileAttributes.Device) != 0 || InputFile.LengthOf(path) is null) return false;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            Span<byte> head = stackalloc byte[Dataset.FileMark.Length];
            return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(Dataset.FileMark);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Whoever opens it says what is wrong.
            return false;
        }
    }
}
