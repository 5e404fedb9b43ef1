namespace Il7Graph.Sparql.Planning;

/// <summary>Into how many parts the keys of a join divide its rows: the most diverse key counts whole, each further one by the root of the one
/// before, since columns depend on each other.</summary>
internal struct Spread
{
    private double _first;
    private double _second;
    private double _rest = 1;

    public Spread()
    {
    }

    public readonly double Product => Math.Max(1, _first) * Math.Sqrt(Math.Max(1, _second)) * Math.Pow(_rest, 0.25);

    public void Add(double distinct)
    {
        if (distinct > _first) (_first, distinct) = (distinct, _first);
        if (distinct > _second) (_second, distinct) = (distinct, _second);
        _rest *= Math.Max(1, distinct);
    }
}
