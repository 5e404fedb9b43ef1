using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <summary>What the parser remembers of a SELECT until the pattern and the modifiers behind it are read.</summary>
internal sealed class SelectLevel
{
    /// <summary>What follows SELECT: where findings about <c>*</c> point.</summary>
    public Token Token { get; set; }

    public Duplicates Duplicates { get; set; }

    public bool IsStar { get; set; }

    public List<SelectColumn> Columns { get; } = [];

    public bool HasGroupBy { get; set; }

    public bool HasAggregate { get; set; }

    /// <summary>The variables that have one value in a group.</summary>
    public HashSet<Variable> Keys { get; } = [];
}
