using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>A comparison of a variable with a number, as bounds of ids; terms that the dataset does not have are compared as
/// usual.</summary>
internal sealed class BoundsExpression(QueryTerms terms, CompiledExpression variable, IdBounds bounds, CompiledExpression whole) : ConditionExpression(terms)
{
    public override Truth Test(Batch batch, int row)
    {
        var id = variable.Id(batch, row);
        if (id >= bounds.From && id < bounds.To) return Truth.True;
        // Outside of the numbers it is an error or false, which the whole tells apart.
        return Terms.Numbers.Contains(id) ? Truth.False : whole.Test(batch, row);
    }
}
