namespace Il7Graph.Sparql.Updates;

/// <summary>An operation of an update request (SPARQL 1.1 Update §3). Those without a pattern stand in this namespace; DELETE and
/// INSERT with a WHERE are <c>Il7Graph.Sparql.Algebra.Modify</c>, as text <c>Il7Graph.Sparql.Syntax.ModifySyntax</c>.</summary>
public abstract record UpdateOperation
{
    private protected UpdateOperation()
    {
    }
}
