namespace Il7Graph.Sparql.Expressions;

/// <summary>The operators with one operand (SPARQL 1.1 §17.3).</summary>
public enum UnaryOperator
{
    /// <summary><c>!</c></summary>
    Not,

    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>-</c></summary>
    Minus,
}
