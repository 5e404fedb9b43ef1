using System.Buffers;
using System.Text;
using Il7Graph.Formats.Writing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.JsonLd.Writing;

/// <summary>Strings of JSON (RFC 8259 §7). The escapes of a canonical literal are among those of JSON, so a lexical form stands in
/// a string as it is.</summary>
internal static class JsonText
{
    public static byte[] Quote(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("\""u8);
        TermEncoding.WriteEscaped(Encoding.UTF8.GetBytes(text), output);
        output.Write("\""u8);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes text that is escaped already, in quotes.</summary>
    public static void WriteString(ReadOnlySpan<byte> escaped, ByteBuffer output)
    {
        output.Write("\""u8);
        output.Write(escaped);
        output.Write("\""u8);
    }
}
