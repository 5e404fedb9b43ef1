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
        foreach (var component in left.Components())
        {
            if (!unmatched.TryGetValue(component.Signature, out var candidates)) return false;
            var match = candidates.FindLastIndex(candidate => AreIsomorphic(component, candidate));
            if (match < 0) return false;
            candidates.RemoveAt(match);
        }
        return true;
    }

    private static bool AreIsomorphic(BlankNodeComponent left, BlankNodeComponent right) =>
        left.Quads.Count == right.Quads.Count && AreIsomorphic(left, left.Colours, right, right.Colours);

    private static bool AreIsomorphic(BlankNodeComponent left, ulong[] leftColours, BlankNodeComponent right, ulong[] rightColours)
    {
        var classes = leftColours.Index().ToLookup(node => node.Item, node => node.Index);
        var candidates = rightColours.Index().ToLookup(node => node.Item, node => node.Index);
        if (classes.Any(nodes => candidates[nodes.Key].Count() != nodes.Count())) return false;

        var ambiguous = classes.Where(nodes => nodes.Skip(1).Any()).MinBy(nodes => nodes.Count());
        if (ambiguous is null) return IsMapping(left, right, [.. leftColours.Select(colour => candidates[colour].First())]);

        var singledOut = left.SingleOut(leftColours, ambiguous.First());
        return candidates[ambiguous.Key].Any(candidate =>
            AreIsomorphic(left, singledOut, right, right.SingleOut(rightColours, candidate)));
    }

    private static bool IsMapping(BlankNodeComponent left, BlankNodeComponent right, int[] mapping)
    {
        var quads = right.Quads.ToHashSet();
        return left.Quads.All(quad => quads.Contains(quad.Mapped(mapping)));
    }
}
