using Il7Graph.Rdf;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>An expression over the columns of batches. Gives what is asked for: an id, a term, or a truth; whichever it makes first, the
/// others come from.</summary>
internal abstract class CompiledExpression(QueryTerms terms)
{
    protected QueryTerms Terms { get; } = terms;

    /// <summary>The id of the value; <see cref="QueryTerms.Unbound"/> if there is none.</summary>
    public virtual uint Id(Batch batch, int row) => Terms.Intern(Term(batch, row));

    /// <summary>The value; null if there is none.</summary>
    public virtual Term? Term(Batch batch, int row) => Terms.Decode(Id(batch, row));

    /// <summary>The effective boolean value.</summary>
    public virtual Truth Test(Batch batch, int row) => TruthOf(Term(batch, row));

    protected static Truth TruthOf(Term? term) => Operators.EffectiveBooleanValue(term) switch
    {
        true => Truth.True,
        false => Truth.False,
        null => Truth.Error,
    };
}
