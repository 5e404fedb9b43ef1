namespace Il7Graph.Sparql.Patterns;

/// <summary>A query variable.</summary>
/// <param name="Name">Without <c>?</c> or <c>$</c>: the two spellings are one variable. A variable that the translation made starts
/// with a character that no query can write: <c>?</c> for a blank node or a step of a path, <c>.</c> for an aggregate.</param>
public sealed record Variable(string Name) : PatternTerm
{
    /// <summary>Whether the translation made it: such a variable is never a column of a result.</summary>
    public bool IsGenerated => Name[0] is '?' or '.';
}
