using Il7Graph.Rdf.Storage.Quads;

namespace Il7Graph.Rdf;

/// <summary>One graph of a dataset: the default graph, a named graph, or the union of all. A view: it costs nothing and lives with its
/// dataset.</summary>
public sealed class Graph
{
    private readonly Dataset _dataset;
    private readonly bool _isUnion;

    internal Graph(Dataset dataset, Term? name, bool isUnion) => (_dataset, Name, _isUnion) = (dataset, name, isUnion);

    /// <summary>Null for the default graph and for the union.</summary>
    public Term? Name { get; }

    /// <summary>How many triples there are. Immediate, but for the union, whose quads are looked through.</summary>
    public long Count => CountOf();

    /// <summary>All triples, as quads of this graph; those of the union as quads of the default graph.</summary>
    public IEnumerable<Quad> Triples => Match();

    /// <summary>The triples whose bound positions equal the terms given; null leaves a position open. Lazy; in the order of the
    /// permutation that answers.</summary>
    public IEnumerable<Quad> Match(Term? subject = null, Iri? predicate = null, Term? @object = null)
    {
        using var lease = _dataset.Lease();
        if (!TryFind(subject, predicate, @object, out var s, out var p, out var o, out var scope)) yield break;
        foreach (var quad in _isUnion ? _dataset.Index.MatchUnion(s, p, o) : _dataset.Index.Match(s, p, o, scope)) yield return _dataset.Decode(quad);
    }

    /// <summary>The exact number of triples that match. Logarithmic, but for the union, where it is linear.</summary>
    public long CountOf(Term? subject = null, Iri? predicate = null, Term? @object = null)
    {
        using var lease = _dataset.Lease();
        if (!TryFind(subject, predicate, @object, out var s, out var p, out var o, out var scope)) return 0;
        return _isUnion ? _dataset.Index.MatchUnion(s, p, o).LongCount() : _dataset.Index.CountOf(s, p, o, scope);
    }

    public bool Contains(Term subject, Iri predicate, Term @object) => Match(subject, predicate, @object).Any();

    /// <summary>The first object of a subject and a predicate, or null.</summary>
    public Term? ObjectOf(Term subject, Iri predicate) => ObjectsOf(subject, predicate).FirstOrDefault();

    public IEnumerable<Term> ObjectsOf(Term subject, Iri predicate) => Match(subject, predicate).Select(quad => quad.Object);

    public IEnumerable<Term> SubjectsOf(Iri predicate, Term @object) => Match(null, predicate, @object).Select(quad => quad.Subject);

    /// <summary>The lexical form of the first literal of a subject and a predicate, or null.</summary>
    public string? TextOf(Term subject, Iri predicate) => ObjectsOf(subject, predicate).OfType<Literal>().FirstOrDefault()?.LexicalForm;

    private bool TryFind(Term? subject, Iri? predicate, Term? @object, out uint? s, out uint? p, out uint? o, out GraphScope scope)
    {
        p = o = null;
        scope = GraphScope.Default;
        if (!_dataset.TryFind(subject, out s) || !_dataset.TryFind(predicate, out p) || !_dataset.TryFind(@object, out o)) return false;
        if (!_dataset.TryFind(Name, out var graph)) return false;
        scope = GraphScope.Of(graph ?? IdQuad.DefaultGraph);
        return true;
    }
}
