using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Il7Graph.Querying;

/// <summary>Rows found on a thread of the pool and read on another.</summary>
internal static class AsyncRows
{
    private const int RowsAtOnce = 128;
    private const int BatchesAhead = 4;

    /// <summary>The run ends when the reader leaves, wherever it is.</summary>
    /// <param name="select">Gives the rows of a run that stops when its token says so.</param>
    public static async IAsyncEnumerable<QueryRow> Of(Func<CancellationToken, IEnumerable<QueryRow>> select, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var channel = Channel.CreateBounded<QueryRow[]>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        var finding = Task.Run(() => FindAsync(select(stop.Token), channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in channel.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                foreach (var row in batch) yield return row;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await finding.ConfigureAwait(false);
        }
    }

    /// <summary>Never fails: what goes wrong comes out at the reader.</summary>
    private static async Task FindAsync(IEnumerable<QueryRow> rows, ChannelWriter<QueryRow[]> writer, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            foreach (var batch in rows.Chunk(RowsAtOnce)) await writer.WriteAsync(batch, cancellation).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // handed on
        catch (Exception problem)
        {
            failure = problem;
        }
#pragma warning restore CA1031
        writer.Complete(failure);
    }
}
