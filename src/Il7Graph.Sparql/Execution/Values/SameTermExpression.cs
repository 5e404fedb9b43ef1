namespace Il7Graph.Sparql.Execution.Values;

/// <summary>sameTerm: one term has one id.</summary>
internal sealed class SameTermExpression(QueryTerms terms, CompiledExpression left, CompiledExpression right) : ConditionExpression(terms)
{
    public override Truth Test(Batch batch, int row)
    {
        var (first, second) = (left.Id(batch, row), right.Id(batch, row));
        if (first == QueryTerms.Unbound || second == QueryTerms.Unbound) return Truth.Error;
        return first == second ? Truth.True : Truth.False;
    }
}
