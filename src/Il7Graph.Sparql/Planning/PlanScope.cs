using System.Collections.Immutable;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>Where a pattern stands: its graph, the graphs that GRAPH may name, and the rows from outside that EXISTS joins with every group of
/// its pattern (SPARQL 1.2, injection of values).</summary>
/// <param name="Wanted">The only variables that matter, if it does not matter how often a solution comes; null if it does.</param>
/// <param name="Names">Ascending; default for all named graphs of the dataset.</param>
internal sealed record PlanScope(GraphSource Graph, ImmutableArray<uint> Names, TablePlan? Outer, ImmutableHashSet<Variable>? Wanted = null)
{
    public bool Has(uint name) => Names.IsDefault || Names.BinarySearch(name) >= 0;
}
