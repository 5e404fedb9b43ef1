using System.Runtime.CompilerServices;

namespace Il7Graph.Formats.Parsing;

/// <summary>Recognises strings in double quotes that stand in canonical form already, as nearly all do.</summary>
internal static class CanonicalString
{
    /// <summary>The index of the closing quote; of another byte if something comes first that the canonical form says otherwise, that is
    /// an error, or that is not there yet.</summary>
    /// <param name="window">As <see cref="ByteScan"/> wants it, and UTF-8.</param>
    /// <param name="at">Where the string goes on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOfEnd(ref byte window, int at, int length)
    {
        while (true)
        {
            at = ByteScan.IndexOfEnd<StringBytes>(ref window, at, length);
            ref var end = ref Unsafe.Add(ref window, at);
            if (end == (byte)'"') return at;
            var next = Unsafe.Add(ref end, 1);
            switch (end)
            {
                case (byte)'\\' when next is (byte)'n' or (byte)'t' or (byte)'r' or (byte)'b' or (byte)'f' or (byte)'"' or (byte)'\\':
                    at += 2;
                    break;
                case 0xEF when next != 0xBF || Unsafe.Add(ref end, 2) < 0xBE:
                    at += 3;
                    break;
                default:
                    return at;
            }
        }
    }
}
