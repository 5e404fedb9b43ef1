using System.Collections.Immutable;

namespace Il7Graph.Sparql.Results;

/// <summary>A form in which solutions are written.</summary>
public sealed class ResultsFormat
{
    private ResultsFormat(string name, string title, string mediaType, string extension, bool canRead, bool hasBoolean) =>
        (Name, Title, MediaType, Extension, CanRead, HasBoolean) = (name, title, mediaType, extension, canRead, hasBoolean);

    public static ResultsFormat Json { get; } = new("json", "SPARQL Results JSON", "application/sparql-results+json", ".srj", canRead: true, hasBoolean: true);
    public static ResultsFormat Xml { get; } = new("xml", "SPARQL Results XML", "application/sparql-results+xml", ".srx", canRead: true, hasBoolean: true);
    public static ResultsFormat Csv { get; } = new("csv", "SPARQL Results CSV", "text/csv", ".csv", canRead: true, hasBoolean: false);
    public static ResultsFormat Tsv { get; } = new("tsv", "SPARQL Results TSV", "text/tab-separated-values", ".tsv", canRead: true, hasBoolean: false);

    /// <summary>Columns for a terminal.</summary>
    public static ResultsFormat Table { get; } = new("table", "table", "text/plain", ".txt", canRead: false, hasBoolean: true);

    public static ResultsFormat Markdown { get; } = new("markdown", "Markdown", "text/markdown", ".md", canRead: false, hasBoolean: true);

    public static ImmutableArray<ResultsFormat> All { get; } = [Json, Xml, Csv, Tsv, Table, Markdown];

    /// <summary>What the command line calls it.</summary>
    public string Name { get; }

    /// <summary>What its specification calls it.</summary>
    public string Title { get; }

    public string MediaType { get; }

    /// <summary>The extension of files, with the dot.</summary>
    public string Extension { get; }

    /// <summary>True if <see cref="ResultsReader"/> reads it.</summary>
    public bool CanRead { get; }

    /// <summary>True if it can say the answer of an ASK. CSV and TSV cannot by their specification.</summary>
    public bool HasBoolean { get; }

    /// <summary>The format with this name, media type (parameters are ignored) or extension, in any case of letters; null if there is
    /// none.</summary>
    public static ResultsFormat? Find(string nameOrMediaTypeOrExtension)
    {
        ArgumentNullException.ThrowIfNull(nameOrMediaTypeOrExtension);
        var wanted = nameOrMediaTypeOrExtension.Split(';')[0].Trim();
        return All.FirstOrDefault(format => Same(format.Name, wanted) || Same(format.MediaType, wanted)
            || Same(format.Extension, wanted) || Same(format.Extension[1..], wanted));
    }

    public override string ToString() => Title;

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
