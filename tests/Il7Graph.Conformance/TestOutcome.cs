namespace Il7Graph.Conformance;

/// <summary>How a test went.</summary>
/// <param name="Suite">What the page of results calls its suite.</param>
/// <param name="Test">The IRI of the test.</param>
/// <param name="Title">What the suite says that the test is about.</param>
/// <param name="Passed">Null for a test that the suite tells implementations of today to leave out.</param>
public sealed record TestOutcome(string Suite, string Test, string Title, bool? Passed);
