using System.Buffers;
using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Workspace;

/// <summary>Replaces blank nodes by IRIs on their way into a sink (RDF 1.2 Concepts, "Replacing Blank Nodes with IRIs"): a release has
/// none, so that its dumps load twice without doubling. The labels, and so the IRIs, follow the order of the document.</summary>
/// <param name="start">What the IRIs begin with.</param>
internal sealed class Skolemization(IQuadSink sink, string start) : IQuadSink
{
    /// <summary>What comes between the document's IRI and the label (RFC 5785).</summary>
    public const string Path = "/.well-known/genid/";

    private readonly byte[] _start = Encoding.UTF8.GetBytes($"<{start}");
    private readonly ArrayBufferWriter<byte> _subject = new();
    private readonly ArrayBufferWriter<byte> _object = new();

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) =>
        sink.Add(Replace(subject, _subject), predicate, Replace(@object, _object), graph);

    public void DeclarePrefix(string prefix, string iri) => sink.DeclarePrefix(prefix, iri);

    /// <summary>True for an IRI that took the place of a blank node.</summary>
    public static bool IsReplaced(Term term) => term is Iri iri && iri.Value.Contains(Path, StringComparison.Ordinal);

    private ReadOnlySpan<byte> Replace(ReadOnlySpan<byte> term, ArrayBufferWriter<byte> buffer)
    {
        if (TermEncoding.KindOf(term) != TermKind.BlankNode) return term;
        buffer.ResetWrittenCount();
        buffer.Write(_start);
        buffer.Write(term[2..]);
        buffer.Write(">"u8);
        return buffer.WrittenSpan;
    }
}
