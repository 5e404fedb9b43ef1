using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;

namespace Il7Graph.Workspace;

/// <summary>The folder of an article: its tables, or their JSON form.</summary>
internal static class CurationFolder
{
    public const string JsonFile = "statements.json";
    private const string TableFile = "statements.tsv";

    /// <summary>The source of a folder; null, with a finding, if there is no such folder.</summary>
    public static ICurationSource? Open(string directory, CuriePrefixes prefixes, DiagnosticBag diagnostics)
    {
        var name = InputFile.DisplayName(directory);
        if (!InputFile.FolderExists(directory))
        {
            diagnostics.Report(CurationDiagnostics.FileMissing, SourceSpan.WholeFile(name), name);
            return null;
        }
        var hasTables = InputFile.Exists(Path.Combine(directory, TableFile));
        var hasJson = InputFile.Exists(Path.Combine(directory, JsonFile));
        if (hasTables && hasJson) diagnostics.Report(WorkspaceDiagnostics.TwoForms, SourceSpan.WholeFile($"{name}/{JsonFile}"), name);
        return hasJson && !hasTables
            ? new JsonCuration(name, JsonFile, OpenFile, prefixes, diagnostics)
            : new TableCuration(name, OpenFile, prefixes, diagnostics);

        Stream? OpenFile(string file) => InputFile.Open(Path.Combine(directory, file));
    }
}
