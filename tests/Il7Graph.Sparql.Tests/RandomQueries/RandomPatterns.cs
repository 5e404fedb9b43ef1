using CsCheck;

namespace Il7Graph.Sparql.Tests.RandomQueries;

/// <summary>Random group graph patterns as text. What BIND and AS name has the level of EXISTS in its name, so that no group inside
/// of an EXISTS assigns to a variable of the solution the EXISTS is asked for: for that there is no rule.</summary>
internal static class RandomPatterns
{
    private const int Depth = 3;
    private const int Levels = 3;

    private static readonly Gen<string> Verb = Gen.Frequency((6, Pick.Of(":p", ":q")), (1, Gen.Const(":r")), (2, Gen.Const("?p")), (1, Pick.Of("?b", "?d")));

    private static readonly Gen<string> Node = Gen.Frequency((12, Pick.Of("?a", "?b", "?c", "?d")), (1, Pick.Of(":a", ":b", ":c")), (1, Gen.Const("[]")));

    private static readonly Gen<string> Object = Gen.Frequency(
        (10, Node), (2, RandomExpressions.Constant), (1, Gen.Select(Node, Verb, Node, (s, p, o) => $"<<( {s} {p} {o} )>>")));

    /// <summary>Subject and object, which are different variables as a rule, or little would match.</summary>
    private static readonly Gen<(string Subject, string Object)> Ends = Gen.Frequency(
        (16, Pick.Of(("?a", "?b"), ("?b", "?c"), ("?a", "?c"), ("?c", "?d"), ("?b", "?a"), ("?d", "?a"), ("?a", "[]"))),
        (4, Gen.Select(Node, Object)));

    private static readonly Gen<string> Triple = Gen.Frequency(
        (18, Gen.Select(Ends, Verb, (e, p) => $"{e.Subject} {p} {e.Object} . ")),
        (5, Gen.Select(Ends, RandomPaths.All, (e, p) => $"{e.Subject} {p} {e.Object} . ")),
        (1, Gen.Select(Node, Node, (s, o) => $"{s} :p [ :q {o} ] . ")),
        (1, Gen.Select(Node, Verb, Node, (s, p, o) => $"<< {s} {p} {o} >> ?b ?c . ")),
        (1, Gen.Select(Node, Node, (s, o) => $"?d <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( {s} ?p {o} )>> . ")),
        (1, Gen.Select(RandomExpressions.Constant, Verb, Node, (s, p, o) => $"{o} {p} {s} . ")));

    private static readonly Gen<string> Triples = Gen.Frequency((6, Triple), (3, Gen.Select(Triple, Triple, string.Concat)), (1, Gen.Const("")));

    private static readonly Dictionary<(int Depth, int Level), Gen<string>> Groups = Build();

    /// <summary>What may stand between the braces of WHERE.</summary>
    public static Gen<string> All { get; } = Gen.Frequency((1, Groups[(1, 0)]), (2, Groups[(2, 0)]), (1, Groups[(Depth, 0)]));

    /// <summary>What may stand between the braces of an EXISTS.</summary>
    public static Gen<string> Inside { get; } = Groups[(Depth - 1, 1)];

    private static Dictionary<(int Depth, int Level), Gen<string>> Build()
    {
        var groups = new Dictionary<(int Depth, int Level), Gen<string>>();
        for (var level = Levels - 1; level >= 0; level--)
        {
            groups[(0, level)] = Triples;
            for (var depth = 1; depth <= Depth; depth++)
            {
                var exists = level + 1 < Levels
                    ? Gen.Select(Pick.Of("EXISTS", "NOT EXISTS"), groups[(depth - 1, level + 1)], (e, p) => $"({e} {{ {p} }})")
                    : null;
                groups[(depth, level)] = Group(groups[(depth - 1, level)], exists, level);
            }
        }
        return groups;
    }

    private static Gen<string> Group(Gen<string> inner, Gen<string>? exists, int level)
    {
        var expressions = new RandomExpressions(RandomExpressions.Variable, exists);
        var condition = expressions.Condition(2);
        var value = expressions.Value(2);
        var name = Gen.Int[0, 2].Select(number => $"?n{level}{number}");
        return Gen.Frequency(
            (4, Triples),
            (2, Gen.Select(inner, inner, (a, b) => $"{a} {b} ")),
            (1, Gen.Select(inner, inner, (a, b) => $"{{ {a} }} {{ {b} }} ")),
            (3, Gen.Select(inner, inner, (a, b) => $"{a} OPTIONAL {{ {b} }} ")),
            (2, Gen.Select(inner, inner, condition, (a, b, c) => $"{a} OPTIONAL {{ {b} FILTER({c}) }} ")),
            (2, Gen.Select(inner, inner, (a, b) => $"{{ {a} }} UNION {{ {b} }} ")),
            (2, Gen.Select(inner, inner, (a, b) => $"{a} MINUS {{ {b} }} ")),
            (3, Gen.Select(inner, condition, (a, c) => $"{a} FILTER({c}) ")),
            (3, Gen.Select(inner, exists ?? condition, (a, e) => $"{a} FILTER({e}) ")),
            (2, Gen.Select(inner, value, name, (a, v, n) => $"{a} BIND({v} AS {n}) ")),
            (1, Gen.Select(inner, Values(), (a, v) => $"{a} {v} ")),
            (2, Gen.Select(Gen.Frequency((6, Gen.Const("?g")), (6, Pick.Of(":g", ":h", "?a")), (1, Gen.Const(":none"))), inner, (g, a) => $"GRAPH {g} {{ {a} }} ")),
            (2, Gen.Select(RandomSelects.All(inner, expressions, $"{level}3"), Triples, (s, a) => $"{a} {{ {s} }} ")));
    }

    private static Gen<string> Values()
    {
        var cell = Gen.Frequency((4, RandomExpressions.Constant), (1, Gen.Const("UNDEF")));
        var row = Gen.Select(cell, cell, (a, b) => $"({a} {b})");
        return Gen.OneOf(
            Gen.Select(Pick.Of("(?a ?b)", "(?b ?c)", "(?d ?g)"), row.Array[0, 3], (v, rows) => $"VALUES {v} {{ {string.Join(' ', rows)} }}"),
            Gen.Select(Pick.Of("?a", "?c"), cell.Array[0, 3], (v, cells) => $"VALUES {v} {{ {string.Join(' ', cells)} }}"));
    }
}
