namespace Il7Graph.Rdf.Storage;

/// <summary>Numbers in as few bytes as they need, seven bits a byte, the low ones first.</summary>
internal static class Leb128
{
    /// <summary>The most bytes a number takes.</summary>
    public const int MaximumLength = 5;

    /// <returns>How many bytes were written.</returns>
    public static int Write(uint value, Span<byte> output)
    {
        var count = 0;
        for (; value >= 0x80; value >>= 7) output[count++] = (byte)(value | 0x80);
        output[count++] = (byte)value;
        return count;
    }

    /// <summary>Reads a whole number and moves behind it.</summary>
    public static uint Read(ReadOnlySpan<byte> input, ref int position)
    {
        uint value = input[position++];
        if (value < 0x80) return value;
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            var b = input[position++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
    }
}
