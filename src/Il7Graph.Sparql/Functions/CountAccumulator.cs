using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Functions;

/// <summary>COUNT: how many values were no errors.</summary>
internal sealed class CountAccumulator : Accumulator
{
    private long _count;

    public override Term Result => ValueTerms.Of(_count);

    public override void Add(Term? value)
    {
        if (value is not null) _count++;
    }
}
