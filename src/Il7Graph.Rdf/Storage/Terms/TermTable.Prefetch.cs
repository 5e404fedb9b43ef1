using System.Runtime.Intrinsics.X86;

namespace Il7Graph.Rdf.Storage.Terms;

public sealed partial class TermTable
{
    private const int PrefetchedAtOnce = 64;
    private const int LineSize = 64;

    /// <summary>Asks the processor for what it takes to write some terms that are about to be written. A term of a large dataset is three
    /// reads that wait for main memory, each for the one before; asked for together, those of many terms wait at once.</summary>
    /// <param name="ids">Those that are no ids of the table are passed over. Not more than the cache of a core has room for: some hundreds.</param>
    /// <remarks>Does nothing where the processor cannot be asked.</remarks>
    public void Prefetch(ReadOnlySpan<uint> ids)
    {
        _memory.ThrowIfFreed();
        if (!Sse.IsSupported) return;
        for (; ids.Length > PrefetchedAtOnce; ids = ids[PrefetchedAtOnce..]) PrefetchSome(ids[..PrefetchedAtOnce]);
        PrefetchSome(ids);
    }

    private unsafe void PrefetchSome(ReadOnlySpan<uint> ids)
    {
        var places = stackalloc (TermClass Class, uint Index)[PrefetchedAtOnce];
        var count = 0;
        foreach (var id in ids)
        {
            if (id >= _starts[(int)TermClass.TripleTerm]) continue;
            var termClass = ClassOf(id);
            var index = id - _starts[(int)termClass];
            Sse.Prefetch0(_blockStarts[(int)termClass].Start + ((long)(index / TextBlock.Capacity) * sizeof(long)));
            places[count++] = (termClass, index);
        }
        for (var i = 0; i < count; i++)
        {
            var (termClass, index) = places[i];
            var start = _blockStarts[(int)termClass].Read<long>((long)(index / TextBlock.Capacity) * sizeof(long));
            // The ends and the common start of the texts are mostly over within two lines.
            var head = _texts[(int)termClass].Start + start;
            Sse.Prefetch0(head);
            Sse.Prefetch0(head + LineSize);
        }
        for (var i = 0; i < count; i++)
        {
            var (termClass, index) = places[i];
            var rest = Block(termClass, index / TextBlock.Capacity).Rest((int)(index % TextBlock.Capacity));
            fixed (byte* first = rest)
            {
                if (first is null) continue;
                Sse.Prefetch0(first);
                Sse.Prefetch0(first + rest.Length - 1);
            }
        }
    }
}
