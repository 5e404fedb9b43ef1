using System.Buffers;
using System.Text;
using System.Xml;

namespace Il7Graph.Formats.RdfXml;

/// <summary>Moves the reader, and reads the value of its node as UTF-8, in pieces, so that no text has to fit into a string.</summary>
internal sealed class XmlTextReading(XmlReader reader, FillingStream input, CancellationToken cancellation)
{
    private readonly char[] _characters = new char[4096];
    private readonly byte[] _bytes = new byte[3 * 4096 + 4];
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n");

    /// <summary>Moves the reader to its next node.</summary>
    public bool MoveOn()
    {
        cancellation.ThrowIfCancellationRequested();
        input.Renew();
        return reader.Read();
    }

    /// <summary>Hands each piece to <paramref name="take"/>.</summary>
    /// <returns>True if there was nothing but XML white space.</returns>
    public bool Read<T>(T output, Action<ReadOnlySpan<byte>, T> take)
    {
        var isBlank = true;
        while (reader.ReadValueChunk(_characters, 0, _characters.Length) is var count and > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            input.Renew();
            var piece = _characters.AsSpan(0, count);
            isBlank = isBlank && !piece.ContainsAnyExcept(Blanks);
            // A surrogate pair may be cut by the end of a piece: the encoder keeps its first half.
            var written = _encoder.GetBytes(piece, _bytes, flush: false);
            take(_bytes.AsSpan(0, written), output);
        }
        return isBlank;
    }
}
