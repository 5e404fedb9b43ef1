using CsCheck;

namespace Il7Graph.Sparql.Tests.RandomQueries;

/// <summary>Random property paths as text.</summary>
internal static class RandomPaths
{
    private static readonly Gen<string> Link = Pick.Of(":p", ":q", ":r");

    /// <summary>Paths of all kinds, three levels deep.</summary>
    public static Gen<string> All { get; } = Of(3);

    private static Gen<string> Of(int depth)
    {
        var set = Gen.Frequency((2, Pick.Of("!:p", "!^:p", "!(:p|:q)", "!(:p|^:q)", "!(^:p|^:r)", "!()")));
        if (depth == 0) return Gen.Frequency((4, Link), (1, set));
        var inner = Of(depth - 1);
        return Gen.Frequency(
            (2, Link),
            (1, set),
            (1, inner.Select(p => $"^({p})")),
            (2, Gen.Select(inner, Pick.Of("*", "+", "?"), (p, m) => $"({p}){m}")),
            (1, Gen.Select(inner, inner, (p, q) => $"({p}/{q})")),
            (1, Gen.Select(inner, inner, (p, q) => $"({p}|{q})")));
    }
}
