using Il7Graph.Compilation;
using Il7Graph.Owl;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage;
using Il7Graph.Vocabulary;

namespace Il7Graph.Inference;

/// <summary>What follows from the flat triples, the entities and the ontology under the OWL 2 RL rules, and what contradicts.</summary>
/// <remarks>Works in memory on the distinct triples that rules can fire on; what that takes is measured in docs/performance.md.</remarks>
internal static class OntologyInference
{
    /// <summary>Fills <see cref="GraphRuns.Inferred"/>.</summary>
    /// <param name="prefixes">What contradictions are told in, beside the ontology's own.</param>
    public static Materialization Run(GraphRuns runs, Dataset ontology, PrefixMap prefixes, CancellationToken cancellationToken)
    {
        var asserted = new DatasetBuilder();
        ontology.CopyTo(asserted);
        foreach (var (prefix, iri) in prefixes.Namespaces) asserted.DeclarePrefix(prefix, iri);
        foreach (var run in (TripleRun[])[runs.Flat, runs.Labels, runs.Structure, runs.Negative]) Copy(run, asserted, cancellationToken);
        var materialization = OwlRL.Materialize(asserted.ToDataset(), cancellationToken: cancellationToken);
        materialization.CopyInferredTo(runs.Inferred, []);
        return materialization;
    }

    private static void Copy(TripleRun run, DatasetBuilder builder, CancellationToken cancellationToken)
    {
        using var triples = TripleRun.Read(run);
        for (long done = 0; triples.MoveNext(); done++)
        {
            if ((done & 0xFFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (!triples.Predicate.SequenceEqual(Encoded.Label)) builder.Add(triples.Subject, triples.Predicate, triples.Object, []);
        }
    }
}
