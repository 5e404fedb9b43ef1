namespace Il7Graph.Owl;

/// <summary>What a materialization looks for and puts out. What is not put out can still be explained.</summary>
public sealed record MaterializationOptions
{
    /// <summary>After so many contradictions no further ones are noted; the closure goes on.</summary>
    public int MaximumContradictions { get; init; } = 1000;

    /// <summary>Whether inferred triples about classes and properties are put out (those with a predicate of the schema
    /// vocabulary, and types such as <c>owl:Class</c>).</summary>
    public bool KeepSchemaTriples { get; init; } = true;

    /// <summary>Whether triples that say nothing are put out: <c>c rdfs:subClassOf c</c> and the other reflexive ones, everything
    /// about being an <c>owl:Thing</c> or above <c>owl:Nothing</c>.</summary>
    public bool KeepTrivialTriples { get; init; }

    /// <summary>Whether inferred triples with a blank node are put out, e.g. types that are anonymous class expressions.</summary>
    public bool KeepBlankNodes { get; init; } = true;

    /// <summary>Told now and then how many triples have been worked on.</summary>
    public IProgress<long>? Progress { get; init; }
}
