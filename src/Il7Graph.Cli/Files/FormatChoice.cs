using Il7Graph.Formats;

namespace Il7Graph.Cli.Files;

/// <summary>The format of a file that a command reads or writes.</summary>
internal static class FormatChoice
{
    /// <summary>The format of an input.</summary>
    /// <exception cref="UsageException">The format is not known.</exception>
    public static RdfFormat OfInput(string? named, string path) => Of(named, path, "--from");

    /// <summary>The format that an option names, or else the extension of a file.</summary>
    /// <exception cref="UsageException">Neither is that of a format.</exception>
    public static RdfFormat Of(string? named, string path, string option)
    {
        if (named is not null)
        {
            return RdfFormat.Find(named) ?? throw new UsageException(
                $"'{named}' is not a format: {string.Join(", ", RdfFormat.All.Select(format => format.Name))}");
        }
        return RdfFormat.ForFile(path) ?? throw new UsageException(path == InputFile.Standard
            ? $"a standard stream has no extension: name its format with {option}"
            : $"the extension of '{path}' is not that of a format: name it with {option}");
    }
}
