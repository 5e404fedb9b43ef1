using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Querying;

/// <summary>The prefixes of the project, <c>ontology/prefixes.tsv</c> as it was when this library was built.</summary>
public static class KnownPrefixes
{
    private const string Reference = "$1";

    /// <summary>Prefixes and their namespaces; those whose identifiers end in something else than the reference are not among them.</summary>
    public static PrefixMap All { get; } = Read();

    /// <summary>Looks at two columns only, where <c>CuriePrefixes</c> would prepare the patterns of all: a query may be over sooner.</summary>
    private static PrefixMap Read()
    {
        using var table = typeof(KnownPrefixes).Assembly.GetManifestResourceStream("prefixes.tsv")
            ?? throw new InvalidOperationException("the library was built without its prefixes");
        using var reader = new StreamReader(table, Encoding.UTF8);
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var prefix, var format, ..] && format.EndsWith(Reference, StringComparison.Ordinal))
            {
                namespaces.Add(prefix, format[..^Reference.Length]);
            }
        }
        return new PrefixMap(namespaces);
    }
}
