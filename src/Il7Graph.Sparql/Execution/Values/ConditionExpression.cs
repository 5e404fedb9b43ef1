using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>An expression whose value is true, false or an error.</summary>
internal abstract class ConditionExpression(QueryTerms terms) : CompiledExpression(terms)
{
    public sealed override uint Id(Batch batch, int row) => Test(batch, row) switch
    {
        Truth.True => Terms.True,
        Truth.False => Terms.False,
        _ => QueryTerms.Unbound,
    };

    public sealed override Term? Term(Batch batch, int row) => Terms.Decode(Id(batch, row));

    public abstract override Truth Test(Batch batch, int row);

    protected static Truth Of(bool? value) => value is null ? Truth.Error : value.Value ? Truth.True : Truth.False;
}
