using System.Globalization;

namespace Il7Graph.Cli;

/// <summary>Sizes as people write them: <c>500000</c>, <c>64K</c>, <c>256M</c>, <c>2G</c>, powers of 1024, a final B or iB allowed.</summary>
internal static class ByteSize
{
    /// <summary>False unless <paramref name="text"/> is a positive size that fits.</summary>
    public static bool TryParse(string text, out long bytes)
    {
        var number = text.AsSpan().Trim();
        if (number.EndsWith("iB", StringComparison.Ordinal)) number = number[..^2];
        else if (number is [.., 'B']) number = number[..^1];
        var shift = number is [.., var unit] ? "KMGT".IndexOf(char.ToUpperInvariant(unit), StringComparison.Ordinal) + 1 : 0;
        if (shift > 0) number = number[..^1];
        var valid = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0 && count <= long.MaxValue >> (10 * shift);
        bytes = valid ? count << (10 * shift) : 0;
        return valid;
    }
}
