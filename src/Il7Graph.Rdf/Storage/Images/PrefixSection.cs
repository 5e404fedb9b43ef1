using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Images;

/// <summary>The prefix map in an image: for each prefix, in order, its length (4 bytes) and UTF-8, then those of its namespace.</summary>
internal static class PrefixSection
{
    public static byte[] Write(PrefixMap prefixes)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var (prefix, iri) in prefixes.Namespaces)
        {
            WriteText(prefix);
            WriteText(iri);
        }
        return output.WrittenSpan.ToArray();

        void WriteText(string text)
        {
            BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(sizeof(int)), Encoding.UTF8.GetByteCount(text));
            output.Advance(sizeof(int));
            Encoding.UTF8.GetBytes(text, output);
        }
    }

    /// <exception cref="StoreFormatException">The bytes are too few for what they say.</exception>
    public static PrefixMap Read(SectionBytes bytes, long count)
    {
        var at = 0L;
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0L; i < count; i++) namespaces[ReadText()] = ReadText();
        return new PrefixMap(namespaces);

        string ReadText()
        {
            var length = bytes.Read<int>(at);
            var text = Encoding.UTF8.GetString(bytes.Slice(at + sizeof(int), length));
            at += sizeof(int) + length;
            return text;
        }
    }
}
