namespace Il7Graph.Sparql.Syntax;

/// <summary>What stands between the braces of a group graph pattern (GroupGraphPatternSub). The set of kinds is closed.</summary>
public abstract record GraphPatternElement
{
    private protected GraphPatternElement()
    {
    }
}
