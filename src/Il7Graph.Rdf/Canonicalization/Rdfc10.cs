using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Canonicalization;

/// <summary>RDF Dataset Canonicalization, RDFC-1.0 (https://www.w3.org/TR/rdf-canon/): isomorphic datasets, and no others, get the
/// same N-Quads.</summary>
/// <remarks>Blank nodes that their own quads tell apart cost a hash each; a dataset without blank nodes costs the sorting of its
/// terms. Language tags are in lower case, as in every dataset here.</remarks>
public static class Rdfc10
{
    /// <summary>How deep the search from neighbour to neighbour may go; the stack is made for it.</summary>
    private const int MaximumDepth = 10_000;

    private const int StackSize = 128 << 20;

    /// <summary>Up to so many nodes in doubt the stack of the caller is enough.</summary>
    private const int FewNodes = 100;

    /// <summary>Labels the blank nodes and sorts the quads.</summary>
    /// <exception cref="NotSupportedException">The dataset has triple terms or base directions: RDFC-1.0 is of RDF 1.1.</exception>
    /// <exception cref="PoisonGraphException">The work on blank nodes that look alike reached its limit.</exception>
    public static CanonicalDataset Canonicalize(
        Dataset dataset, CanonicalizationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        using var lease = dataset.Lease();
        RefuseRdf12(dataset);
        var mentions = new BlankNodeMentions(dataset);
        return new CanonicalDataset(dataset, Label(mentions, options ?? new CanonicalizationOptions(), cancellation));
    }

    private static void RefuseRdf12(Dataset dataset)
    {
        var terms = dataset.Terms;
        var triples = terms.Range(TermClass.TripleTerm);
        if (!triples.IsEmpty)
        {
            throw new NotSupportedException($"RDFC-1.0 is defined for RDF 1.1 only, which has no triple terms: {terms.ToText(triples.Start)}");
        }
        if (!HasDirections(terms)) return;
        var tagged = terms.Range(TermClass.LanguageString);
        for (var id = tagged.Start; id < tagged.End; id++)
        {
            if (terms.Tail(id).IndexOf("--"u8) < 0) continue;
            throw new NotSupportedException($"RDFC-1.0 is defined for RDF 1.1 only, which has no base directions: {terms.ToText(id)}");
        }
    }

    private static bool HasDirections(TermTable terms)
    {
        for (var number = 0u; number < terms.TailCount; number++)
        {
            if (terms.TailNumbered(number).StartsWith("@"u8) && terms.TailNumbered(number).IndexOf("--"u8) >= 0) return true;
        }
        return false;
    }

    /// <summary>The number in the canonical label of each blank node (RDFC-1.0 §4.4.3).</summary>
    private static IdentifierIssuer Label(BlankNodeMentions mentions, CanonicalizationOptions options, CancellationToken cancellation)
    {
        var canonical = new IdentifierIssuer(mentions.Count);
        if (mentions.Count == 0) return canonical;
        var digest = new Digest(options.Hash);
        var hashes = new FirstDegreeHashes(mentions, digest, cancellation);
        var nodes = new int[mentions.Count];
        for (var node = 0; node < nodes.Length; node++) nodes[node] = node;
        Array.Sort(nodes, (a, b) => hashes[a].SequenceCompareTo(hashes[b]) is var order and not 0 ? order : a.CompareTo(b));

        var alike = new List<int[]>();
        for (var start = 0; start < nodes.Length;)
        {
            var end = start + 1;
            while (end < nodes.Length && hashes[nodes[end]].SequenceEqual(hashes[nodes[start]])) end++;
            if (end == start + 1) canonical.Issue(nodes[start]);
            else alike.Add(nodes[start..end]);
            start = end;
        }
        var count = nodes.Length - canonical.Count;
        if (count == 0) return canonical;
        var step = new WorkLimit(options.MaximumWork ?? 10_000_000 + (100L * count), MaximumDepth, count, cancellation);
        var hasher = new NDegreeHasher(mentions, hashes, canonical, digest, step.Count);
        if (count <= FewNodes) LabelAlike(alike, canonical, hasher);
        else OnDeepStack(() => LabelAlike(alike, canonical, hasher));
        return canonical;
    }

    private static void LabelAlike(List<int[]> groups, IdentifierIssuer canonical, NDegreeHasher hasher)
    {
        foreach (var group in groups)
        {
            var results = new List<(byte[] Hash, int[] Issued)>();
            foreach (var node in group)
            {
                if (canonical[node] < 0) results.Add(hasher.Hash(node));
            }
            foreach (var issued in InOrder(results, hasher))
            {
                foreach (var node in issued) canonical.Issue(node);
            }
        }
    }

    /// <summary>The nodes by their hashes (RDFC-1.0 §4.4.3 step 5.3). Where hashes are the same, which the specification takes for
    /// alike, by their quads: so that the labels of the input do not show.</summary>
    private static List<int[]> InOrder(List<(byte[] Hash, int[] Issued)> found, NDegreeHasher hasher)
    {
        var results = found.OrderBy(result => result.Hash, ByBytes).ToList();
        var ordered = new List<int[]>(results.Count);
        for (var start = 0; start < results.Count;)
        {
            var end = start + 1;
            while (end < results.Count && ByBytes.Compare(results[end].Hash, results[start].Hash) == 0) end++;
            var tied = results[start..end].Select(result => result.Issued);
            ordered.AddRange(end == start + 1 ? tied : tied.OrderBy(hasher.HashOfQuads, ByBytes));
            start = end;
        }
        return ordered;
    }

    private static readonly Comparer<byte[]> ByBytes = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    private static void OnDeepStack(Action work)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? problem = null;
        var thread = new Thread(Run, StackSize);
        thread.Start();
        thread.Join();
        problem?.Throw();

        void Run()
        {
            try
            {
                work();
            }
            catch (Exception thrown)
            {
                problem = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(thrown);
            }
        }
    }
}
