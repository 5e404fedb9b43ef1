using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Il7Graph.Curation.Reading;

/// <summary>Gives equal runs of characters the same string, mostly, so that identifiers and words that come again cost nothing. A
/// place for each hash, taken by whichever text came last: what is held is bounded, and texts that never come again do no harm.</summary>
/// <remarks>The places and the strings are more than a cache holds, and waiting for memory is most of what a look-up costs. So whoever
/// has several texts asks for the places of all, then has them fetched, then the strings, and gets the strings last.</remarks>
internal sealed unsafe class StringPool
{
    /// <summary>The place of texts that are not kept.</summary>
    public const int None = -1;

    private const int MaximumLength = 64;
    private const int Size = 1 << 17;
    private readonly string[] _strings = new string[Size];

    public StringPool() => Array.Fill(_strings, "");

    public string Get(ReadOnlySpan<char> text) => Get(text, PlaceOf(text));

    /// <param name="place">The <see cref="PlaceOf"/> the text.</param>
    public string Get(ReadOnlySpan<char> text, int place)
    {
        if (place == None) return text.ToString();
        ref var known = ref _strings[place];
        if (!text.SequenceEqual(known)) known = text.ToString();
        return known;
    }

    /// <summary>Has a place fetched into the cache, without waiting for it.</summary>
    public void FetchPlace(int place)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref _strings[place]));
    }

    /// <summary>Has the string at a place fetched into the cache, without waiting for it.</summary>
    public void FetchString(int place)
    {
        // the address is a hint and never followed: that the collector may move the string meanwhile does no harm
        if (Sse.IsSupported) Sse.Prefetch0((void*)Unsafe.As<string, nint>(ref _strings[place]));
    }

    /// <summary>Where a text is kept, or <see cref="None"/>.</summary>
    public static int PlaceOf(ReadOnlySpan<char> text)
    {
        if (text.Length > MaximumLength) return None;
        var hash = (ulong)text.Length;
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words) hash = Mix(hash, word);
        foreach (var character in text[(4 * words.Length)..]) hash = Mix(hash, character);
        return (int)(hash >> 47);
    }

    private static ulong Mix(ulong hash, ulong word) => (System.Numerics.BitOperations.RotateLeft(hash, 29) ^ word) * 0x9E3779B97F4A7C15UL;
}
