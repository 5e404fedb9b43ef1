using System.Numerics;
using System.Runtime.CompilerServices;

namespace Il7Graph.Formats.Turtle;

/// <summary>The prefixes of up to seven bytes that were looked up last, found by the eight bytes with which a prefixed name starts,
/// without hashing the prefix byte by byte.</summary>
internal sealed class RecentPrefixes
{
    private const int SlotBits = 7;
    private const ulong Ones = 0x0101010101010101;
    private const ulong Highs = 0x8080808080808080;

    private readonly (ulong Key, byte[] Name)[] _slots = new (ulong, byte[])[1 << SlotBits];

    /// <summary>Keeps what a prefix stands for, in the place of another if need be.</summary>
    /// <param name="prefix">The prefix with its colon.</param>
    public void Remember(ReadOnlySpan<byte> prefix, byte[] name)
    {
        if (prefix.Length > sizeof(ulong)) return;
        var key = 0ul;
        for (var i = prefix.Length - 1; i >= 0; i--) key = (key << 8) | prefix[i];
        _slots[SlotOf(key)] = (key, name);
    }

    /// <summary>Forgets all, since a prefix may stand for something else from now on.</summary>
    public void Forget() => Array.Clear(_slots);

    /// <summary>Looks up the prefix of a name.</summary>
    /// <param name="text">The first byte of the name; seven more must be readable.</param>
    /// <param name="local">How long the prefix is with its colon.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ref byte text, out int local, out byte[] name)
    {
        var start = Unsafe.ReadUnaligned<ulong>(ref text);
        if (!BitConverter.IsLittleEndian) start = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(start);
        var others = start ^ (Ones * ':');
        var colon = BitOperations.TrailingZeroCount((others - Ones) & ~others & Highs);
        local = (colon >> 3) + 1;
        var key = start & (ulong.MaxValue >> (63 - (colon | 7)));
        ref var slot = ref _slots[SlotOf(key)];
        name = slot.Name;
        return colon < 64 && slot.Key == key;
    }

    private static int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> (64 - SlotBits));
}
