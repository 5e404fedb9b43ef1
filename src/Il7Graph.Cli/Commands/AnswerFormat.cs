using Il7Graph.Cli.Files;
using Il7Graph.Formats;
using Il7Graph.Sparql.Results;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Cli.Commands;

/// <summary>The format of an answer: solutions and booleans have others than graphs.</summary>
internal static class AnswerFormat
{
    /// <summary>The format that is named, or else promised by the extension of the file; a table or Turtle where neither says.</summary>
    /// <returns>One of the two.</returns>
    /// <exception cref="UsageException">There is no such format, or it cannot hold the answer.</exception>
    public static (ResultsFormat? Results, RdfFormat? Rdf) Of(QueryForm form, string? named, string output) => form switch
    {
        ConstructForm or DescribeForm => (null, OfGraph(named, output)),
        AskForm when OfSolutions(named, output) is { HasBoolean: false } format =>
            throw new UsageException($"{format} cannot say true or false: name another format with --format"),
        _ => (OfSolutions(named, output), null),
    };

    private static ResultsFormat OfSolutions(string? named, string output)
    {
        if (named is not null) return ResultsFormat.Find(named) ?? throw Unknown(named, "solutions", ResultsFormat.All.Select(format => format.Name));
        if (output == InputFile.Standard) return ResultsFormat.Table;
        return ResultsFormat.Find(ExtensionOf(output)) ?? throw Unpromised(output);
    }

    private static RdfFormat OfGraph(string? named, string output)
    {
        if (named is not null) return RdfFormat.Find(named) ?? throw Unknown(named, "a graph", RdfFormat.All.Select(format => format.Name));
        return output == InputFile.Standard ? RdfFormat.Turtle : RdfFormat.ForFile(output) ?? throw Unpromised(output);
    }

    /// <summary>The extension without that of the compression.</summary>
    private static string ExtensionOf(string path) => Path.GetExtension(path).ToUpperInvariant() is ".GZ" or ".ZST"
        ? Path.GetExtension(Path.GetFileNameWithoutExtension(path))
        : Path.GetExtension(path);

    private static UsageException Unknown(string named, string what, IEnumerable<string> known) =>
        new($"'{named}' is not a format of {what}: {string.Join(", ", known)}");

    private static UsageException Unpromised(string output) =>
        new($"the extension of '{output}' is not that of a format for the answer: name it with --format");
}
