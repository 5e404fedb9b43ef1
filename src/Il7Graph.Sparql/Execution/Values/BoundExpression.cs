namespace Il7Graph.Sparql.Execution.Values;

/// <summary>BOUND.</summary>
internal sealed class BoundExpression(QueryTerms terms, CompiledExpression variable) : ConditionExpression(terms)
{
    public override Truth Test(Batch batch, int row) => variable.Id(batch, row) == QueryTerms.Unbound ? Truth.False : Truth.True;
}
