#pragma warning disable RS0030 // I/O lives here
using Il7Graph.Rdf;

namespace Il7Graph.Cli.Files;

/// <summary>Where a store may be written.</summary>
internal static class StoreTarget
{
    /// <summary>The file behind a path, links followed.</summary>
    /// <exception cref="UsageException">It is a stream, a folder, a device, or one of the inputs.</exception>
    public static string Of(string path, IEnumerable<string> inputs)
    {
        if (path == InputFile.Standard) throw new UsageException("a store cannot be written to standard output: name a file with -o");
        if (Directory.Exists(path)) throw new UsageException($"cannot write '{path}': it is a folder");
        var target = InputFile.Resolve(path);
        if (File.Exists(target) && (File.GetAttributes(target) & FileAttributes.Device) != 0 || target.StartsWith("/dev/", StringComparison.Ordinal))
            throw new UsageException($"cannot write '{path}': a store is a file");
        if (!Directory.Exists(Path.GetDirectoryName(target))) throw new UsageException($"cannot write '{path}': there is no such folder");
        return inputs.Where(input => input != InputFile.Standard).Any(input => InputFile.Resolve(input) == target)
            ? throw new UsageException($"'{path}' is an input: name another file with -o")
            : target;
    }

    /// <param name="path">What messages call the store.</param>
    /// <param name="target">What <see cref="Of"/> gave for it.</param>
    /// <exception cref="UsageException">The folder is not writable, or another process is writing the same store.</exception>
    public static StoreBuilder Create(string path, string target, StoreBuilderOptions options)
    {
        try
        {
            return new StoreBuilder(target, options);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write '{path}': {problem.Message}", problem);
        }
    }
}
