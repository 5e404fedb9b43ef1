namespace Il7Graph.Conformance.Evaluation;

/// <summary>A test of a W3C suite that asks for the outcome of a query or an update request.</summary>
internal abstract record EvaluationTest
{
    /// <summary>Folder of the manifest and name of the test.</summary>
    public required string Name { get; init; }

    /// <summary>Its IRI.</summary>
    public required string Iri { get; init; }

    /// <summary>What the page of results calls the suite.</summary>
    public required string Suite { get; init; }

    /// <summary>Runs the test.</summary>
    /// <returns>Null if the outcome is the expected one, else what came.</returns>
    public abstract string? Run(TestedEvaluator evaluator);

    public sealed override string ToString() => Name;
}
