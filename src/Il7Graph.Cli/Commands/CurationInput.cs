#pragma warning disable RS0030 // I/O lives here
using System.CommandLine;
using Il7Graph.Diagnostics;

namespace Il7Graph.Cli.Commands;

/// <summary>The argument and options that say what is read, the same for <c>build</c> and <c>check</c>.</summary>
internal sealed class CurationInput
{
    private static readonly string[] _marks = ["article.json", "statements.json"];

    public Argument<string[]> Directories { get; } = new("CURATION_DIR")
    {
        Description = "Folders with the tables of an article each, or a folder of such folders [default: those under ./curation]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string> Ontology { get; } = new("--ontology")
    {
        Description = "The folder with il7.ttl, prefixes.tsv and the shapes",
        HelpName = "DIR",
        DefaultValueFactory = _ => "ontology",
    };

    public Option<string?> ArticleText { get; } = new("--article-text")
    {
        Description = "The text of the article, to verify the digests of its passages and to count what is covered",
        HelpName = "FILE",
    };

    public Option<string> Format { get; } = SharedOptions.FindingsFormat();

    public Option<bool> Quiet { get; } = SharedOptions.Quiet();

    public Option<bool> NoColor { get; } = SharedOptions.NoColor();

    /// <summary>The options of a build, the output left at its default.</summary>
    /// <exception cref="UsageException">There is nothing to read where the user, or the default, points.</exception>
    public BuildOptions ToOptions(ParseResult parsed)
    {
        var ontology = DocumentedCommand.PathOf(parsed.GetRequiredValue(Ontology), Ontology.Name);
        var directories = DirectoriesOf(parsed.GetValue(Directories) ?? []);
        if (!Directory.Exists(ontology))
            throw new UsageException($"there is no folder '{ontology}': name the folder of the ontology with --ontology");
        return new BuildOptions
        {
            CurationDirectories = directories,
            OntologyDirectory = ontology,
            ArticleText = parsed.GetValue(ArticleText) is { } text ? DocumentedCommand.PathOf(text, ArticleText.Name) : null,
        };
    }

    /// <summary>True if a finding says that an input was missing (IL7G3001) or unreadable (IL7G3002), or the output not writable
    /// (IL7G6003): wrong use, not wrong rows.</summary>
    public static bool IsUnreadable(BuildResult result) =>
        result.Findings.Any(finding => finding.Descriptor is { Severity: Severity.Error, Code: "IL7G3001" or "IL7G3002" or "IL7G6003" });

    private static string[] DirectoriesOf(string[] given)
    {
        if (given.Length == 0)
        {
            var found = Directory.Exists("curation") ? Articles("curation") : [];
            return found.Length > 0
                ? found
                : throw new UsageException(
                    "there is no folder under 'curation' with an article.json or statements.json: "
                    + "run il7graph in the folder of a project, or name the folders to read");
        }
        foreach (var directory in given)
        {
            DocumentedCommand.PathOf(directory, "CURATION_DIR");
            if (File.Exists(directory)) throw new UsageException($"'{directory}' is a file: name the folder it is in");
            if (!Directory.Exists(directory)) throw new UsageException($"there is no folder '{directory}'");
        }
        return [.. given.SelectMany(directory => IsArticle(directory) || Articles(directory) is not { Length: > 0 } inside
            ? [directory]
            : inside).Distinct(StringComparer.Ordinal)];
    }

    private static string[] Articles(string parent) =>
    [
        .. Directory.EnumerateDirectories(parent).Where(IsArticle)
            .Select(directory => directory.Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    /// <summary>A folder in the place of article.json marks an article as well: the reader then says what is wrong with it.</summary>
    private static bool IsArticle(string directory) =>
        _marks.Any(mark => Path.Exists(Path.Combine(directory, mark)));
}
