namespace Il7Graph.Sparql.Syntax;

/// <summary>What a query asks for: <see cref="SelectClause"/>, <see cref="ConstructForm"/>, <see cref="DescribeForm"/> or
/// <see cref="AskForm"/>.</summary>
public abstract record QueryForm
{
    private protected QueryForm()
    {
    }
}
