namespace Il7Graph.Sparql.Syntax;

/// <summary>One line of a <see cref="TriplesBlock"/>: a <see cref="TripleSyntax"/> or a <see cref="PathSyntax"/>.</summary>
public abstract record TriplesElement
{
    private protected TriplesElement()
    {
    }
}
