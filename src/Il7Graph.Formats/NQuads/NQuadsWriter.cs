using Il7Graph.Formats.Parsing;
using Il7Graph.Formats.Writing;

namespace Il7Graph.Formats.NQuads;

/// <summary>Writes N-Triples and N-Quads: a quad a line, in canonical form (RDF 1.2 N-Quads §canonical-quads).</summary>
internal sealed class NQuadsWriter(Stream stream, RdfFormat format, WriterOptions options) : QuadWriter(stream, format, options)
{
    protected override void WriteStart() => WriteCommentAndVersion();

    protected override void WriteQuad(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph, SharedTerms shared)
    {
        WriteTriple(subject, predicate, @object);
        if (!graph.IsEmpty)
        {
            Output.Write(graph);
            Output.Write((byte)' ');
        }
        Output.Write(".\n"u8);
    }

    protected override void WriteReifier(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> reifier)
    {
        Output.Write(reifier);
        Output.Write((byte)' ');
        Output.Write(WellKnown.RdfReifies);
        Output.Write(" <<( "u8);
        WriteTriple(subject, predicate, @object);
        Output.Write(")>> .\n"u8);
    }

    protected override void End()
    {
    }

    private void WriteTriple(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object)
    {
        Output.Write(subject);
        Output.Write((byte)' ');
        Output.Write(predicate);
        Output.Write((byte)' ');
        Output.Write(@object);
        Output.Write((byte)' ');
    }
}
