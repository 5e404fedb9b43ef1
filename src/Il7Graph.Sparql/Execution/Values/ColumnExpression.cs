namespace Il7Graph.Sparql.Execution.Values;

/// <summary>A variable.</summary>
/// <param name="column">-1 for one that no row binds.</param>
internal sealed class ColumnExpression(QueryTerms terms, int column) : CompiledExpression(terms)
{
    public int Column => column;

    public override uint Id(Batch batch, int row) => column < 0 ? QueryTerms.Unbound : batch.Columns[column][row];

    public override Truth Test(Batch batch, int row)
    {
        var id = Id(batch, row);
        return id == Terms.True ? Truth.True : id == Terms.False ? Truth.False : TruthOf(Terms.Decode(id));
    }
}
