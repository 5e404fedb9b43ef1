using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Functions;

/// <summary>SAMPLE: the first value in the order of ORDER BY, so that the same data give the same answer whatever the plan; an error for
/// no values.</summary>
internal sealed class SampleAccumulator : Accumulator
{
    private Term? _sample;

    public override Term? Result => _sample;

    public override void Add(Term? value)
    {
        if (value is not null && (_sample is null || TermOrdering.Instance.Compare(value, _sample) < 0)) _sample = value;
    }
}
