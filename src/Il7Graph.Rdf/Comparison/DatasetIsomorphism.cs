namespace Il7Graph.Rdf.Comparison;

/// <summary>Whether two datasets differ in nothing but the labels of their blank nodes (RDF 1.2 Concepts §3.7, §4.1), the blank
/// nodes that name graphs or stand inside triple terms included.</summary>
/// <remarks>Each dataset falls apart into components, sets of quads that share blank nodes, which are matched one by one. In a
/// component, blank nodes are coloured by their surroundings until no colour splits any more; where that leaves several nodes of
/// one colour, one of them is tried against each of its likes. Near linear in practice; exponential for contrived symmetric
/// components, as every known method is.</remarks>
public static class DatasetIsomorphism
{
    public static bool AreIsomorphic(Dataset a, Dataset b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Count != b.Count) return false;
        var skeletons = new Dictionary<string, int>(StringComparer.Ordinal);
        var left = BlankNodeQuads.Of(a, skeletons);
        var right = BlankNodeQuads.Of(b, skeletons);
        if (left.NodeCount != right.NodeCount || !left.Ground.SetEquals(right.Ground)) return false;

        var unmatched = right.Components().GroupBy(component => component.Signature)
            .ToDictionary(likes => likes.Key, likes => likes.ToList());
        var matcher = new ComponentMatcher(long.MaxValue);
        foreach (var component in left.Components())
        {
            if (!unmatched.TryGetValue(component.Signature, out var candidates)) return false;
            var match = candidates.FindLastIndex(candidate => matcher.Match(component, candidate) is not null);
            if (match < 0) return false;
            candidates.RemoveAt(match);
        }
        return true;
    }
}
