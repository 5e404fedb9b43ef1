using System.Numerics;
using System.Runtime.CompilerServices;
using Il7Graph.Rdf.Storage.Images;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Takes the rows of a layout in any order and writes their permutations. Rows that fit in the memory allowed never touch the
/// disk; of more, sorted runs do.</summary>
internal sealed class SpilledRows<TRow> : IDisposable
    where TRow : unmanaged, IBinaryInteger<TRow>
{
    private const int BufferSize = 1 << 18;

    private readonly StoreWriter _writer;
    private readonly RowLayout _layout;
    private readonly LoadOptions _options;
    private readonly RowBuffer<TRow> _buffer;
    private readonly List<SpillRun> _runs = [];
    private SpillFile? _file;

    /// <param name="rows">How many rows will come at the most.</param>
    public SpilledRows(StoreWriter writer, RowLayout layout, long rows, LoadOptions options)
    {
        (_writer, _layout, _options) = (writer, layout, options);
        // The rows, room to sort them, and a copy in another order; a quarter is for the buffers of files and what the writer notes.
        _buffer = new RowBuffer<TRow>(Math.Min(rows, Math.Max(1, options.Memory * 3 / 4 / (3 * Unsafe.SizeOf<TRow>()))));
    }

    public void Add(TRow row)
    {
        if (_buffer.IsFull) Spill();
        _buffer.Add(row);
    }

    /// <summary>Writes the permutations of the distinct rows.</summary>
    public void Complete(Action<long> progress, CancellationToken cancellation)
    {
        var output = new PermutationOutput(_writer, _layout);
        if (_runs.Count == 0)
        {
            _buffer.SortDistinct(_layout.Width);
            output.WriteAll(_buffer, progress, cancellation);
            return;
        }
        Spill();
        using var distinct = new SpillFile(_options.TemporaryDirectory);
        var run = MergeDistinct(distinct);
        _file!.Dispose();
        foreach (var plan in PermutationPlan.Of(_layout))
        {
            output.Begin(plan, run.Length / Unsafe.SizeOf<TRow>());
            Write(plan, distinct, run, output, progress, cancellation);
            output.End();
        }
    }

    public void Dispose() => _file?.Dispose();

    private void Spill()
    {
        _buffer.SortDistinct(_layout.Width);
        _runs.Add(Spill(_file ??= new SpillFile(_options.TemporaryDirectory)));
    }

    private SpillRun Spill(SpillFile file)
    {
        var output = new SpillWriter(file, BufferSize);
        output.Write(_buffer.Rows);
        _buffer.Clear();
        return output.Flush();
    }

    private SpillRun MergeDistinct(SpillFile target)
    {
        var merge = Merge(_file!, _runs, default);
        var output = new SpillWriter(target, BufferSize);
        var (last, any) = (TRow.Zero, false);
        while (merge.MoveNext())
        {
            if (any && last == merge.Current) continue;
            output.Write(merge.Current);
            (last, any) = (merge.Current, true);
        }
        return output.Flush();
    }

    private void Write(
        PermutationPlan plan, SpillFile distinct, SpillRun run, PermutationOutput output, Action<long> progress, CancellationToken cancellation)
    {
        if (plan.Passes.IsEmpty)
        {
            Copy(new RowMerge<TRow>([new RowReader<TRow>(new SpillReader(distinct, run, BufferSize), 0, [])]), plan, output, progress, cancellation);
            return;
        }
        using var file = new SpillFile(_options.TemporaryDirectory);
        List<SpillRun> runs = [];
        var input = new SpillReader(distinct, run, BufferSize);
        while (_buffer.Fill(input))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var field in plan.Passes) _buffer.Sort(field);
            runs.Add(Spill(file));
        }
        Copy(Merge(file, runs, plan), plan, output, progress, cancellation);
    }

    private RowMerge<TRow> Merge(SpillFile file, List<SpillRun> runs, PermutationPlan? plan)
    {
        // Beside the buffer of rows, which keeps its memory.
        var size = (int)Math.Clamp(_options.Memory / 4 / runs.Count, 1 << 13, BufferSize);
        return new RowMerge<TRow>(runs.Select((run, i) => new RowReader<TRow>(new SpillReader(file, run, size), i, plan?.Columns ?? [])));
    }

    private static void Copy(
        RowMerge<TRow> merge, PermutationPlan plan, PermutationOutput output, Action<long> progress, CancellationToken cancellation)
    {
        var batch = new TRow[PermutationOutput.BatchRows];
        int count;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            for (count = 0; count < batch.Length && merge.MoveNext(); count++) batch[count] = merge.Current;
            output.Append<TRow>(plan, batch.AsSpan(0, count));
            progress(count);
        }
        while (count == batch.Length);
    }
}
