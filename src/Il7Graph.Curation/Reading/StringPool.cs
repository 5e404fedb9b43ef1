using System.Runtime.InteropServices;

namespace Il7Graph.Curation.Reading;

/// <summary>Gives equal runs of characters the same string, mostly, so that identifiers and words that come again cost nothing. A
/// place for each hash, taken by whichever text came last: what is held is bounded, and texts that never come again do no harm.</summary>
internal sealed class StringPool
{
    private const int MaximumLength = 64;
    private const int Size = 1 << 17;
    private readonly string[] _strings = new string[Size];

    public StringPool() => Array.Fill(_strings, "");

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > MaximumLength) return text.ToString();
        ref var known = ref _strings[PlaceOf(text)];
        if (!text.SequenceEqual(known)) known = text.ToString();
        return known;
    }

    private static int PlaceOf(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length;
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words) hash = Mix(hash, word);
        foreach (var character in text[(4 * words.Length)..]) hash = Mix(hash, character);
        return (int)(hash >> 47);
    }

    private static ulong Mix(ulong hash, ulong word) => (System.Numerics.BitOperations.RotateLeft(hash, 29) ^ word) * 0x9E3779B97F4A7C15UL;
}
