using Il7Graph.Rdf;

namespace Il7Graph.Formats;

/// <summary>Writes a document quad by quad, in the order in which they come and without holding more than one node of them; equal
/// sequences of calls give equal bytes.</summary>
/// <remarks><see cref="IQuadSink.Add"/> and <see cref="AddReified"/> throw <see cref="NotRepresentableException"/> at a term that the
/// format cannot say, and then have written nothing of it. Not thread-safe.</remarks>
public interface IRdfWriter : IQuadSink, IDisposable
{
    /// <summary>How many quads were written; a triple and its <c>rdf:reifies</c> are two.</summary>
    long Count { get; }

    /// <summary>Writes a triple of the default graph and, as its reifier, a node of the caller's: in Turtle and TriG
    /// <c>s p o ~ r</c>, in N-Triples and N-Quads the triple and <c>r rdf:reifies &lt;&lt;( s p o )&gt;&gt;</c>. A triple that was the
    /// last one written is not written again, so that one triple may have several reifiers.</summary>
    void AddReified(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> reifier);

    /// <summary>Closes what is open, and flushes; the stream stays open, and nothing can be added any more. A document that is
    /// disposed of without it is abandoned and may be cut short.</summary>
    void Complete();
}
