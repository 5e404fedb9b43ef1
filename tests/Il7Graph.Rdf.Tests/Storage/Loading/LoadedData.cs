using CsCheck;
using Il7Graph.Rdf.Storage.Images;
using Il7Graph.Rdf.Storage.Loading;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage.Loading;

/// <summary>Quads for the tests of this folder, and the images made of them.</summary>
internal static class LoadedData
{
    /// <summary>A few hundred quads of RDF 1.2 in some graphs, many of them more than once.</summary>
    public static Gen<Quad[]> Quads { get; } =
        from few in RdfGenerators.Quad(graphs: true, rdf12: true).Array[0, 60]
        from picks in Gen.Int[0, 1 << 20].Array[0, 200]
        select few.Length == 0 ? few : (Quad[])[.. few, .. picks.Select(pick => few[pick % few.Length])];

    public static PrefixMap Prefixes { get; } = PrefixMap.Empty.With("ex", "http://example.org/").With("", "urn:e:");

    /// <summary>The bytes of the image that is made in memory.</summary>
    public static byte[] ImageOf(IEnumerable<Quad> quads)
    {
        var loaded = new LoadedQuads();
        foreach (var quad in quads) Add(loaded.Add, quad);
        using var writer = StoreWriter.ToMemory();
        LoadedImage.Write(loaded, Prefixes, writer);
        using var image = writer.Complete();
        return image.Memory.Piece(0, int.MaxValue).ToArray();
    }

    public static void AddTo(IQuadSink sink, IEnumerable<Quad> quads)
    {
        foreach (var (prefix, iri) in Prefixes.Namespaces) sink.DeclarePrefix(prefix, iri);
        foreach (var quad in quads) Add(sink.Add, quad);
    }

    private static void Add(AddQuad add, Quad quad) => add(
        TermEncoding.Encode(quad.Subject), TermEncoding.Encode(quad.Predicate), TermEncoding.Encode(quad.Object),
        quad.Graph is null ? [] : TermEncoding.Encode(quad.Graph));

    private delegate void AddQuad(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph);
}
