using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Il7Graph.Formats.Parsing;

/// <summary>Finds where a token ends and checks its bytes in the same pass, 64 or 32 bytes at a time: each byte is looked up by
/// its two halves (as <see cref="SearchValues"/> does, but without a call and a start per token).</summary>
internal static class ByteScan
{
    /// <summary>How many bytes behind the last one that counts a scan may load.</summary>
    public const int Margin = 64;

    /// <summary>The index, from <paramref name="at"/> on, of the first byte at which a <typeparamref name="TToken"/> ends.</summary>
    /// <param name="window">There must be an end in it, and <see cref="Margin"/> readable bytes behind that.</param>
    /// <param name="length">How much of it may be looked at where there are no vectors of 32 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOfEnd<TToken>(ref byte window, int at, int length)
        where TToken : struct, ITokenBytes
    {
        if (Avx512BW.IsSupported && Vector512.IsHardwareAccelerated)
        {
            var low = Vector512.Create(Vector256.Create(TToken.Low, TToken.Low), Vector256.Create(TToken.Low, TToken.Low));
            var high = Vector512.Create(Vector256.Create(TToken.High, TToken.High), Vector256.Create(TToken.High, TToken.High));
            var half = Vector512.Create((byte)0x0F);
            while (true)
            {
                var bytes = Vector512.LoadUnsafe(ref window, (nuint)at);
                var found = Avx512BW.Shuffle(low, bytes & half) & Avx512BW.Shuffle(high, (bytes.AsUInt16() >>> 4).AsByte() & half);
                var zero = Vector512.Equals(found, Vector512<byte>.Zero).ExtractMostSignificantBits();
                var ends = TToken.ListsEnds ? ~zero : zero;
                if (ends != 0) return at + BitOperations.TrailingZeroCount(ends);
                at += Vector512<byte>.Count;
            }
        }
        if (Avx2.IsSupported)
        {
            var low = Vector256.Create(TToken.Low, TToken.Low);
            var high = Vector256.Create(TToken.High, TToken.High);
            var half = Vector256.Create((byte)0x0F);
            while (true)
            {
                var bytes = Vector256.LoadUnsafe(ref window, (nuint)at);
                var found = Avx2.Shuffle(low, bytes & half) & Avx2.Shuffle(high, (bytes.AsUInt16() >>> 4).AsByte() & half);
                var zero = Vector256.Equals(found, Vector256<byte>.Zero).ExtractMostSignificantBits();
                var ends = TToken.ListsEnds ? ~zero : zero;
                if (ends != 0) return at + BitOperations.TrailingZeroCount(ends);
                at += Vector256<byte>.Count;
            }
        }
        var rest = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref window, at), length - at);
        var next = TToken.ListsEnds ? rest.IndexOfAny(TToken.Listed) : rest.IndexOfAnyExcept(TToken.Listed);
        return next < 0 ? length : at + next;
    }
}
