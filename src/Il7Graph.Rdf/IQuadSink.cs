namespace Il7Graph.Rdf;

/// <summary>Takes quads one by one: a dataset builder, a writer, a sorter, a counter.</summary>
public interface IQuadSink
{
    /// <summary>Takes a quad. Each term is the UTF-8 of its canonical N-Triples form (see <see cref="TermEncoding"/>); the spans are
    /// valid until the call returns. An empty <paramref name="graph"/> is the default graph.</summary>
    void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph);

    /// <summary>Takes a prefix declaration of the input. Sinks that have no use for it ignore it.</summary>
    /// <param name="prefix">The prefix without its colon; may be empty.</param>
    /// <param name="iri">The namespace IRI without angle brackets.</param>
    void DeclarePrefix(string prefix, string iri)
    {
    }
}
