using System.Buffers;
using System.Buffers.Text;

namespace Il7Graph.Rdf.Datatypes;

/// <summary>Writes the parts of a date, time or duration.</summary>
/// <param name="output">Long enough for all.</param>
internal ref struct LexicalWriter(Span<byte> output)
{
    private readonly Span<byte> _output = output;

    public int Length { get; private set; }

    public void Append(byte c) => _output[Length++] = c;

    /// <param name="digits">How many digits at least.</param>
    public void Append(long number, int digits)
    {
        Utf8Formatter.TryFormat(number, _output[Length..], out var written, new StandardFormat('D', (byte)digits));
        Length += written;
    }

    /// <summary>A point and the digits of a fraction of a second; nothing for zero.</summary>
    public void AppendFraction(long attoseconds)
    {
        if (attoseconds == 0) return;
        Append((byte)'.');
        Append(attoseconds, PowersOfTen.MaximumLong);
        while (_output[Length - 1] == (byte)'0') Length--;
    }
}
