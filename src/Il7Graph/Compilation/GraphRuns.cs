using Il7Graph.Rdf.Storage;

namespace Il7Graph.Compilation;

/// <summary>The triples of a release on their way to sorted order, a run for each part that the profiles are put together from.</summary>
internal sealed class GraphRuns(long memory, string? temporaryDirectory) : IDisposable
{
    /// <summary>Statements, evidence, references, passages, articles and entities: <c>graph/statements</c>.</summary>
    public TripleRun Statements { get; } = new(memory / 4, temporaryDirectory);

    /// <summary>The accepted positive triples.</summary>
    public TripleRun Flat { get; } = new(memory / 8, temporaryDirectory);

    /// <summary>Type and label of each entity: what the flat profile has beside its triples.</summary>
    public TripleRun Labels { get; } = new(memory / 16, temporaryDirectory);

    /// <summary>What entities say of themselves beside type and label, as the reasoner sees it: taxon and components.</summary>
    public TripleRun Structure { get; } = new(memory / 16, temporaryDirectory);

    /// <summary>The flat triples, each with the statements that reify it.</summary>
    public TripleRun Reified { get; } = new(memory / 8, temporaryDirectory);

    /// <summary><c>rdf:reifies</c> of the statements without a flat triple.</summary>
    public TripleRun Reifying { get; } = new(memory / 8, temporaryDirectory);

    /// <summary>The negative property assertions.</summary>
    public TripleRun Negative { get; } = new(memory / 16, temporaryDirectory);

    /// <summary>What follows: <c>graph/inferred</c>.</summary>
    public TripleRun Inferred { get; } = new(memory / 8, temporaryDirectory);

    /// <summary>The ontology: <c>graph/ontology</c>.</summary>
    public TripleRun Ontology { get; } = new(memory / 16, temporaryDirectory);

    /// <summary>The description of the dataset: <c>graph/release</c>.</summary>
    public TripleRun Release { get; } = new(memory / 16, temporaryDirectory);

    public void Dispose()
    {
        foreach (var run in (TripleRun[])[Statements, Flat, Labels, Structure, Reified, Reifying, Negative, Inferred, Ontology, Release])
        {
            run.Dispose();
        }
    }
}
