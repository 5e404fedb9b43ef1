using System.Numerics;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>A set of ids that numbers its members in their order: few predicates and graphs become small numbers, which sort in
/// fewer passes. A bit for each id there is.</summary>
internal sealed class RankedSet(long ids)
{
    private readonly ulong[] _words = new ulong[(ids + 63) >> 6];
    private readonly uint[] _before = new uint[(ids + 63) >> 6];
    private uint[] _members = [];

    /// <summary>The members in order; a member's number is its index.</summary>
    public ReadOnlySpan<uint> Members => _members;

    public void Add(uint id) => _words[id >> 6] |= 1UL << (int)(id & 63);

    /// <summary>Numbers the members; nothing is added afterwards.</summary>
    public void Freeze()
    {
        var count = 0u;
        for (var i = 0; i < _words.Length; i++)
        {
            _before[i] = count;
            count += (uint)BitOperations.PopCount(_words[i]);
        }
        _members = new uint[count];
        var next = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            for (var rest = _words[i]; rest != 0; rest &= rest - 1) _members[next++] = ((uint)i << 6) | (uint)BitOperations.TrailingZeroCount(rest);
        }
    }

    /// <summary>The number of a member.</summary>
    public uint NumberOf(uint id) =>
        _before[id >> 6] + (uint)BitOperations.PopCount(_words[id >> 6] & ((1UL << (int)(id & 63)) - 1));
}
