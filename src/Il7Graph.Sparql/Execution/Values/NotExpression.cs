namespace Il7Graph.Sparql.Execution.Values;

/// <summary><c>!</c></summary>
internal sealed class NotExpression(QueryTerms terms, CompiledExpression operand) : ConditionExpression(terms)
{
    public override Truth Test(Batch batch, int row) => operand.Test(batch, row) switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Error,
    };
}
