using Il7Graph.Rdf.Storage.Quads;

namespace Il7Graph.Rdf.Canonicalization;

/// <summary>Tells blank nodes of one first-degree hash apart by what is around them (Hash N-Degree Quads, RDFC-1.0 §4.8).</summary>
/// <param name="canonical">The canonical labels so far.</param>
/// <param name="step">Called for each step of work; ends it by an exception.</param>
internal sealed class NDegreeHasher(
    BlankNodeMentions mentions, FirstDegreeHashes firstDegree, IdentifierIssuer canonical, Digest digest, Action<int> step)
{
    private readonly IdentifierIssuer _issuer = new(mentions.Count);
    private readonly TextBuffer _input = new();

    /// <summary>The hash of a node that has no canonical label, and the nodes numbered on the way, itself first.</summary>
    public (byte[] Hash, int[] Issued) Hash(int node)
    {
        _issuer.Truncate(0);
        _issuer.Issue(node);
        var hash = HashNDegreeQuads(node, 0);
        return (hash, _issuer.Since(0));
    }

    /// <summary>The hash of the quads of numbered nodes with their numbers for labels, as sorted lines. It tells apart nodes of one
    /// <see cref="Hash"/> that are not alike after all: that hash takes the neighbours one by one, and so does not see which of them
    /// share a quad.</summary>
    /// <param name="issued">As <see cref="Hash"/> gives them.</param>
    public byte[] HashOfQuads(int[] issued)
    {
        _issuer.Truncate(0);
        foreach (var node in issued) _issuer.Issue(node);
        var quads = new SortedSet<int>();
        foreach (var node in issued)
        {
            step(0);
            foreach (var quad in mentions.QuadsOf(node)) quads.Add(quad);
        }
        var lines = quads.Select(quad => LineOf(mentions.Quads[quad])).ToArray();
        Array.Sort(lines, static (a, b) => a.AsSpan().SequenceCompareTo(b));
        _input.Clear();
        foreach (var line in lines) _input.Append(line);
        return digest.Compute(_input.Bytes);
    }

    private byte[] LineOf(IdQuad quad)
    {
        _input.Clear();
        foreach (var term in (ReadOnlySpan<uint>)[quad.Subject, quad.Predicate, quad.Object, quad.Graph])
        {
            if (term == IdQuad.DefaultGraph) continue;
            if (term >= mentions.Count) mentions.Terms.WriteCanonicalRow(term, _input);
            else if (canonical[(int)term] >= 0) AppendCanonical(_input, (int)term);
            else AppendIssued(_input, (int)term);
            _input.Append(" "u8);
        }
        _input.Append("\n"u8);
        return _input.Bytes.ToArray();
    }

    private byte[] HashNDegreeQuads(int node, int depth)
    {
        step(depth);
        var related = RelatedHashes(node, depth);
        var data = new TextBuffer();
        for (var start = 0; start < related.Count;)
        {
            var end = start + 1;
            while (end < related.Count && related[end].Hash.AsSpan().SequenceEqual(related[start].Hash)) end++;
            data.AppendHex(related[start].Hash);
            var group = new int[end - start];
            for (var i = start; i < end; i++) group[i - start] = related[i].Node;
            data.Append(ChosenPath(group, depth).Bytes);
            start = end;
        }
        return digest.Compute(data.Bytes);
    }

    /// <summary>The other blank nodes of each quad of a node with their hashes, by hash, then by node.</summary>
    private List<(byte[] Hash, int Node)> RelatedHashes(int node, int depth)
    {
        var related = new List<(byte[] Hash, int Node)>();
        foreach (var index in mentions.QuadsOf(node))
        {
            var quad = mentions.Quads[index];
            Relate(quad.Subject, "s"u8, quad);
            Relate(quad.Object, "o"u8, quad);
            Relate(quad.Graph, "g"u8, quad);
        }
        related.Sort(static (a, b) =>
        {
            var order = a.Hash.AsSpan().SequenceCompareTo(b.Hash);
            return order == 0 ? a.Node.CompareTo(b.Node) : order;
        });
        return related;

        void Relate(uint term, ReadOnlySpan<byte> position, IdQuad quad)
        {
            if (term >= mentions.Count || term == node) return;
            var other = (int)term;
            step(depth);
            related.Add((HashRelated(other, position, quad), other));
        }
    }

    /// <summary>Hash Related Blank Node (RDFC-1.0 §4.7).</summary>
    private byte[] HashRelated(int related, ReadOnlySpan<byte> position, IdQuad quad)
    {
        _input.Clear();
        _input.Append(position);
        if (position[0] != (byte)'g') mentions.Terms.WriteCanonicalRow(quad.Predicate, _input);
        if (canonical[related] >= 0) AppendCanonical(_input, related);
        else if (_issuer[related] >= 0) AppendIssued(_input, related);
        else _input.AppendHex(firstDegree[related]);
        return digest.Compute(_input.Bytes);
    }

    /// <summary>The least path over all orders of nodes that are alike; leaves the issuer as that order does.</summary>
    private TextBuffer ChosenPath(int[] group, int depth)
    {
        var issued = _issuer.Count;
        var chosen = new TrialPath(null);
        Try(group, chosen, depth);
        if (!NextPermutation(group)) return chosen.Text;

        var chosenNodes = _issuer.Since(issued);
        _issuer.Truncate(issued);
        do
        {
            var path = new TrialPath(chosen.Text);
            if (Try(group, path, depth) && path.IsLess)
            {
                chosen = path;
                chosenNodes = _issuer.Since(issued);
            }
            _issuer.Truncate(issued);
        }
        while (NextPermutation(group));
        foreach (var node in chosenNodes) _issuer.Issue(node);
        return chosen.Text;
    }

    /// <summary>Writes the path of one order; false as soon as it cannot be the least.</summary>
    private bool Try(int[] order, TrialPath path, int depth)
    {
        var unvisited = new List<int>();
        foreach (var node in order)
        {
            step(depth);
            if (canonical[node] >= 0)
            {
                AppendCanonical(path.Text, node);
            }
            else
            {
                if (_issuer[node] < 0) unvisited.Add(node);
                _issuer.Issue(node);
                AppendIssued(path.Text, node);
            }
            if (path.IsGreater()) return false;
        }
        foreach (var node in unvisited)
        {
            var hash = HashNDegreeQuads(node, depth + 1);
            AppendIssued(path.Text, node);
            path.Text.Append("<"u8);
            path.Text.AppendHex(hash);
            path.Text.Append(">"u8);
            if (path.IsGreater()) return false;
        }
        return true;
    }

    private void AppendCanonical(TextBuffer text, int node)
    {
        text.Append("_:c14n"u8);
        text.AppendNumber(canonical[node]);
    }

    private void AppendIssued(TextBuffer text, int node)
    {
        text.Append("_:b"u8);
        text.AppendNumber(_issuer[node]);
    }

    /// <summary>Goes on to the next order, from ascending to descending; false if there is none.</summary>
    private static bool NextPermutation(int[] items)
    {
        var pivot = items.Length - 2;
        while (pivot >= 0 && items[pivot] >= items[pivot + 1]) pivot--;
        if (pivot < 0) return false;
        var successor = items.Length - 1;
        while (items[successor] <= items[pivot]) successor--;
        (items[pivot], items[successor]) = (items[successor], items[pivot]);
        Array.Reverse(items, pivot + 1, items.Length - pivot - 1);
        return true;
    }

    /// <summary>A path on its way, compared with the least so far byte by byte as it grows.</summary>
    private sealed class TrialPath(TextBuffer? least)
    {
        private int _compared;
        private int _order;

        public TextBuffer Text { get; } = new();

        /// <summary>True if the finished path is below the least.</summary>
        public bool IsLess => !IsGreater() && (_order < 0 || Text.Length < least!.Length);

        /// <summary>True if the path is, or can only grow to be, above the least.</summary>
        public bool IsGreater()
        {
            if (least is null) return false;
            if (_order == 0)
            {
                var end = Math.Min(Text.Length, least.Length);
                _order = Text.Bytes[_compared..end].SequenceCompareTo(least.Bytes[_compared..end]);
                _compared = end;
                if (_order == 0 && Text.Length > least.Length) _order = 1;
            }
            return _order > 0;
        }
    }
}
