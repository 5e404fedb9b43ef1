using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>A column to sort by.</summary>
internal readonly record struct SortKey(Variable Variable, bool IsDescending)
{
    public override string ToString() => IsDescending ? $"{Variable} descending" : Variable.ToString();
}
