using System.Collections.Immutable;

namespace Il7Graph.Curation.Reading;

/// <summary>The words of a closed list as tables spell them: the names of an enumeration in lower case.</summary>
internal static class WordList<TWord> where TWord : struct, Enum
{
    private static readonly TWord[] Words = Enum.GetValues<TWord>();

    public static ImmutableArray<string> Names { get; } = [.. Words.Select(word => word.ToString().ToLowerInvariant())];

    /// <summary>The words in a sentence.</summary>
    public static string Listed { get; } = string.Join(", ", Names);

    public static bool TryFind(string name, out TWord word)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (!string.Equals(Names[i], name, StringComparison.Ordinal)) continue;
            word = Words[i];
            return true;
        }
        word = default;
        return false;
    }
}
