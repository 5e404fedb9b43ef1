using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Functions;

/// <summary>MIN and MAX: the first or last value in the order of ORDER BY, of whatever kind; an error for no values.</summary>
internal sealed class ExtremeAccumulator(bool isMaximum) : Accumulator
{
    private Term? _extreme;
    private bool _isError;

    public override Term? Result => _isError ? null : _extreme;

    public override void Add(Term? value)
    {
        _isError |= value is null;
        if (_isError) return;
        if (_extreme is null || (isMaximum ? TermOrdering.Instance.Compare(value, _extreme) > 0 : TermOrdering.Instance.Compare(value, _extreme) < 0))
        {
            _extreme = value;
        }
    }
}
