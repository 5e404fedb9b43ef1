using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Conformance;

/// <summary>The RDF lists in which manifests name their tests.</summary>
public static class ManifestList
{
    /// <summary>The items of a list, in order.</summary>
    public static IEnumerable<Term> ItemsOf(Dataset manifest, Term list)
    {
        for (var cell = list; cell != RDF.Nil; cell = manifest.ObjectOf(cell, RDF.Rest)!)
        {
            yield return manifest.ObjectOf(cell, RDF.First)!;
        }
    }
}
