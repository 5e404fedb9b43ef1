using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Canonicalization;

/// <summary>A dataset in the canonical form of RDFC-1.0: blank nodes labelled <c>c14n0</c>, <c>c14n1</c> and so on, quads in the order
/// of their lines.</summary>
public sealed class CanonicalDataset
{
    private const int ChunkSize = 1 << 16;

    private readonly Dataset _dataset;
    private readonly CanonicalOrder _order;

    /// <summary>The new label of each blank node, with <c>_:</c>, by its id.</summary>
    private readonly byte[][] _labels;

    internal CanonicalDataset(Dataset dataset, IdentifierIssuer canonical)
    {
        _dataset = dataset;
        var terms = dataset.Terms;
        _labels = [.. Enumerable.Range(0, (int)terms.Range(TermClass.BlankNode).Count).Select(node => LabelOf(canonical[node]))];
        var labelled = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var node = 0; node < _labels.Length; node++) labelled.Add(terms.Text((uint)node), Encoding.UTF8.GetString(_labels[node])[2..]);
        Labels = labelled.ToImmutable();

        // The blank nodes come last in the order of bytes; among themselves, as their new labels do.
        var ranks = CanonicalOrder.RanksOf(terms);
        var byLabel = Enumerable.Range(0, _labels.Length).ToArray();
        Array.Sort(byLabel, (a, b) => _labels[a].AsSpan().SequenceCompareTo(_labels[b]));
        for (var rank = 0; rank < byLabel.Length; rank++) ranks[byLabel[rank]] = (uint)(ranks.Length - byLabel.Length + rank);
        _order = new CanonicalOrder(dataset.Index, ranks);
    }

    /// <summary>How many quads there are.</summary>
    public long Count => _dataset.Count;

    /// <summary>The canonical label of each blank node by its label in the input, both without <c>_:</c> (the issued identifiers map
    /// of RDFC-1.0).</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; }

    /// <summary>Pushes the quads, with the canonical labels, in canonical order.</summary>
    public void CopyTo(IQuadSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        using var lease = _dataset.Lease();
        var terms = new ArrayBufferWriter<byte>[4];
        for (var i = 0; i < terms.Length; i++) terms[i] = new ArrayBufferWriter<byte>();
        foreach (var quad in _order.Quads)
        {
            sink.Add(
                Encode(quad.Subject, terms[0]), Encode(quad.Predicate, terms[1]), Encode(quad.Object, terms[2]),
                quad.Graph == IdQuad.DefaultGraph ? [] : Encode(quad.Graph, terms[3]));
        }
    }

    /// <summary>Writes the canonical N-Quads: the bytes that are signed or hashed.</summary>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var lease = _dataset.Lease();
        var lines = new ArrayBufferWriter<byte>(2 * ChunkSize);
        foreach (var quad in _order.Quads)
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

    private void WriteTerm(uint id, ArrayBufferWriter<byte> lines)
    {
        Write(id, lines);
        lines.Write(" "u8);
    }

    private ReadOnlySpan<byte> Encode(uint id, ArrayBufferWriter<byte> term)
    {
        term.ResetWrittenCount();
        Write(id, term);
        return term.WrittenSpan;
    }

    private void Write(uint id, ArrayBufferWriter<byte> output)
    {
        if (id < _labels.Length) output.Write(_labels[id]);
        else _dataset.Terms.WriteCanonicalRow(id, output);
    }

    private static byte[] LabelOf(int number) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"_:c14n{number}"));
}
