using System.Collections.Immutable;
using System.Text;
using Il7Graph.Rdf.Canonicalization;

namespace Il7Graph.Rdf.Comparison;

/// <summary>What one dataset has and another has not, blank nodes matched as well as may be.</summary>
/// <remarks>
/// Exact where it matters: the difference is empty if and only if the datasets are isomorphic, and to take <see cref="OnlyLeft"/>
/// from the left dataset and add <see cref="OnlyRight"/> gives one isomorphic to the right. Not always the smallest: parts that
/// hang together by blank nodes and are isomorphic as a whole are matched exactly, but in a part that has changed the nodes are
/// matched by what is around them, and where several are as likely, by the order of their labels. Near linear unless the
/// blank nodes are contrived to look alike, which is given up after a bounded time.
/// </remarks>
public sealed class DatasetDifference
{
    /// <summary>How many quads may be looked at in search of isomorphic parts, beyond a few times the size of the datasets.</summary>
    private const long SearchLimit = 20_000_000;

    private DatasetDifference(ImmutableArray<Quad> onlyLeft, ImmutableArray<Quad> onlyRight, ImmutableArray<BlankNodeMatch> matches) =>
        (OnlyLeft, OnlyRight, Matches) = (onlyLeft, onlyRight, matches);

    /// <summary>True if the datasets are isomorphic.</summary>
    public bool IsEmpty => OnlyLeft.IsEmpty && OnlyRight.IsEmpty;

    /// <summary>The quads of the left dataset only, with its labels, in the order of their canonical lines.</summary>
    public ImmutableArray<Quad> OnlyLeft { get; }

    /// <summary>The quads of the right dataset only, in the order of their canonical lines. A blank node that is matched has its label
    /// on the left; another keeps its own, followed by <c>-right</c> as often as it takes to be no label of the left.</summary>
    public ImmutableArray<Quad> OnlyRight { get; }

    /// <summary>The blank nodes that were matched, in the order of their labels on the left.</summary>
    public ImmutableArray<BlankNodeMatch> Matches { get; }

    /// <exception cref="PoisonGraphException">The datasets differ for all that could be found out, but so many of their blank
    /// nodes look alike that it cannot be told for sure.</exception>
    public static DatasetDifference Between(Dataset left, Dataset right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var skeletons = new Dictionary<string, int>(StringComparer.Ordinal);
        var leftQuads = BlankNodeQuads.Of(left, skeletons);
        var rightQuads = BlankNodeQuads.Of(right, skeletons);
        var limit = SearchLimit + (10L * (left.Count + right.Count));
        var matcher = new ComponentMatcher(limit);
        var matched = MatchedNodes.Of(leftQuads, rightQuads, matcher);
        var (leftLabels, rightLabels) = (leftQuads.Labels(), rightQuads.Labels());
        var renamed = Renamed(leftLabels, rightLabels, matched.ToLeft);

        var leftSet = left.Quads.ToHashSet();
        var rightSet = right.Quads.Select(quad => Rename(quad, renamed)).ToHashSet();
        var onlyLeft = Sorted(leftSet.Where(quad => !rightSet.Contains(quad)));
        var onlyRight = Sorted(rightSet.Where(quad => !leftSet.Contains(quad)));
        if (matcher.IsExhausted && !(onlyLeft.IsEmpty && onlyRight.IsEmpty)) throw new PoisonGraphException(limit, leftQuads.NodeCount);
        return new DatasetDifference(onlyLeft, onlyRight, Matched(leftLabels, rightLabels, matched.ToLeft));
    }

    /// <summary>A line for each quad, <c>- </c> before those of the left only, then <c>+ </c> before those of the right only; empty if
    /// there is no difference.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var quad in OnlyLeft) text.Append("- ").Append(quad).Append('\n');
        foreach (var quad in OnlyRight) text.Append("+ ").Append(quad).Append('\n');
        return text.ToString();
    }

    private static ImmutableArray<BlankNodeMatch> Matched(string[] leftLabels, string[] rightLabels, ReadOnlySpan<int> toLeft)
    {
        var matches = new List<BlankNodeMatch>();
        for (var node = 0; node < toLeft.Length; node++)
        {
            if (toLeft[node] >= 0) matches.Add(new BlankNodeMatch(leftLabels[toLeft[node]], rightLabels[node]));
        }
        return [.. matches.OrderBy(match => match.Left, StringComparer.Ordinal)];
    }

    /// <summary>The names of the nodes on the right, by their labels.</summary>
    private static Dictionary<string, BlankNode> Renamed(string[] leftLabels, string[] rightLabels, ReadOnlySpan<int> toLeft)
    {
        var names = new Dictionary<string, BlankNode>(StringComparer.Ordinal);
        var taken = leftLabels.ToHashSet(StringComparer.Ordinal);
        var own = rightLabels.ToHashSet(StringComparer.Ordinal);
        for (var node = 0; node < rightLabels.Length; node++)
        {
            var name = rightLabels[node];
            if (toLeft[node] >= 0)
            {
                name = leftLabels[toLeft[node]];
            }
            else
            {
                while (taken.Contains(name) || (name.Length > rightLabels[node].Length && own.Contains(name))) name += "-right";
                taken.Add(name);
            }
            names.Add(rightLabels[node], new BlankNode(name));
        }
        return names;
    }

    private static Quad Rename(Quad quad, Dictionary<string, BlankNode> names) => new(
        Rename(quad.Subject, names), quad.Predicate, Rename(quad.Object, names), quad.Graph is null ? null : Rename(quad.Graph, names));

    private static Term Rename(Term term, Dictionary<string, BlankNode> names) => term switch
    {
        BlankNode node => names[node.Label],
        TripleTerm triple => new TripleTerm(Rename(triple.Subject, names), triple.Predicate, Rename(triple.Object, names)),
        _ => term,
    };

    private static ImmutableArray<Quad> Sorted(IEnumerable<Quad> quads) =>
        [.. quads.Select(quad => (Quad: quad, Line: Encoding.UTF8.GetBytes(quad.ToString())))
            .OrderBy(pair => pair.Line, Comparer<byte[]>.Create(static (a, b) => a.AsSpan().SequenceCompareTo(b)))
            .Select(pair => pair.Quad)];
}
