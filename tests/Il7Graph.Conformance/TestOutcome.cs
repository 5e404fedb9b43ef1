namespace Il7Graph.Conformance;

/// <summary>How a test went.</summary>
/// <param name="Suite">What the page of results calls its suite.</param>
/// <param name="Test">The IRI of the test.</param>
/// <param name="Passed">Null for a test that was left out.</param>
public sealed record TestOutcome(string Suite, string Test, bool? Passed)
{
    /// <summary>Why it was left out.</summary>
    public string? Reason { get; init; }
}
