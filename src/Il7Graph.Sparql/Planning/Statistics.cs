using System.Collections.Concurrent;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>What a planner asks about a dataset: exact counts of patterns, and how many different terms a variable of a pattern has, which is
/// estimated from the runs at some places. Safe for many threads.</summary>
internal sealed class Statistics(Dataset dataset)
{
    private const int Samples = 48;

    private readonly ConcurrentDictionary<(QuadOrder Order, uint First, uint Second, uint Third), double> _distinct = new();

    public Dataset Dataset { get; } = dataset;

    public double CountOf(QuadLeaf leaf)
    {
        var count = leaf.CountIn(Dataset.Index);
        return leaf.HasRepeatedVariable ? Math.Max(count == 0 ? 0 : 1, count / 20.0) : count;
    }

    /// <summary>How many matches a pattern has within bounds of the first open position of an order.</summary>
    public double CountOf(QuadLeaf leaf, QuadOrder order, IdBounds bounds)
    {
        var range = RunOf(leaf, order, out var known);
        return bounds.IsAll ? range.Count : Narrowed(Dataset.Index[order], range, known, bounds).Count;
    }

    /// <summary>The rows of a permutation that a pattern's constants, first in the order, lead.</summary>
    public RowRange RunOf(QuadLeaf leaf, QuadOrder order, out int known)
    {
        Span<uint> ids = stackalloc uint[4];
        known = 0;
        foreach (var position in order.Positions)
        {
            if (!leaf.IsConstant(position)) break;
            ids[known++] = leaf.IdAt(position);
        }
        return Dataset.Index[order].Find(ids[..known]);
    }

    /// <summary>The part of a run whose ids in the position after those that are the same lie within bounds.</summary>
    public static RowRange Narrowed(Permutation permutation, RowRange range, int known, IdBounds bounds)
    {
        if (bounds.IsAll || range.IsEmpty) return range;
        if (known > 0)
        {
            var column = permutation[known];
            var start = column.LowerBound(range.Start, range.End, bounds.From);
            return new RowRange(start, Math.Max(start, column.LowerBound(start, range.End, bounds.To)));
        }
        var leading = permutation.Leading;
        var (from, to) = (leading.LowerBound(bounds.From), leading.LowerBound(bounds.To));
        return from >= to ? new RowRange(0, 0) : new RowRange(leading.RowsAt(from).Start, leading.RowsAt(to - 1).End);
    }

    /// <summary>How many different terms a variable of a pattern has among its matches, at least 1.</summary>
    public double DistinctOf(QuadLeaf leaf, Variable variable)
    {
        var order = leaf.Orders[0];
        foreach (var other in leaf.Orders)
        {
            if (IsFirstOpen(leaf, other, variable)) order = other;
        }
        var range = RunOf(leaf, order, out var known);
        if (range.IsEmpty) return 1;
        if (!IsFirstOpen(leaf, order, variable)) return Math.Max(1, range.Count);
        var positions = order.Positions;
        var key = (order, known > 0 ? leaf.IdAt(positions[0]) : 0, known > 1 ? leaf.IdAt(positions[1]) : 0, known > 2 ? leaf.IdAt(positions[2]) : 0);
        if (_distinct.TryGetValue(key, out var distinct)) return distinct;
        distinct = Sampled(Dataset.Index[order], range, known);
        _distinct.TryAdd(key, distinct);
        return distinct;
    }

    private static bool IsFirstOpen(QuadLeaf leaf, QuadOrder order, Variable variable)
    {
        foreach (var position in order.Positions)
        {
            if (!leaf.IsConstant(position)) return leaf.VariableAt(position) == variable;
        }
        return false;
    }

    /// <summary>A row stands for 1/n of a run of n: the sum over all rows is the number of runs.</summary>
    private static double Sampled(Permutation permutation, RowRange range, int known)
    {
        if (known == 0) return permutation.Leading.SlotCount;
        var column = permutation[known];
        var sum = 0.0;
        var samples = (int)Math.Min(Samples, range.Count);
        for (var i = 0; i < samples; i++)
        {
            var row = range.Start + (long)((i + 0.5) * range.Count / samples);
            var id = column[row];
            var start = column.LowerBound(range.Start, row, id);
            sum += 1.0 / (column.UpperBound(row, range.End, id) - start);
        }
        return Math.Max(1, sum / samples * range.Count);
    }
}
