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
    private readonly Dataset _dataset;
    private readonly CanonicalOrder _order;
    private readonly Lazy<ImmutableSortedDictionary<string, string>> _labelled;

    /// <summary>The new label of each blank node, with <c>_:</c>, by its id.</summary>
    private readonly byte[][] _labels;

    internal CanonicalDataset(Dataset dataset, IdentifierIssuer canonical)
    {
        _dataset = dataset;
        _labels = new byte[dataset.Terms.Range(TermClass.BlankNode).Count][];
        var byLabel = new uint[_labels.Length];
        for (var node = 0u; node < _labels.Length; node++) (_labels[node], byLabel[node]) = (LabelOf(canonical[(int)node]), node);
        Array.Sort(byLabel, (a, b) => _labels[a].AsSpan().SequenceCompareTo(_labels[b]));
        var ranks = new uint[_labels.Length];
        for (var rank = 0u; rank < ranks.Length; rank++) ranks[byLabel[rank]] = rank;
        _order = new CanonicalOrder(dataset, ranks);
        _labelled = new(LabelsByLabel);
    }

    /// <summary>How many quads there are.</summary>
    public long Count => _dataset.Count;

    /// <summary>The canonical label of each blank node by its label in the input, both without <c>_:</c> (the issued identifiers map
    /// of RDFC-1.0).</summary>
    public ImmutableSortedDictionary<string, string> Labels => _labelled.Value;

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
        _order.WriteLines(stream, isUnion: false, new TermForms(_dataset.Terms, (id, canonical) => id < _labels.Length ? _labels[id] : canonical));
    }

    /// <summary>The canonical N-Quads.</summary>
    public override string ToString()
    {
        var text = new MemoryStream();
        WriteTo(text);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private ReadOnlySpan<byte> Encode(uint id, ArrayBufferWriter<byte> term)
    {
        if (id < _labels.Length) return _labels[id];
        term.ResetWrittenCount();
        _dataset.Terms.WriteCanonicalRow(id, term);
        return term.WrittenSpan;
    }

    private ImmutableSortedDictionary<string, string> LabelsByLabel()
    {
        using var lease = _dataset.Lease();
        var labelled = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var node = 0u; node < _labels.Length; node++) labelled.Add(_dataset.Terms.Text(node), Encoding.UTF8.GetString(_labels[node])[2..]);
        return labelled.ToImmutable();
    }

    private static byte[] LabelOf(int number) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"_:c14n{number}"));
}
