using System.Collections.Frozen;

namespace Il7Graph.Formats.JsonLd;

/// <summary>The keywords of JSON-LD 1.1 (§1.7) and of framing.</summary>
internal static class Keywords
{
    public const string Any = "@any";
    public const string Base = "@base";
    public const string Container = "@container";
    public const string Context = "@context";
    public const string Default = "@default";
    public const string Direction = "@direction";
    public const string Embed = "@embed";
    public const string Explicit = "@explicit";
    public const string Graph = "@graph";
    public const string Id = "@id";
    public const string Import = "@import";
    public const string Included = "@included";
    public const string Index = "@index";
    public const string Json = "@json";
    public const string Language = "@language";
    public const string List = "@list";
    public const string Nest = "@nest";
    public const string None = "@none";
    public const string Null = "@null";
    public const string OmitDefault = "@omitDefault";
    public const string Prefix = "@prefix";
    public const string Preserve = "@preserve";
    public const string Propagate = "@propagate";
    public const string Protected = "@protected";
    public const string RequireAll = "@requireAll";
    public const string Reverse = "@reverse";
    public const string Set = "@set";
    public const string Type = "@type";
    public const string Value = "@value";
    public const string Version = "@version";
    public const string Vocab = "@vocab";

    private static readonly FrozenSet<string> Syntax = FrozenSet.Create(
        StringComparer.Ordinal,
        Base, Container, Context, Direction, Graph, Id, Import, Included, Index, Json, Language, List, Nest, None, Prefix, Propagate,
        Protected, Reverse, Set, Type, Value, Version, Vocab);

    private static readonly FrozenSet<string> Framing = FrozenSet.Create(
        StringComparer.Ordinal, Default, Embed, Explicit, OmitDefault, RequireAll, Preserve, Null);

    /// <summary>True for the keywords that documents and contexts are made of.</summary>
    public static bool IsKeyword(string value) => value.StartsWith('@') && Syntax.Contains(value);

    /// <summary>True for these and for those of frames.</summary>
    public static bool IsKeywordOrFraming(string value) => value.StartsWith('@') && (Syntax.Contains(value) || Framing.Contains(value));

    /// <summary>True for <c>@</c> and letters: what a later version may make a keyword and what has no meaning until then.</summary>
    public static bool HasKeywordForm(string value) =>
        value.Length > 1 && value[0] == '@' && !value.AsSpan(1).ContainsAnyExcept(Letters);

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
