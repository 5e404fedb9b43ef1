using System.Buffers;
using System.Buffers.Binary;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>The ranks of terms among their canonical bytes. Literals come first, then triple terms, IRIs, blank nodes, as their first bytes
/// have it.</summary>
public static class CanonicalRanks
{
    /// <summary>The rank of each term among all, by its id. Sorts the literals.</summary>
    public static uint[] OfTerms(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        using var lease = dataset.Lease();
        var terms = dataset.Terms;
        var ranks = new uint[terms.Count];
        var nodes = OfNodes(terms);
        for (var id = 0; id < nodes.Length; id++) ranks[id] = (uint)(terms.Count - nodes.Length) + nodes[id];
        var keys = new RecordArena();
        var key = new ArrayBufferWriter<byte>();
        for (var id = (uint)nodes.Length; id < terms.Count; id++)
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
        for (var rank = 0; rank < keys.Count; rank++) ranks[BinaryPrimitives.ReadUInt32BigEndian(keys[rank][^sizeof(uint)..])] = (uint)rank;
        return ranks;
    }

    /// <summary>The rank of each IRI and blank node among them, by its id.</summary>
    /// <remarks>
    /// Linear. They are sorted by text, and in canonical form only the end differs: <c>&gt;</c> follows the text of an IRI, so that
    /// <c>a</c> comes after <c>a/b</c>, for <c>/</c> is below it, but before <c>ab</c>. An IRI that others start with waits until the last of those
    /// that come before it has gone.
    /// </remarks>
    internal static uint[] OfNodes(TermTable terms)
    {
        var iris = terms.Range(TermClass.Iri);
        var ranks = new uint[iris.End];
        for (var id = 0u; id < iris.Start; id++) ranks[id] = iris.Count + id;
        var next = 0u;
        // Each waiting IRI starts with the one below it.
        var waiting = new Stack<(uint Id, int Length)>();
        var (text, last) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        for (var id = iris.Start; id < iris.End; id++)
        {
            (text, last) = (last, text);
            text.ResetWrittenCount();
            terms.WriteText(id, text);
            var iri = text.WrittenSpan;
            var common = iri.CommonPrefixLength(last.WrittenSpan);
            while (waiting.TryPeek(out var top) && (top.Length > common || (top.Length < iri.Length && iri[top.Length] > (byte)'>')))
            {
                ranks[waiting.Pop().Id] = next++;
                if (top.Length <= common) break;
            }
            waiting.Push((id, iri.Length));
        }
        while (waiting.TryPop(out var rest)) ranks[rest.Id] = next++;
        return ranks;
    }
}
