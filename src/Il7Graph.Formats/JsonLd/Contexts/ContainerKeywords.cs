using System.Collections.Frozen;

namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>Container mappings and their keywords.</summary>
internal static class ContainerKeywords
{
    private static readonly (Containers Flag, string Keyword)[] All =
    [
        (Containers.Graph, Keywords.Graph), (Containers.Id, Keywords.Id), (Containers.Index, Keywords.Index),
        (Containers.Language, Keywords.Language), (Containers.List, Keywords.List), (Containers.Set, Keywords.Set),
        (Containers.Type, Keywords.Type),
    ];

    private static readonly FrozenDictionary<string, Containers> ByKeyword =
        All.ToFrozenDictionary(pair => pair.Keyword, pair => pair.Flag, StringComparer.Ordinal);

    private static readonly string[] Keys = [.. Enumerable.Range(0, 128).Select(KeyOf)];

    /// <summary>The flag of a keyword; none for other words.</summary>
    public static Containers Flag(string keyword) => ByKeyword.GetValueOrDefault(keyword);

    /// <summary>The keywords joined, or <c>@none</c>.</summary>
    public static string Key(Containers containers) => Keys[(int)containers];

    private static string KeyOf(int containers) => containers == 0
        ? Keywords.None
        : string.Concat(All.Where(pair => (containers & (int)pair.Flag) != 0).Select(pair => pair.Keyword));
}
