using System.Buffers;
using System.Runtime.Intrinsics;

namespace Il7Graph.Formats.Parsing;

/// <summary>The bytes that a kind of token is made of, as tables for <see cref="ByteScan"/>: a byte is listed if the entry of its
/// lower four bits in <see cref="Low"/> and that of its upper four in <see cref="High"/> have a bit in common.</summary>
internal interface ITokenBytes
{
    static abstract Vector128<byte> Low { get; }

    static abstract Vector128<byte> High { get; }

    /// <summary>Whether the listed bytes end the token; otherwise all others do.</summary>
    static abstract bool ListsEnds { get; }

    /// <summary>The listed bytes, for machines without such vectors.</summary>
    static abstract SearchValues<byte> Listed { get; }
}
