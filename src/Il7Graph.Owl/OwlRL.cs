using Il7Graph.Owl.Rules;
using Il7Graph.Owl.Storage;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Quads;

namespace Il7Graph.Owl;

/// <summary>OWL 2 RL by its RDF rules (OWL 2 Profiles §4.3).</summary>
public static class OwlRL
{
    /// <summary>What follows from the union of all graphs of a dataset, and what in it contradicts itself.</summary>
    /// <param name="asserted">Kept by the result, not changed. The order in which it was built does not show.</param>
    /// <returns>The closure under the rules, but for what the pages of the tables (<c>Il7Graph.Owl.Rules</c>) say is left out. A
    /// contradiction is reported and does not make everything follow.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> is cancelled.</exception>
    /// <remarks>About 60 bytes a triple, asserted or inferred. Equality is not compressed: n names of one thing make n squared
    /// <c>owl:sameAs</c> triples and n copies of what is said of it.</remarks>
    public static Materialization Materialize(
        Dataset asserted, MaterializationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asserted);
        options ??= new MaterializationOptions();
        var terms = new DatasetTerms(asserted);
        var triples = Union(asserted, terms);
        var closure = new Closure(
            terms, terms.Mentions(Word.Thing), terms.Mentions(Word.Nothing), options.MaximumContradictions, triples.Length + (triples.Length / 2));
        RuleSet.Run(closure, triples, options.Progress, cancellationToken);
        return new Materialization(asserted, terms, closure, options);
    }

    private static IdTriple[] Union(Dataset dataset, DatasetTerms terms)
    {
        using var lease = dataset.Lease();
        var triples = new List<IdTriple>();
        foreach (var triple in new CanonicalOrder(dataset).Triples)
        {
            triples.Add(new IdTriple(terms.FromTable(triple.Subject), terms.FromTable(triple.Predicate), terms.FromTable(triple.Object)));
        }
        return [.. triples];
    }
}
