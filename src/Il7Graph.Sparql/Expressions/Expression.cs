namespace Il7Graph.Sparql.Expressions;

/// <summary>An expression. The kinds stand in this namespace, but for EXISTS, which holds a pattern: as text in
/// <c>Il7Graph.Sparql.Syntax</c>, as algebra in <c>Il7Graph.Sparql.Algebra</c>. The set is closed.</summary>
public abstract record Expression
{
    private protected Expression()
    {
    }
}
