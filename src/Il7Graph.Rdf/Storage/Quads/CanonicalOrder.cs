using System.Buffers;
using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>The order of canonical N-Quads, which is that of the code points of the lines, over the quads of a dataset.</summary>
/// <remarks>A line compares as its terms do one after the other, and a dataset has the quads of a subject together: so the subjects are
/// put in order, and the few quads of each, as they are read. Beside the ranks of the nodes nothing is held.</remarks>
public sealed class CanonicalOrder
{
    private readonly QuadIndex _index;
    private readonly TermTable _terms;

    /// <summary>The ranks of IRIs and blank nodes, by their ids.</summary>
    private readonly uint[] _ranks;

    public CanonicalOrder(Dataset dataset)
        : this(dataset, RanksOf(dataset))
    {
    }

    /// <param name="ranks">The rank of each IRI and blank node, by its id.</param>
    internal CanonicalOrder(Dataset dataset, uint[] ranks) => (_index, _terms, _ranks) = (dataset.Index, dataset.Terms, ranks);

    /// <summary>All quads. Lazy; of a dataset that is held (<see cref="Dataset.Lease"/>).</summary>
    public IEnumerable<IdQuad> Quads => Read(isUnion: false);

    /// <summary>The triples of all graphs, each once, as quads of the default graph: the order of canonical N-Triples. As
    /// <see cref="Quads"/>.</summary>
    public IEnumerable<IdQuad> Triples => Read(isUnion: true);

    private IEnumerable<IdQuad> Read(bool isUnion)
    {
        var quads = new List<IdQuad>();
        var comparer = new RowComparer(_terms, _ranks);
        foreach (var subject in Subjects())
        {
            quads.Clear();
            Append(QuadOrder.Spo, subject, quads);
            Append(QuadOrder.Spog, subject, quads);
            if (!IsSorted(quads, comparer)) quads.Sort(comparer);
            for (var i = 0; i < quads.Count; i++)
            {
                if (!isUnion) yield return quads[i];
                else if (i == 0 || quads[i - 1] with { Graph = quads[i].Graph } != quads[i]) yield return quads[i] with { Graph = IdQuad.DefaultGraph };
            }
        }
    }

    private void Append(QuadOrder order, uint subject, List<IdQuad> quads)
    {
        var permutation = _index[order];
        var rows = permutation.Leading.Find(subject);
        if (rows.IsEmpty) return;
        var cursor = new QuadRows(permutation, rows).Read();
        while (cursor.MoveNext())
        {
            Check(cursor.Current);
            quads.Add(cursor.Current);
        }
    }

    /// <summary>True as a rule: the order of ids is nearly that of bytes.</summary>
    private static bool IsSorted(List<IdQuad> quads, RowComparer comparer)
    {
        for (var i = 1; i < quads.Count; i++)
        {
            if (comparer.Compare(quads[i - 1], quads[i]) > 0) return false;
        }
        return true;
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
                var id = leading.IdAt(slot);
                if (id >= _ranks.Length) throw StoreFormatException.Damaged("a directory has an id that is none");
                isSubject[id] |= !leading.RowsAt(slot).IsEmpty;
            }
        }
        var byRank = new uint[_ranks.Length];
        for (var id = 0; id < _ranks.Length; id++) byRank[_ranks[id]] = (uint)id;
        return Array.FindAll(byRank, id => isSubject[id]);
    }

    /// <exception cref="StoreFormatException">The quad has a term that cannot stand where it stands.</exception>
    private void Check(IdQuad quad)
    {
        var graph = quad.Graph == IdQuad.DefaultGraph ? quad.Subject : quad.Graph;
        if (Math.Max(Math.Max(quad.Subject, quad.Predicate), graph) >= _ranks.Length || quad.Object >= _terms.Count)
        {
            throw StoreFormatException.Damaged("a row has an id that cannot stand there");
        }
    }

    private static uint[] RanksOf(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        using var lease = dataset.Lease();
        return CanonicalRanks.OfNodes(dataset.Terms);
    }

    /// <summary>Compares quads of one subject. For one thread.</summary>
    private sealed class RowComparer(TermTable terms, uint[] ranks) : IComparer<IdQuad>
    {
        private readonly ArrayBufferWriter<byte> _left = new();
        private readonly ArrayBufferWriter<byte> _right = new();

        public int Compare(IdQuad x, IdQuad y)
        {
            var order = x.Predicate == y.Predicate ? 0 : ranks[x.Predicate].CompareTo(ranks[y.Predicate]);
            if (order == 0 && x.Object != y.Object) order = CompareObjects(x.Object, y.Object);
            if (order != 0 || x.Graph == y.Graph) return order;
            // A line without graph ends before the other names one.
            return x.Graph == IdQuad.DefaultGraph ? -1 : y.Graph == IdQuad.DefaultGraph ? 1 : ranks[x.Graph].CompareTo(ranks[y.Graph]);
        }

        private int CompareObjects(uint x, uint y)
        {
            if (x < ranks.Length && y < ranks.Length) return ranks[x].CompareTo(ranks[y]);
            // Literals and triple terms come before what has a rank.
            if (x < ranks.Length) return 1;
            if (y < ranks.Length) return -1;
            _left.ResetWrittenCount();
            terms.WriteCanonical(x, _left);
            _right.ResetWrittenCount();
            terms.WriteCanonical(y, _right);
            return _left.WrittenSpan.SequenceCompareTo(_right.WrittenSpan);
        }
    }
}
