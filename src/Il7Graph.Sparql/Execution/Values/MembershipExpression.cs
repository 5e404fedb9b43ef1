using System.Collections.Immutable;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>IN and NOT IN: equal to one, false if to none, an error if it cannot be told.</summary>
internal sealed class MembershipExpression(QueryTerms terms, CompiledExpression value, ImmutableArray<CompiledExpression> list, bool isNegated)
    : ConditionExpression(terms)
{
    public override Truth Test(Batch batch, int row)
    {
        // As an empty ||, which looks at nothing.
        if (list.IsEmpty) return isNegated ? Truth.True : Truth.False;
        var id = value.Id(batch, row);
        if (id == QueryTerms.Unbound) return Truth.Error;
        var isKnown = true;
        foreach (var each in list)
        {
            var other = each.Id(batch, row);
            var equal = other == QueryTerms.Unbound ? null : Equality.Of(Terms, id, other);
            if (equal == true) return isNegated ? Truth.False : Truth.True;
            isKnown &= equal is not null;
        }
        return !isKnown ? Truth.Error : isNegated ? Truth.True : Truth.False;
    }
}
