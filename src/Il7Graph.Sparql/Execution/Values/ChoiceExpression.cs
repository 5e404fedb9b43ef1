using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>IF.</summary>
internal sealed class ChoiceExpression(QueryTerms terms, CompiledExpression condition, CompiledExpression then, CompiledExpression otherwise)
    : CompiledExpression(terms)
{
    public override uint Id(Batch batch, int row) => Chosen(batch, row)?.Id(batch, row) ?? QueryTerms.Unbound;

    public override Term? Term(Batch batch, int row) => Chosen(batch, row)?.Term(batch, row);

    private CompiledExpression? Chosen(Batch batch, int row) => condition.Test(batch, row) switch
    {
        Truth.True => then,
        Truth.False => otherwise,
        _ => null,
    };
}
