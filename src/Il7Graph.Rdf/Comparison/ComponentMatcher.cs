namespace Il7Graph.Rdf.Comparison;

/// <summary>Finds which nodes of isomorphic components correspond.</summary>
/// <param name="maximumWork">How many quads may be looked at for it, in all components together.</param>
internal sealed class ComponentMatcher(long maximumWork)
{
    private long _left = maximumWork;

    /// <summary>True if the work was too much and a match may have been missed.</summary>
    public bool IsExhausted => _left < 0;

    /// <summary>The node of <paramref name="right"/> for each of <paramref name="left"/>, or null if there is no isomorphism.</summary>
    public int[]? Match(BlankNodeComponent left, BlankNodeComponent right) => left.Quads.Count == right.Quads.Count
        ? Match(left, left.Colours, right, right.Colours)
        : null;

    private int[]? Match(BlankNodeComponent left, ulong[] leftColours, BlankNodeComponent right, ulong[] rightColours)
    {
        if ((_left -= left.Quads.Count) < 0) return null;
        var classes = leftColours.Index().ToLookup(node => node.Item, node => node.Index);
        var candidates = rightColours.Index().ToLookup(node => node.Item, node => node.Index);
        if (classes.Any(nodes => candidates[nodes.Key].Count() != nodes.Count())) return null;

        var ambiguous = classes.Where(nodes => nodes.Skip(1).Any()).MinBy(nodes => nodes.Count());
        if (ambiguous is null)
        {
            int[] mapping = [.. leftColours.Select(colour => candidates[colour].First())];
            return IsMapping(left, right, mapping) ? mapping : null;
        }
        var singledOut = left.SingleOut(leftColours, ambiguous.First());
        return candidates[ambiguous.Key]
            .Select(candidate => Match(left, singledOut, right, right.SingleOut(rightColours, candidate)))
            .FirstOrDefault(mapping => mapping is not null || IsExhausted);
    }

    private static bool IsMapping(BlankNodeComponent left, BlankNodeComponent right, int[] mapping)
    {
        var quads = right.Quads.ToHashSet();
        return left.Quads.All(quad => quads.Contains(quad.Mapped(mapping)));
    }
}
