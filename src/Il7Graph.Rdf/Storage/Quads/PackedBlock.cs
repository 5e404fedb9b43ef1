namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>How a block of a packed column is packed.</summary>
/// <param name="Offset">Of its bytes, in the packed rows of the permutation.</param>
/// <param name="Least">The least id; 0 if <paramref name="Distinct"/> is not.</param>
/// <param name="Width">Bits an id, 0 to 32.</param>
/// <param name="Distinct">0: the bits are the difference to the least id. Else the bytes start with so many ids, sorted, and the
/// bits are an index into them.</param>
internal readonly record struct PackedBlock(long Offset, uint Least, ushort Width, ushort Distinct)
{
    /// <summary>Rows a block.</summary>
    public const int Rows = 256;

    /// <summary>Bytes after the last block, so that eight may be read wherever an id starts.</summary>
    public const int Padding = sizeof(ulong);

    public long BitsOffset => Offset + (Distinct * sizeof(uint));
}
