using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Querying;

/// <summary>The prefixes that shorten an IRI of a graph: of all that are known, few do in the answer of one query.</summary>
internal static class UsedPrefixes
{
    /// <summary>Looks at each IRI once, whatever the number of triples, for the prefixes that none before it has used.</summary>
    public static PrefixMap Of(Dataset graph, PrefixMap prefixes)
    {
        using var lease = graph.Lease();
        var unused = prefixes.Namespaces.ToList();
        var range = graph.Terms.Range(TermClass.Iri);
        for (var id = range.Start; id < range.End && unused.Count > 0; id++)
        {
            var iri = graph.Terms.Text(id);
            unused.RemoveAll(pair => iri.StartsWith(pair.Value, StringComparison.Ordinal));
        }
        return new PrefixMap(prefixes.Namespaces.Except(unused));
    }
}
