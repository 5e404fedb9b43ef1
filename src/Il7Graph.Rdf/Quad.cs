namespace Il7Graph.Rdf;

/// <summary>A triple in a graph of a dataset; <see cref="Graph"/> is null for the default graph.</summary>
public sealed record Quad
{
    /// <exception cref="ArgumentException">The subject or the graph name is a literal or a triple term.</exception>
    public Quad(Term subject, Iri predicate, Term @object, Term? graph = null)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        ArgumentNullException.ThrowIfNull(@object);
        if (subject is not (Iri or BlankNode)) throw new ArgumentException("the subject is an IRI or a blank node", nameof(subject));
        if (graph is not (null or Iri or BlankNode)) throw new ArgumentException("a graph name is an IRI or a blank node", nameof(graph));
        (Subject, Predicate, Object, Graph) = (subject, predicate, @object, graph);
    }

    /// <summary>An <see cref="Iri"/> or a <see cref="BlankNode"/>.</summary>
    public Term Subject { get; }

    public Iri Predicate { get; }

    public Term Object { get; }

    /// <summary>An <see cref="Iri"/> or a <see cref="BlankNode"/>; null is the default graph.</summary>
    public Term? Graph { get; }

    /// <summary>The quad as a line of canonical N-Quads, without the line end.</summary>
    public override string ToString() => Graph is null ? $"{Subject} {Predicate} {Object} ." : $"{Subject} {Predicate} {Object} {Graph} .";
}
