using Il7Graph.Rdf;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>A cast (SPARQL 1.1 §17.5).</summary>
internal sealed class CastExpression(QueryTerms terms, Iri function, CompiledExpression argument) : CompiledExpression(terms)
{
    public override Term? Term(Batch batch, int row) => argument.Term(batch, row) is { } value ? Casts.Call(function, value) : null;
}
