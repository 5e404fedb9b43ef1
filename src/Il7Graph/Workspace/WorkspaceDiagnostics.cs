using Il7Graph.Diagnostics;

namespace Il7Graph.Workspace;

/// <summary>What can be wrong with the folders of a build: IL7G60xx.</summary>
public static class WorkspaceDiagnostics
{
    public static DiagnosticDescriptor TwoForms { get; } = new(
        "IL7G6001", Severity.Error,
        "the folder {0} has both tables and their JSON form",
        "keep one of the two: statements.tsv with its tables, or statements.json");

    public static DiagnosticDescriptor NothingToBuild { get; } = new(
        "IL7G6002", Severity.Error,
        "there is no article to build",
        "name the folder of an article, one that has an article.json");

    public static DiagnosticDescriptor OneTextOneArticle { get; } = new(
        "IL7G6004", Severity.Error,
        "one text was given for {0} articles",
        "check the articles one by one when you give --article-text");

    public static DiagnosticDescriptor ReservedName { get; } = new(
        "IL7G6005", Severity.Error,
        "a release cannot be called '{0}': a file of every release has that name",
        "give the article another shortName");

    public static DiagnosticDescriptor OutputUnwritable { get; } = new(
        "IL7G6003", Severity.Error,
        "the release cannot be written: {0}",
        "free the place or choose another output folder; the folder is as it was");
}
