using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Il7Graph.Rdf.Storage;

namespace Il7Graph.Rdf.Canonicalization;

/// <summary>A dataset in the canonical form of RDFC-1.0: blank nodes labelled <c>c14n0</c>, <c>c14n1</c> and so on, quads in the order
/// of their lines.</summary>
public sealed class CanonicalDataset
{
    private const int ChunkSize = 1 << 16;

    private readonly TermTable _terms;
    private readonly int _firstBlank;
    private readonly byte[][] _labels;
    private readonly IdQuad[] _quads;

    internal CanonicalDataset(BlankNodeMentions mentions, IdentifierIssuer canonical)
    {
        (_terms, _firstBlank) = (mentions.Dataset.Terms, mentions.FirstBlank);
        var labels = Enumerable.Range(0, mentions.Count).Select(LabelOf).ToArray();
        var labelled = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var node = 0; node < mentions.Count; node++)
        {
            labelled.Add(_terms.ToText(_firstBlank + node)[2..], Encoding.UTF8.GetString(labels[canonical[node]])[2..]);
        }
        Labels = labelled.ToImmutable();

        // Ids of sorted terms sort as lines do; the blank nodes get ids that sort as their new labels do.
        var byLabel = Enumerable.Range(0, mentions.Count).ToArray();
        Array.Sort(byLabel, (a, b) => labels[a].AsSpan().SequenceCompareTo(labels[b]));
        _labels = Array.ConvertAll(byLabel, number => labels[number]);
        var ranks = new int[mentions.Count];
        for (var rank = 0; rank < ranks.Length; rank++) ranks[byLabel[rank]] = rank;
        _quads = Sorted(mentions.Dataset.Index.All, term => term < _firstBlank ? term : _firstBlank + ranks[canonical[term - _firstBlank]]);
    }

    /// <summary>How many quads there are.</summary>
    public int Count => _quads.Length;

    /// <summary>The canonical label of each blank node by its label in the input, both without <c>_:</c> (the issued identifiers map
    /// of RDFC-1.0).</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; }

    /// <summary>Pushes the quads, with the canonical labels, in canonical order.</summary>
    public void CopyTo(IQuadSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var quad in _quads)
        {
            sink.Add(
                Term(quad.Subject), Term(quad.Predicate), Term(quad.Object),
                quad.Graph == IdQuad.DefaultGraph ? [] : Term(quad.Graph));
        }
    }

    /// <summary>Writes the canonical N-Quads: the bytes that are signed or hashed.</summary>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var lines = new ArrayBufferWriter<byte>(2 * ChunkSize);
        foreach (var quad in _quads)
        {
            WriteTerm(quad.Subject, lines);
            WriteTerm(quad.Predicate, lines);
            WriteTerm(quad.Object, lines);
            if (quad.Graph != IdQuad.DefaultGraph) WriteTerm(quad.Graph, lines);
            lines.Write(".\n"u8);
            if (lines.WrittenCount < ChunkSize) continue;
            stream.Write(lines.WrittenSpan);
            lines.ResetWrittenCount();
        }
        stream.Write(lines.WrittenSpan);
    }

    /// <summary>The canonical N-Quads.</summary>
    public override string ToString()
    {
        var text = new MemoryStream();
        WriteTo(text);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private void WriteTerm(int id, ArrayBufferWriter<byte> lines)
    {
        lines.Write(Term(id));
        lines.Write(" "u8);
    }

    private ReadOnlySpan<byte> Term(int id) => id < _firstBlank ? _terms[id] : _labels[id - _firstBlank];

    private static byte[] LabelOf(int number) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"_:c14n{number}"));

    /// <summary>The quads with new ids in order: those that changed are sorted and merged into the others.</summary>
    private static IdQuad[] Sorted(ReadOnlySpan<IdQuad> quads, Func<int, int> rename)
    {
        var kept = new List<IdQuad>(quads.Length);
        var changed = new List<IdQuad>();
        foreach (var quad in quads)
        {
            var renamed = quad with { Subject = rename(quad.Subject), Object = rename(quad.Object), Graph = rename(quad.Graph) };
            (renamed == quad ? kept : changed).Add(renamed);
        }
        changed.Sort(Compare);
        var result = new IdQuad[quads.Length];
        for (int i = 0, k = 0, c = 0; i < result.Length; i++)
        {
            result[i] = c == changed.Count || (k < kept.Count && Compare(kept[k], changed[c]) < 0) ? kept[k++] : changed[c++];
        }
        return result;
    }

    private static int Compare(IdQuad a, IdQuad b)
    {
        var order = a.Subject.CompareTo(b.Subject);
        if (order == 0) order = a.Predicate.CompareTo(b.Predicate);
        if (order == 0) order = a.Object.CompareTo(b.Object);
        return order == 0 ? a.Graph.CompareTo(b.Graph) : order;
    }
}
