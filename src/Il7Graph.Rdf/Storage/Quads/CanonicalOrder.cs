using System.Buffers;
using System.Buffers.Binary;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>The order of canonical N-Quads, which is that of the code points of the lines, over the quads of a dataset.</summary>
/// <remarks>A line compares as its terms do one after the other, and a dataset has the quads of a subject together: so the subjects are
/// put in order, and the few quads of each, as they are read.</remarks>
public sealed class CanonicalOrder
{
    private readonly Dataset _dataset;
    private readonly uint[]? _blankRanks;

    public CanonicalOrder(Dataset dataset)
        : this(dataset, null) => ArgumentNullException.ThrowIfNull(dataset);

    /// <param name="blankRanks">The order of the blank nodes, by their ids; null for that of their labels.</param>
    internal CanonicalOrder(Dataset dataset, uint[]? blankRanks) => (_dataset, _blankRanks) = (dataset, blankRanks);

    /// <summary>All quads. Lazy.</summary>
    public IEnumerable<IdQuad> Quads => Flatten(isUnion: false);

    /// <summary>The triples of all graphs, each once, as quads of the default graph: the order of canonical N-Triples. Lazy.</summary>
    public IEnumerable<IdQuad> Triples => Flatten(isUnion: true);

    /// <summary>Reads the quads subject by subject, the quickest way.</summary>
    /// <param name="isUnion">Whether the triples of all graphs are read, each once, as quads of the default graph.</param>
    public CanonicalSubjects Read(bool isUnion) => new(_dataset, _blankRanks, isUnion);

    /// <summary>Writes a line for each quad: canonical N-Quads, or N-Triples of all graphs.</summary>
    /// <param name="forms">The terms as they are to be written; null for their canonical form.</param>
    public void WriteLines(Stream output, bool isUnion, TermForms? forms = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        var lines = new LineWriter(output, _dataset.Terms, forms ?? new TermForms(_dataset.Terms));
        var subjects = Read(isUnion);
        while (subjects.MoveNext()) lines.Write(subjects.Current);
        lines.Flush();
    }

    /// <summary>The rank of the canonical bytes of each term, by its id: a sort of them all.</summary>
    public static uint[] RanksOf(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        using var lease = dataset.Lease();
        var terms = dataset.Terms;
        var ids = new uint[terms.Count];
        using var keys = new RecordArena();
        var key = new ArrayBufferWriter<byte>();
        for (var id = 0u; id < terms.Count; id++)
        {
            key.ResetWrittenCount();
            terms.WriteCanonical(id, key);
            // The canonical form has no byte 0: what follows it does not change the order.
            BinaryPrimitives.WriteUInt32BigEndian(key.GetSpan(1 + sizeof(uint))[1..], id);
            key.GetSpan(1)[0] = 0;
            key.Advance(1 + sizeof(uint));
            keys.Add(key.WrittenSpan);
        }
        keys.Sort();
        for (var rank = 0; rank < keys.Count; rank++) ids[BinaryPrimitives.ReadUInt32BigEndian(keys[rank][^sizeof(uint)..])] = (uint)rank;
        return ids;
    }

    private IEnumerable<IdQuad> Flatten(bool isUnion)
    {
        using var lease = _dataset.Lease();
        var subjects = Read(isUnion);
        while (subjects.MoveNext())
        {
            for (var i = 0; i < subjects.Current.Length; i++) yield return subjects.Current[i];
        }
    }
}
