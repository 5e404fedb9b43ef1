using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Planning;

/// <summary>A part of a group: a triple pattern, a path, or a plan of its own.</summary>
internal sealed class GroupPart
{
    private GroupPart(QuadLeaf? leaf, PathLeaf? path, PlanNode? plan, IEnumerable<Variable> variables) =>
        (Leaf, Path, Plan, Variables) = (leaf, path, plan, [.. variables]);

    public QuadLeaf? Leaf { get; }

    public PathLeaf? Path { get; }

    public PlanNode? Plan { get; }

    public HashSet<Variable> Variables { get; }

    public static GroupPart Of(QuadLeaf leaf) => new(leaf, null, null, leaf.Variables);

    public static GroupPart Of(PathLeaf path) => new(null, path, null, path.Variables);

    public static GroupPart Of(PlanNode plan) => new(null, null, plan, plan.Variables);
}
