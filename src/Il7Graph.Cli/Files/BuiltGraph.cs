#pragma warning disable RS0030 // I/O lives here
using Il7Graph.Formats;

namespace Il7Graph.Cli.Files;

/// <summary>The graph that <c>il7graph build</c> has written.</summary>
internal static class BuiltGraph
{
    /// <summary>The file of the release that has all graphs, in the format that is read fastest.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public static string Find(string directory)
    {
        foreach (var format in (RdfFormat[])[RdfFormat.TriG, RdfFormat.NQuads])
        {
            var found = Directory.Exists(directory)
                ? Directory.EnumerateFiles(directory, $"*{format.Extensions[0]}").Order(StringComparer.Ordinal).ToList()
                : [];
            if (found.Count > 1) throw new UsageException($"there is more than one graph in '{directory}': name the one to ask with --data");
            if (found.Count == 1) return found[0];
        }
        throw new UsageException($"there is no built graph in '{directory}': run il7graph build first, or name the files to ask with --data");
    }
}
