using System.Runtime.Intrinsics.X86;

namespace Il7Graph.Rdf.Storage.Terms;

// A term out of order costs two waits for memory, one after the other: for the place of its block, and for the block. Whoever has many
// terms to read asks for all places, then for all blocks, and waits twice for all of them. Wrong ids and damaged places do no harm.
public sealed partial class TermTable
{
    /// <summary>Asks for the place of the block of a term.</summary>
    internal unsafe void PrefetchPlace(uint id)
    {
        if (!Sse.IsSupported || !TryClass(id, out var termClass)) return;
        Sse.Prefetch0(_blockStarts[termClass].Start + ((long)((id - _starts[termClass]) / TextBlock.Capacity) * sizeof(long)));
    }

    /// <summary>Asks for the head of the block of a term, and for about where the term is in it.</summary>
    internal unsafe void PrefetchText(uint id)
    {
        if (!Sse.IsSupported || !TryClass(id, out var termClass)) return;
        var index = id - _starts[termClass];
        var place = (long)(index / TextBlock.Capacity) * sizeof(long);
        var start = _blockStarts[termClass].Read<long>(place);
        var length = _blockStarts[termClass].Read<long>(place + sizeof(long)) - start;
        var head = _texts[termClass].Start + start;
        Sse.Prefetch0(head);
        Sse.Prefetch0(head + ((length * (index % TextBlock.Capacity)) / TextBlock.Capacity));
    }

    private bool TryClass(uint id, out int termClass)
    {
        termClass = 0;
        if (id >= _starts[(int)TermClass.TripleTerm]) return false;
        while (id >= _starts[termClass + 1]) termClass++;
        return true;
    }
}
