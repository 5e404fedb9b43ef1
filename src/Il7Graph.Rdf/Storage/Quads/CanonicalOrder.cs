using System.Buffers;
using System.Buffers.Binary;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>The order of canonical N-Quads, which is that of the code points of the lines, over the quads of a dataset.</summary>
/// <remarks>A line compares as its terms do one after the other, and a dataset has the quads of a subject together: so the subjects are
/// put in order, and the few quads of each, as they are read. Beside the terms' ranks nothing is held.</remarks>
public sealed class CanonicalOrder
{
    private readonly QuadIndex _index;
    private readonly uint[] _ranks;

    /// <summary>Ranks the terms of a dataset: a sort of their canonical bytes.</summary>
    public CanonicalOrder(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        using var lease = dataset.Lease();
        (_index, _ranks) = (dataset.Index, RanksOf(dataset.Terms));
    }

    /// <param name="ranks">The rank of each term, by its id.</param>
    internal CanonicalOrder(QuadIndex index, uint[] ranks) => (_index, _ranks) = (index, ranks);

    /// <summary>The rank of a term among the canonical bytes of all.</summary>
    public uint RankOf(uint id) => _ranks[id];

    /// <summary>All quads. Lazy.</summary>
    public IEnumerable<IdQuad> Quads => Read(isUnion: false);

    /// <summary>The triples of all graphs, each once, as quads of the default graph: the order of canonical N-Triples. Lazy.</summary>
    public IEnumerable<IdQuad> Triples => Read(isUnion: true);

    /// <summary>The rank of the canonical bytes of each term, by its id.</summary>
    internal static uint[] RanksOf(TermTable terms)
    {
        var ids = new uint[terms.Count];
        var keys = new RecordArena();
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

    private IEnumerable<IdQuad> Read(bool isUnion)
    {
        var quads = new List<IdQuad>();
        foreach (var subject in Subjects())
        {
            quads.Clear();
            quads.AddRange(isUnion ? _index.MatchUnion(subject, null, null) : _index.Match(subject, null, null));
            if (quads.Count > 1) quads.Sort(Compare);
            foreach (var quad in quads) yield return quad;
        }
    }

    /// <summary>The subjects by rank.</summary>
    private uint[] Subjects()
    {
        var isSubject = new bool[_ranks.Length];
        foreach (var order in (ReadOnlySpan<QuadOrder>)[QuadOrder.Spo, QuadOrder.Spog])
        {
            var leading = _index[order].Leading;
            for (var slot = 0L; slot < leading.SlotCount; slot++)
            {
                if (!leading.RowsAt(slot).IsEmpty) isSubject[leading.IdAt(slot)] = true;
            }
        }
        var byRank = new uint[_ranks.Length];
        for (var id = 0; id < _ranks.Length; id++) byRank[_ranks[id]] = (uint)id;
        return Array.FindAll(byRank, id => isSubject[id]);
    }

    private int Compare(IdQuad a, IdQuad b)
    {
        var order = _ranks[a.Predicate].CompareTo(_ranks[b.Predicate]);
        if (order == 0) order = _ranks[a.Object].CompareTo(_ranks[b.Object]);
        if (order != 0 || a.Graph == b.Graph) return order;
        // A line without graph ends before the other names one.
        return a.Graph == IdQuad.DefaultGraph ? -1 : b.Graph == IdQuad.DefaultGraph ? 1 : _ranks[a.Graph].CompareTo(_ranks[b.Graph]);
    }
}
