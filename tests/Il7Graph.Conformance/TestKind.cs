namespace Il7Graph.Conformance;

/// <summary>What a test checks.</summary>
public enum TestKind
{
    /// <summary>The document is read without an error.</summary>
    PositiveSyntax,

    /// <summary>The document has at least one error.</summary>
    NegativeSyntax,

    /// <summary>The document says the same as the result.</summary>
    Evaluation,

    /// <summary>The statements in canonical form are the lines of the result.</summary>
    Canonical,
}
