using System.Collections.Immutable;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>The quads of a dataset in all their orders: those of any pattern of bound positions are neighbours in one of them, found
/// and counted by binary search.</summary>
/// <remarks>Read-only, safe for any number of readers. Reads the memory of the dataset: see <see cref="Dataset.Lease"/>.</remarks>
public sealed class QuadIndex
{
    private readonly ImmutableArray<Permutation> _permutations;

    internal QuadIndex(ImmutableArray<Permutation> permutations) => _permutations = permutations;

    public Permutation this[QuadOrder order] => _permutations[(int)order];

    /// <summary>How many quads there are.</summary>
    public long Count => this[QuadOrder.Spo].RowCount + this[QuadOrder.Spog].RowCount;

    /// <summary>The names of the named graphs, ascending. A named graph without triples is none.</summary>
    public IEnumerable<uint> GraphNames
    {
        get
        {
            var leading = this[QuadOrder.Gspo].Leading;
            for (var slot = 0L; slot < leading.SlotCount; slot++)
            {
                if (!leading.RowsAt(slot).IsEmpty) yield return leading.IdAt(slot);
            }
        }
    }

    /// <summary>The quads of the default graph whose bound positions are as given; null leaves a position open.</summary>
    public QuadRows InDefaultGraph(uint? subject, uint? predicate, uint? @object) =>
        Find(QuadOrders.For(subject.HasValue, predicate.HasValue, @object.HasValue, named: false), subject, predicate, @object, null);

    /// <summary>The same of all named graphs.</summary>
    public QuadRows InNamedGraphs(uint? subject, uint? predicate, uint? @object) =>
        Find(QuadOrders.For(subject.HasValue, predicate.HasValue, @object.HasValue, named: true), subject, predicate, @object, null);

    /// <summary>The same of one named graph.</summary>
    public QuadRows InGraph(uint graph, uint? subject, uint? predicate, uint? @object) =>
        Find(QuadOrders.WithinGraph(subject.HasValue, predicate.HasValue, @object.HasValue), subject, predicate, @object, graph);

    /// <summary>The exact number of quads that match. Logarithmic.</summary>
    public long CountOf(uint? subject, uint? predicate, uint? @object, GraphScope scope)
    {
        var count = 0L;
        foreach (var rows in Runs(subject, predicate, @object, scope)) count += rows.Count;
        return count;
    }

    /// <summary>The quads that match: those of the default graph, then those of the named graphs, each in the order of the permutation
    /// that answers.</summary>
    public IEnumerable<IdQuad> Match(uint? subject, uint? predicate, uint? @object, GraphScope scope = default)
    {
        foreach (var rows in Runs(subject, predicate, @object, scope))
        {
            var cursor = rows.Read();
            while (cursor.MoveNext()) yield return cursor.Current;
        }
    }

    /// <summary>All quads by graph, the default graph first, then by subject, predicate, object.</summary>
    public IEnumerable<IdQuad> ByGraph()
    {
        foreach (var order in (QuadOrder[])[QuadOrder.Spo, QuadOrder.Gspo])
        {
            var cursor = new QuadRows(this[order], this[order].All).Read();
            while (cursor.MoveNext()) yield return cursor.Current;
        }
    }

    /// <summary>The triples that match in any graph, each once, as quads of the default graph, in the order of
    /// <see cref="QuadOrders.For"/>. Lazy; linear in the quads that match.</summary>
    public IEnumerable<IdQuad> MatchUnion(uint? subject, uint? predicate, uint? @object)
    {
        var order = QuadOrders.For(subject.HasValue, predicate.HasValue, @object.HasValue, named: false);
        var left = InDefaultGraph(subject, predicate, @object).Read();
        var right = InNamedGraphs(subject, predicate, @object).Read();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        IdQuad? last = null;
        while (hasLeft || hasRight)
        {
            var takesLeft = hasLeft && (!hasRight || Compare(order, left.Current, right.Current) <= 0);
            var triple = (takesLeft ? left.Current : right.Current) with { Graph = IdQuad.DefaultGraph };
            if (takesLeft) hasLeft = left.MoveNext();
            else hasRight = right.MoveNext();
            if (triple == last) continue;
            last = triple;
            yield return triple;
        }
    }

    /// <summary>Compares by the positions of an order of the default graph.</summary>
    private static int Compare(QuadOrder order, IdQuad a, IdQuad b) => order switch
    {
        QuadOrder.Spo => (a.Subject, a.Predicate, a.Object).CompareTo((b.Subject, b.Predicate, b.Object)),
        QuadOrder.Pso => (a.Predicate, a.Subject, a.Object).CompareTo((b.Predicate, b.Subject, b.Object)),
        QuadOrder.Pos => (a.Predicate, a.Object, a.Subject).CompareTo((b.Predicate, b.Object, b.Subject)),
        _ => (a.Object, a.Subject, a.Predicate).CompareTo((b.Object, b.Subject, b.Predicate)),
    };

    private IEnumerable<QuadRows> Runs(uint? subject, uint? predicate, uint? @object, GraphScope scope)
    {
        if (scope.HasDefault) yield return InDefaultGraph(subject, predicate, @object);
        if (scope.HasNamed) yield return scope.Graph is { } graph ? InGraph(graph, subject, predicate, @object) : InNamedGraphs(subject, predicate, @object);
    }

    private QuadRows Find(QuadOrder order, uint? subject, uint? predicate, uint? @object, uint? graph)
    {
        Span<uint> ids = stackalloc uint[4];
        var bound = 0;
        foreach (var position in order.Positions)
        {
            var id = position switch
            {
                QuadPosition.Subject => subject,
                QuadPosition.Predicate => predicate,
                QuadPosition.Object => @object,
                _ => graph,
            };
            if (id is null) break;
            ids[bound++] = id.Value;
        }
        var permutation = this[order];
        return new QuadRows(permutation, permutation.Find(ids[..bound]));
    }
}
