using System.Globalization;
using System.Text;

namespace Il7Graph.Sparql.Functions.Regexes;

/// <summary>A set of code points, surrogates excluded: what a character class of a regular expression matches.</summary>
/// <param name="ranges">Sorted, apart from each other, ends included.</param>
internal sealed class CodePointSet(IReadOnlyList<(int First, int Last)> ranges)
{
    private const int LastCodePoint = 0x10FFFF;
    private const int MaximumAutomatonPairs = 16;

    public static CodePointSet Empty { get; } = new([]);

    /// <summary>Any character whatever.</summary>
    public static CodePointSet All { get; } = Of((0, 0xD7FF), (0xE000, LastCodePoint));

    /// <summary>What a point matches without the flag s.</summary>
    public static CodePointSet AllButLineEnds { get; } = Of(('\n', '\n'), ('\r', '\r')).Complement();

    public IReadOnlyList<(int First, int Last)> Ranges { get; } = ranges;

    /// <summary>True if all code points above U+FFFF are in the set.</summary>
    public bool HasAllAstral => Ranges.Count > 0 && Ranges[^1] is { First: <= 0x10000, Last: LastCodePoint };

    public static CodePointSet Of(params ReadOnlySpan<(int First, int Last)> ranges)
    {
        var sorted = ranges.ToArray();
        Array.Sort(sorted);
        var merged = new List<(int First, int Last)>(sorted.Length);
        foreach (var (first, last) in sorted)
        {
            if (merged.Count > 0 && first <= merged[^1].Last + 1) merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, last));
            else merged.Add((first, last));
        }
        return new(merged);
    }

    public bool Contains(int codePoint)
    {
        var (low, high) = (0, Ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < Ranges[middle].First) high = middle - 1;
            else if (codePoint > Ranges[middle].Last) low = middle + 1;
            else return true;
        }
        return false;
    }

    public CodePointSet Union(CodePointSet other) => Of([.. Ranges, .. other.Ranges]);

    public CodePointSet Complement()
    {
        var gaps = new List<(int First, int Last)>();
        var next = 0;
        foreach (var (first, last) in Ranges)
        {
            AddGap(gaps, next, first - 1);
            next = last + 1;
        }
        AddGap(gaps, next, LastCodePoint);
        return new(gaps);
    }

    public CodePointSet Except(CodePointSet other) => Complement().Union(other).Complement();

    /// <summary>The code points up to U+FFFF as a class of .NET; one that matches nothing if there are none.</summary>
    public string ToClass()
    {
        var plain = new StringBuilder();
        AppendPlain(plain);
        return plain.Length == 0 ? @"[^\s\S]" : $"[{plain}]";
    }

    /// <summary>The set in the syntax of .NET, which sees UTF-16 code units: a class, with the code points above U+FFFF as pairs beside it.</summary>
    public string ToPairs()
    {
        var pairs = new StringBuilder();
        var count = 0;
        foreach (var (first, last) in Ranges)
        {
            if (last > 0xFFFF) count += AppendPairs(pairs, Math.Max(first, 0x10000), last);
        }
        if (count == 0) return ToClass();
        var alternatives = pairs.ToString(1, pairs.Length - 1);
        // Of many pairs an automaton is slow to build. The lookahead spares other characters the many, and rules automata out.
        return count > MaximumAutomatonPairs ? $@"(?:{ToClass()}|(?=[\uD800-\uDBFF])(?:{alternatives}))" : $"(?:{ToClass()}|{alternatives})";
    }

    /// <summary>The set as a class of code units, if it has <see cref="HasAllAstral"/>: repeated, it matches what the set matches.</summary>
    public string ToUnits()
    {
        var units = new StringBuilder();
        AppendPlain(units);
        AppendRange(units, 0xD800, 0xDFFF);
        return $"[{units}]";
    }

    private void AppendPlain(StringBuilder output)
    {
        foreach (var (first, last) in Ranges)
        {
            if (first <= 0xFFFF) AppendRange(output, first, Math.Min(last, 0xFFFF));
        }
    }

    private static void AddGap(List<(int First, int Last)> gaps, int first, int last)
    {
        // Surrogates are in no set.
        if (first < 0xD800 && first <= last) gaps.Add((first, Math.Min(last, 0xD7FF)));
        if (last > 0xDFFF && first <= last) gaps.Add((Math.Max(first, 0xE000), last));
    }

    /// <summary>Pairs with one first surrogate each, but for a middle where all second surrogates are allowed.</summary>
    /// <returns>How many alternatives that made.</returns>
    private static int AppendPairs(StringBuilder output, int first, int last)
    {
        var (high, low) = Split(first);
        var (lastHigh, lastLow) = Split(last);
        if (high == lastHigh) return AppendPair(output, high, high, low, lastLow);
        var count = 0;
        if (low != 0xDC00) count += AppendPair(output, high, high++, low, 0xDFFF);
        var middle = lastLow == 0xDFFF ? lastHigh : lastHigh - 1;
        if (high <= middle) count += AppendPair(output, high, middle, 0xDC00, 0xDFFF);
        if (middle != lastHigh) count += AppendPair(output, lastHigh, lastHigh, 0xDC00, lastLow);
        return count;
    }

    private static (int High, int Low) Split(int codePoint) => (0xD7C0 + (codePoint >> 10), 0xDC00 + (codePoint & 0x3FF));

    private static int AppendPair(StringBuilder output, int high, int lastHigh, int low, int lastLow)
    {
        output.Append("|[");
        AppendRange(output, high, lastHigh);
        output.Append("][");
        AppendRange(output, low, lastLow);
        output.Append(']');
        return 1;
    }

    private static void AppendRange(StringBuilder output, int first, int last)
    {
        output.Append(CultureInfo.InvariantCulture, $"\\u{first:X4}");
        if (last > first) output.Append(CultureInfo.InvariantCulture, $"-\\u{last:X4}");
    }
}
