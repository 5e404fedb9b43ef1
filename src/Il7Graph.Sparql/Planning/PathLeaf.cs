using Il7Graph.Rdf;
using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>A path between two ends, against its graph: a closure or a negated property set, since all other paths are rewritten.</summary>
/// <param name="Start">A variable or a constant; so <paramref name="End"/>.</param>
internal sealed record PathLeaf(PatternTerm Start, PropertyPath Path, PatternTerm End, GraphSource Graph)
{
    public IEnumerable<Variable> Variables
    {
        get
        {
            if (Start is Variable start) yield return start;
            if (End is Variable end && !end.Equals(Start)) yield return end;
        }
    }

    /// <summary>The constant at an end; null if it is a variable.</summary>
    public Term? TermAt(bool start) => (start ? Start : End) is Constant constant ? constant.Term : null;

    public override string ToString() => $"{Start} {Path} {End}{Graph}";
}
