using System.Numerics;
using Il7Graph.Rdf.Storage.Images;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Takes rows apart into the columns of a permutation.</summary>
internal sealed class PermutationOutput(StoreWriter writer, RowLayout layout)
{
    public const int BatchRows = 1 << 13;

    private readonly uint[][] _columns = [.. Enumerable.Range(0, layout.HasGraphs ? 4 : 3).Select(_ => new uint[BatchRows])];

    public void Begin(PermutationPlan plan, long rows) => writer.BeginPermutation(plan.Order, rows);

    /// <summary>Writes the next rows, which are in the order of the permutation.</summary>
    public void Append<TRow>(PermutationPlan plan, ReadOnlySpan<TRow> rows)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        while (!rows.IsEmpty)
        {
            var batch = rows[..Math.Min(BatchRows, rows.Length)];
            for (var i = 0; i < _columns.Length; i++) RowLayout.Unpack(batch, plan.Columns[i], _columns[i]);
            var count = batch.Length;
            writer.AppendRows(
                _columns[0].AsSpan(0, count), _columns[1].AsSpan(0, count), _columns[2].AsSpan(0, count),
                layout.HasGraphs ? _columns[3].AsSpan(0, count) : default);
            rows = rows[count..];
        }
    }

    public void End() => writer.EndPermutation();

    /// <summary>Writes all permutations of rows that lie in memory in the order of the layout, each once.</summary>
    /// <param name="progress">Called with the number of rows after each permutation.</param>
    public void WriteAll<TRow>(RowBuffer<TRow> rows, Action<long>? progress = null, CancellationToken cancellation = default)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        RowBuffer<TRow>? current = null;
        var done = 0;
        PermutationPlan? last = null;
        foreach (var plan in PermutationPlan.Of(layout))
        {
            cancellation.ThrowIfCancellationRequested();
            if (plan.Passes.Length > 0)
            {
                current ??= rows.Sibling();
                if (last is null || !plan.Passes.AsSpan().StartsWith(last.Passes.AsSpan()) || done == 0)
                {
                    current.CopyFrom(rows);
                    done = 0;
                }
                foreach (var field in plan.Passes.AsSpan()[done..]) current.Sort(field);
                done = plan.Passes.Length;
            }
            last = plan;
            Begin(plan, rows.Count);
            Append(plan, (plan.Passes.IsEmpty ? rows : current!).Rows);
            End();
            progress?.Invoke(rows.Count);
        }
    }
}
