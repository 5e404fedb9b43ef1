using Il7Graph.Formats.Writing;

namespace Il7Graph.Formats.JsonLd.Writing;

/// <summary>Writes JSON-LD 1.1: one object with the context and <c>@graph</c>, in which each run of quads with one subject is a
/// node object. Nodes of a named graph stand in the <c>@graph</c> of an object with its name.</summary>
/// <remarks>Reading the document back gives the same quads to the byte, or the writer throws: triple terms, reifiers and base
/// directions have no place in the RDF of JSON-LD 1.1. Holds one node at a time.</remarks>
internal sealed partial class JsonLdWriter(Stream stream, WriterOptions options) : QuadWriter(stream, RdfFormat.JsonLd, options)
{
    private readonly JsonLdNode _node = new();
    private JsonLdContext _context = new(options.Prefixes, options.JsonLdTerms);
    private SortedSet<int>? _graphMask;
    private bool _isInGraph;
    private bool _needsComma;

    protected override void WriteStart()
    {
        _context = new JsonLdContext(Prefixes, Options.JsonLdTerms);
        Output.Write("{\n  \"@context\": "u8);
        _context.WriteTo(Output);
        Output.Write(",\n  \"@graph\": ["u8);
    }

    protected override void WriteQuad(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph, SharedTerms shared)
    {
        if (shared < SharedTerms.Subject)
        {
            EndNode();
            if (shared == SharedTerms.None) ChangeGraph(graph);
            _node.Start(subject);
        }
        _node.Add(predicate, @object);
    }

    protected override void WriteReifier(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> reifier) =>
        RequireReifiers(reifier);

    protected override void End()
    {
        EndNode();
        EndGraph();
        Output.Write(_needsComma ? "\n  ]\n}\n"u8 : "]\n}\n"u8);
    }
}
