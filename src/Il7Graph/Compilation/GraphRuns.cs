using Il7Graph.Rdf.Storage;
using Il7Graph.Vocabulary;

namespace Il7Graph.Compilation;

/// <summary>The triples of a release on their way to sorted order, a run for each part that the profiles are put together from.</summary>
internal sealed class GraphRuns : IDisposable
{
    private readonly List<TripleRun> _all = [];

    /// <param name="memory">What the runs may hold together, in bytes.</param>
    /// <param name="temporaryDirectory">Where the rest goes; null is the system's temporary folder.</param>
    public GraphRuns(long memory, string? temporaryDirectory)
    {
        Statements = Run(4);
        Flat = Run(8);
        Labels = Run(16);
        Structure = Run(16);
        Reified = Run(8);
        Reifying = Run(8);
        Negative = Run(16);
        Inferred = Run(8);
        Ontology = Run(16);
        Release = Run(16);

        TripleRun Run(int part)
        {
            var run = new TripleRun(memory / part, temporaryDirectory, Terms);
            _all.Add(run);
            return run;
        }
    }

    /// <summary>The terms that triples repeat and that are held anyway: the vocabulary, entities, references, passages.</summary>
    public TermNumbers Terms { get; } = Encoded.ToNumbers();

    /// <summary>Statements, evidence, references, passages, articles and entities: <c>graph/statements</c>.</summary>
    public TripleRun Statements { get; }

    /// <summary>The accepted positive triples.</summary>
    public TripleRun Flat { get; }

    /// <summary>Type and label of each entity: what the flat profile has beside its triples.</summary>
    public TripleRun Labels { get; }

    /// <summary>What entities say of themselves beside type and label, as the reasoner sees it: taxon and components.</summary>
    public TripleRun Structure { get; }

    /// <summary>The flat triples, each with the statements that reify it.</summary>
    public TripleRun Reified { get; }

    /// <summary><c>rdf:reifies</c> of the statements without a flat triple.</summary>
    public TripleRun Reifying { get; }

    /// <summary>The negative property assertions.</summary>
    public TripleRun Negative { get; }

    /// <summary>What follows: <c>graph/inferred</c>.</summary>
    public TripleRun Inferred { get; }

    /// <summary>The ontology: <c>graph/ontology</c>.</summary>
    public TripleRun Ontology { get; }

    /// <summary>The description of the dataset: <c>graph/release</c>.</summary>
    public TripleRun Release { get; }

    public void Dispose()
    {
        foreach (var run in _all) run.Dispose();
    }
}
