namespace Il7Graph.Sparql.Syntax;

/// <summary>A terminal and where it stands.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
