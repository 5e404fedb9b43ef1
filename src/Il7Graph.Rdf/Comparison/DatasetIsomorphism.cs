namespace Il7Graph.Rdf.Comparison;

/// <summary>Whether two datasets differ in nothing but the labels of their blank nodes (RDF 1.2 Concepts §3.7, §4.1), the blank
/// nodes that name graphs or stand inside triple terms included.</summary>
/// <remarks>Blank nodes are coloured by their surroundings until no colour splits any more; where that leaves several nodes of one
/// colour, one of them is tried against each of its likes. Near linear in practice; exponential for contrived symmetric graphs,
/// as for every known method.</remarks>
public static class DatasetIsomorphism
{
    public static bool AreIsomorphic(Dataset a, Dataset b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Count != b.Count) return false;
        var skeletons = new Dictionary<string, int>(StringComparer.Ordinal);
        var left = BlankNodeGraph.Of(a, skeletons);
        var right = BlankNodeGraph.Of(b, skeletons);
        return left.BlankNodeCount == right.BlankNodeCount
            && left.GroundQuads.SetEquals(right.GroundQuads)
            && Match(left, left.InitialColours(), right, right.InitialColours());
    }

    private static bool Match(BlankNodeGraph left, ulong[] leftColours, BlankNodeGraph right, ulong[] rightColours)
    {
        left.Refine(leftColours);
        right.Refine(rightColours);
        var classes = leftColours.Index().ToLookup(node => node.Item, node => node.Index);
        var candidates = rightColours.Index().ToLookup(node => node.Item, node => node.Index);
        if (classes.Any(nodes => candidates[nodes.Key].Count() != nodes.Count())) return false;

        var ambiguous = classes.Where(nodes => nodes.Skip(1).Any()).MinBy(nodes => nodes.Count());
        if (ambiguous is null) return IsMapping(left, right, [.. leftColours.Select(colour => candidates[colour].First())]);

        var singledOut = SingleOut(leftColours, ambiguous.First());
        return candidates[ambiguous.Key].Any(candidate =>
            Match(left, [.. singledOut], right, SingleOut(rightColours, candidate)));
    }

    /// <summary>A copy of the colours in which one node has a colour that no other has.</summary>
    private static ulong[] SingleOut(ulong[] colours, int node)
    {
        ulong[] result = [.. colours];
        result[node] = BlankNodeGraph.Mix(result[node], ulong.MaxValue);
        return result;
    }

    private static bool IsMapping(BlankNodeGraph left, BlankNodeGraph right, int[] mapping)
    {
        var quads = right.Quads.ToHashSet();
        return left.Quads.All(quad => quads.Contains(quad.Mapped(mapping)));
    }
}
