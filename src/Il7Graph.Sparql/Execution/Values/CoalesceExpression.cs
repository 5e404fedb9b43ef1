using System.Collections.Immutable;
using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>COALESCE: the first that has a value.</summary>
internal sealed class CoalesceExpression(QueryTerms terms, ImmutableArray<CompiledExpression> choices) : CompiledExpression(terms)
{
    public override Term? Term(Batch batch, int row)
    {
        foreach (var choice in choices)
        {
            if (choice.Term(batch, row) is { } value) return value;
        }
        return null;
    }
}
