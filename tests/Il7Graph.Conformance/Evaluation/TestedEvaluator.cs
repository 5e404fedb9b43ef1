using Il7Graph.Testing.Queries;
using Il7Graph.Testing.Reference;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>An evaluator that the suites are run with.</summary>
/// <param name="Name">What the tests call it.</param>
public sealed record TestedEvaluator(string Name, IQueryEvaluator Queries, IUpdateEvaluator Updates)
{
    /// <summary>The slow one that the tests compare others with.</summary>
    public static TestedEvaluator Reference { get; } = new("reference", new ReferenceEvaluator(), new ReferenceUpdate());

    public static TestedEvaluator Engine { get; } = new("engine", new EngineEvaluator(), new EngineUpdate());

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TestedEvaluator> All { get; } = [Reference, Engine];

    /// <summary>The one whose outcomes the page of results shows.</summary>
    public static TestedEvaluator Counted => All[^1];

    public override string ToString() => Name;
}
