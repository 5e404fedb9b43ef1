namespace Il7Graph.Sparql.Syntax;

/// <summary>What triples may hold where they stand.</summary>
/// <param name="Place">The place as a message names it.</param>
internal sealed record TripleRules(string Place, bool Paths = false, bool Variables = true, bool BlankNodes = true)
{
    public static TripleRules Pattern { get; } = new("a pattern", Paths: true);

    public static TripleRules Template { get; } = new("a template");

    /// <summary>Pattern and template in one: no paths.</summary>
    public static TripleRules ShortTemplate { get; } = new("CONSTRUCT WHERE");

    public static TripleRules DeleteTemplate { get; } = new("a DELETE template", BlankNodes: false);

    public static TripleRules DeleteWhere { get; } = new("DELETE WHERE", BlankNodes: false);

    public static TripleRules InsertData { get; } = new("INSERT DATA", Variables: false);

    public static TripleRules DeleteData { get; } = new("DELETE DATA", Variables: false, BlankNodes: false);

    /// <summary>A term on its own.</summary>
    public static TripleRules Cell { get; } = new("a result", Variables: false);
}
