using Il7Graph.Rdf.Storage.Quads;

namespace Il7Graph.Rdf.Canonicalization;

/// <summary>What the quads of each blank node look like, its neighbours left out of account (Hash First Degree Quads, RDFC-1.0
/// §4.6).</summary>
internal sealed class FirstDegreeHashes
{
    private readonly byte[] _hashes;
    private readonly int _length;

    public FirstDegreeHashes(BlankNodeMentions mentions, Digest digest, CancellationToken cancellation)
    {
        _length = digest.Length;
        _hashes = new byte[checked(mentions.Count * _length)];
        var lines = new TextBuffer();
        var sorted = new TextBuffer();
        var bounds = new List<(int Start, int Length)>();
        for (var node = 0; node < mentions.Count; node++)
        {
            if ((node & 1023) == 0) cancellation.ThrowIfCancellationRequested();
            lines.Clear();
            sorted.Clear();
            bounds.Clear();
            foreach (var quad in mentions.QuadsOf(node))
            {
                var start = lines.Length;
                WriteLine(mentions, mentions.Quads[quad], (uint)node, lines);
                bounds.Add((start, lines.Length - start));
            }
            bounds.Sort((a, b) => lines.Bytes.Slice(a.Start, a.Length).SequenceCompareTo(lines.Bytes.Slice(b.Start, b.Length)));
            foreach (var (start, length) in bounds) sorted.Append(lines.Bytes.Slice(start, length));
            digest.Compute(sorted.Bytes, _hashes.AsSpan(node * _length, _length));
        }
    }

    public ReadOnlySpan<byte> this[int node] => _hashes.AsSpan(node * _length, _length);

    private static void WriteLine(BlankNodeMentions mentions, IdQuad quad, uint self, TextBuffer line)
    {
        Write(quad.Subject);
        Write(quad.Predicate);
        Write(quad.Object);
        if (quad.Graph != IdQuad.DefaultGraph) Write(quad.Graph);
        line.Append(".\n"u8);

        void Write(uint term)
        {
            if (term < mentions.Count) line.Append(term == self ? "_:a"u8 : "_:z"u8);
            else mentions.Terms.WriteCanonicalRow(term, line);
            line.Append(" "u8);
        }
    }
}
