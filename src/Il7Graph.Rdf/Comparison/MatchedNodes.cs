namespace Il7Graph.Rdf.Comparison;

/// <summary>Says which blank nodes of two datasets are taken for the same: first those of components that are isomorphic as a
/// whole, then, in what has changed, nodes that the quads around them and the nodes matched before tell from all others, then the
/// likeliest of the rest.</summary>
internal sealed class MatchedNodes
{
    private const int MostCandidates = 32;

    private readonly BlankNodeQuads _left;
    private readonly BlankNodeQuads _right;
    private readonly int[] _toRight;
    private readonly int[] _toLeft;

    private MatchedNodes(BlankNodeQuads left, BlankNodeQuads right)
    {
        (_left, _right) = (left, right);
        _toRight = Unmatched(left.NodeCount);
        _toLeft = Unmatched(right.NodeCount);
    }

    /// <summary>The node on the left for each on the right; -1 where there is none.</summary>
    public ReadOnlySpan<int> ToLeft => _toLeft;

    /// <param name="matcher">Compares the components; where its work is exhausted, fewer nodes are matched.</param>
    public static MatchedNodes Of(BlankNodeQuads left, BlankNodeQuads right, ComponentMatcher matcher)
    {
        var result = new MatchedNodes(left, right);
        var (leftRest, rightRest) = result.MatchComponents(matcher);
        while (result.MatchBySurroundings(leftRest, rightRest) || result.MatchByLikeness(leftRest, rightRest))
        {
        }
        return result;
    }

    /// <summary>Matches the components that are isomorphic, and gives the quads of the others.</summary>
    private (List<BlankQuad> Left, List<BlankQuad> Right) MatchComponents(ComponentMatcher matcher)
    {
        var unmatched = _right.Components().GroupBy(component => component.Signature).ToDictionary(likes => likes.Key, likes => likes.Reverse().ToList());
        var leftRest = new List<BlankQuad>();
        foreach (var component in _left.Components())
        {
            int[]? mapping = null;
            if (unmatched.TryGetValue(component.Signature, out var candidates))
            {
                for (var i = candidates.Count - 1; i >= 0 && mapping is null; i--)
                {
                    mapping = matcher.Match(component, candidates[i]);
                    if (mapping is null) continue;
                    for (var node = 0; node < mapping.Length; node++) Match(component.Nodes[node], candidates[i].Nodes[mapping[node]]);
                    candidates.RemoveAt(i);
                }
            }
            if (mapping is null) leftRest.AddRange(component.Quads.Select(quad => quad.Mapped(component.Nodes)));
        }
        var rightRest = unmatched.Values.SelectMany(components => components)
            .SelectMany(component => component.Quads.Select(quad => quad.Mapped(component.Nodes)));
        return (leftRest, [.. rightRest]);
    }

    /// <summary>Matches the nodes whose quads, taken together, only one node on each side has.</summary>
    private bool MatchBySurroundings(List<BlankQuad> left, List<BlankQuad> right)
    {
        var lefts = Surroundings(left, _toRight, node => node);
        var rights = Surroundings(right, _toLeft, node => _toLeft[node]);
        var onRight = rights.GroupBy(pair => pair.Value, pair => pair.Key).ToDictionary(nodes => nodes.Key, nodes => nodes.ToArray());
        var any = false;
        foreach (var nodes in lefts.GroupBy(pair => pair.Value, pair => pair.Key))
        {
            if (nodes.Skip(1).Any() || !onRight.TryGetValue(nodes.Key, out var candidates) || candidates.Length > 1) continue;
            Match(nodes.First(), candidates[0]);
            any = true;
        }
        return any;
    }

    /// <summary>Matches nodes that share quads, those of the rarest first, each side's nodes once a round.</summary>
    private bool MatchByLikeness(List<BlankQuad> left, List<BlankQuad> right)
    {
        var lefts = Lines(left, _toRight, node => node).ToLookup(line => line.Hash, line => line.Node);
        var rights = Lines(right, _toLeft, node => _toLeft[node]).ToLookup(line => line.Hash, line => line.Node);
        var shared = new Dictionary<(int Left, int Right), double>();
        foreach (var nodes in lefts)
        {
            var (ours, theirs) = (nodes.Take(MostCandidates).ToArray(), rights[nodes.Key].Take(MostCandidates).ToArray());
            foreach (var ourNode in ours)
            {
                foreach (var theirNode in theirs)
                {
                    var pair = (ourNode, theirNode);
                    shared[pair] = shared.GetValueOrDefault(pair) + (1.0 / (ours.Length * theirs.Length));
                }
            }
        }
        var any = false;
        foreach (var ((ourNode, theirNode), _) in shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
        {
            if (_toRight[ourNode] >= 0 || _toLeft[theirNode] >= 0) continue;
            Match(ourNode, theirNode);
            any = true;
        }
        return any;
    }

    private void Match(int left, int right) => (_toRight[left], _toLeft[right]) = (right, left);

    /// <summary>A hash of all quads of each unmatched node.</summary>
    private static Dictionary<int, ulong> Surroundings(List<BlankQuad> quads, int[] matches, Func<int, int> number)
    {
        var sums = new Dictionary<int, ulong>();
        foreach (var (hash, node) in Lines(quads, matches, number)) sums[node] = unchecked(sums.GetValueOrDefault(node) + hash);
        return sums;
    }

    /// <summary>A hash of each quad from the view of each unmatched node in it: itself one thing, matched nodes by their
    /// number on the left, the others alike.</summary>
    private static IEnumerable<(ulong Hash, int Node)> Lines(List<BlankQuad> quads, int[] matches, Func<int, int> number)
    {
        foreach (var quad in quads)
        {
            foreach (var self in quad.Nodes.Where(node => matches[node] < 0).Distinct())
            {
                var hash = BlankNodeComponent.Mix(2, (ulong)quad.Skeleton);
                foreach (var node in quad.Nodes)
                {
                    hash = BlankNodeComponent.Mix(hash, node == self ? 0UL : matches[node] < 0 ? 1UL : 2UL + (ulong)number(node));
                }
                yield return (hash, self);
            }
        }
    }

    private static int[] Unmatched(int count)
    {
        var nodes = new int[count];
        Array.Fill(nodes, -1);
        return nodes;
    }
}
