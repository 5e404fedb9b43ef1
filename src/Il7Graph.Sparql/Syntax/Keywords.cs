using System.Collections.Immutable;

namespace Il7Graph.Sparql.Syntax;

/// <summary>The words of the grammar that are no functions; what a mistyped word may have meant.</summary>
internal static class Keywords
{
    public static ImmutableArray<string> All { get; } =
    [
        "ADD", "ALL", "AS", "ASC", "ASK", "AVG", "BASE", "BIND", "BY", "CLEAR", "CONSTRUCT", "COPY", "COUNT", "CREATE", "DATA", "DEFAULT",
        "DELETE", "DESC", "DESCRIBE", "DISTINCT", "DROP", "EXISTS", "FILTER", "FROM", "GRAPH", "GROUP", "GROUP_CONCAT", "HAVING", "IN",
        "INSERT", "INTO", "LIMIT", "LOAD", "MAX", "MIN", "MINUS", "MOVE", "NAMED", "NOT", "OFFSET", "OPTIONAL", "ORDER", "PREFIX",
        "REDUCED", "SAMPLE", "SELECT", "SEPARATOR", "SERVICE", "SILENT", "SUM", "TO", "UNDEF", "UNION", "USING", "VALUES", "VERSION",
        "WHERE", "WITH",
    ];
}
