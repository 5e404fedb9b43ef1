using System.Collections.Immutable;

namespace Il7Graph.Sparql.Planning;

/// <summary>Where a pattern stands: its graph, the graphs that GRAPH may name, and the rows from outside that EXISTS joins with every group of
/// its pattern (SPARQL 1.2, injection of values).</summary>
/// <param name="Names">Ascending; default for all named graphs of the dataset.</param>
internal sealed record PlanScope(GraphSource Graph, ImmutableArray<uint> Names, TablePlan? Outer)
{
    public bool Has(uint name) => Names.IsDefault || Names.BinarySearch(name) >= 0;
}
