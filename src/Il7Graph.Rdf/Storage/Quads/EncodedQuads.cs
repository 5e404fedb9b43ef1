using System.Buffers;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>Pushes quads of ids into a sink, as canonical bytes.</summary>
/// <remarks>A term that stood in the same place not long before is not put together again.</remarks>
public sealed class EncodedQuads(TermTable terms, IQuadSink sink)
{
    private readonly EncodedTerm _subject = new(terms);
    private readonly TermForms _predicates = new(terms, mostSlots: 256);
    private readonly TermForms _objects = new(terms);
    private readonly EncodedTerm _graph = new(terms);

    public void Add(IdQuad quad) => sink.Add(
        _subject.Of(quad.Subject), _predicates[quad.Predicate], _objects[quad.Object],
        quad.Graph == IdQuad.DefaultGraph ? [] : _graph.Of(quad.Graph));

    public void Add(QuadRows rows)
    {
        var cursor = rows.Read();
        while (cursor.MoveNext()) Add(cursor.Current);
    }

    private sealed class EncodedTerm(TermTable terms)
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(256);
        private uint _id = TermTable.None;

        public ReadOnlySpan<byte> Of(uint id)
        {
            if (id == _id) return _bytes.WrittenSpan;
            _bytes.ResetWrittenCount();
            terms.WriteCanonicalRow(id, _bytes);
            _id = id;
            return _bytes.WrittenSpan;
        }
    }
}
