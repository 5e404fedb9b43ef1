using Il7Graph.Rdf.Storage;

namespace Il7Graph.Rdf;

/// <summary>An immutable RDF dataset: a default graph and named graphs (RDF 1.2 Concepts §4). Any number of threads may read
/// it.</summary>
public sealed class Dataset
{
    internal Dataset(TermTable terms, QuadIndex index, PrefixMap prefixes) => (Terms, Index, Prefixes) = (terms, index, prefixes);

    /// <summary>The terms, ids in the order of their canonical bytes.</summary>
    public TermTable Terms { get; }

    /// <summary>The quads by ids, sorted.</summary>
    public QuadIndex Index { get; }

    /// <summary>The prefixes that the input declared.</summary>
    public PrefixMap Prefixes { get; }

    /// <summary>How many quads there are.</summary>
    public int Count => Index.Count;

    /// <summary>All quads, in the order of their canonical lines' subject, predicate, object, graph.</summary>
    public IEnumerable<Quad> Quads => Match();

    /// <summary>The quads of all graphs whose bound positions equal the terms given; null leaves a position open.</summary>
    public IEnumerable<Quad> Match(Term? subject = null, Iri? predicate = null, Term? @object = null)
    {
        if (!TryFind(subject, out var s) || !TryFind(predicate, out var p) || !TryFind(@object, out var o)) yield break;
        var run = Index.Match(s, p, o);
        for (var i = 0; i < run.Length; i++) yield return Decode(run.Span[i]);
    }

    public bool Contains(Quad quad)
    {
        ArgumentNullException.ThrowIfNull(quad);
        return Match(quad.Subject, quad.Predicate, quad.Object).Contains(quad);
    }

    /// <summary>The first object of <paramref name="subject"/> and <paramref name="predicate"/>, or null.</summary>
    public Term? ObjectOf(Term subject, Iri predicate) => Match(subject, predicate).FirstOrDefault()?.Object;

    /// <summary>Pushes all quads, in order, into <paramref name="sink"/>, the prefixes first.</summary>
    public void CopyTo(IQuadSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var (prefix, iri) in Prefixes.Namespaces) sink.DeclarePrefix(prefix, iri);
        foreach (var quad in Index.All)
        {
            sink.Add(
                Terms[quad.Subject], Terms[quad.Predicate], Terms[quad.Object],
                quad.Graph == IdQuad.DefaultGraph ? [] : Terms[quad.Graph]);
        }
    }

    private Quad Decode(IdQuad quad) => new(
        Terms.Decode(quad.Subject), (Iri)Terms.Decode(quad.Predicate), Terms.Decode(quad.Object),
        quad.Graph == IdQuad.DefaultGraph ? null : Terms.Decode(quad.Graph));

    private bool TryFind(Term? term, out int? id)
    {
        id = term is null ? null : Terms.Find(term);
        return id is null or >= 0;
    }
}
