using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>What is known about a triple pattern alone.</summary>
internal sealed class LeafFigures
{
    private readonly Dictionary<Variable, double> _distincts;

    public LeafFigures(QuadLeaf leaf, Statistics statistics)
    {
        Count = statistics.CountOf(leaf);
        _distincts = leaf.Variables.ToDictionary(variable => variable, variable => statistics.DistinctOf(leaf, variable));
    }

    /// <summary>How many matches it has.</summary>
    public double Count { get; }

    public double DistinctOf(Variable variable) => _distincts[variable];
}
