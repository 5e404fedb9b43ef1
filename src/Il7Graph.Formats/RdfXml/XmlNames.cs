using System.Text;
using System.Xml;

namespace Il7Graph.Formats.RdfXml;

/// <summary>Names of XML without colon (NCName of Namespaces in XML 1.0, on the letters of XML 1.0 fourth edition, which every
/// reader of XML knows).</summary>
internal static class XmlNames
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";

    /// <summary>The Internationalization Tag Set, from which RDF 1.2 takes the base direction.</summary>
    public const string Its = "http://www.w3.org/2005/11/its";

    public static bool IsNCName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !XmlConvert.IsStartNCNameChar(text[0])) return false;
        foreach (var c in text[1..])
        {
            if (!XmlConvert.IsNCNameChar(c)) return false;
        }
        return true;
    }

    /// <summary>The same on UTF-8.</summary>
    public static bool IsNCName(ReadOnlySpan<byte> text)
    {
        var isFirst = true;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var length);
            if (!(isFirst ? IsStart(rune) : IsPart(rune))) return false;
            isFirst = false;
            text = text[length..];
        }
        return !isFirst;
    }

    /// <summary>Where the local name starts if an IRI is cut into a namespace and the longest local name; -1 if no local name is at
    /// its end. Namespaces that no prefix may stand for are not cut off.</summary>
    public static int LocalStart(ReadOnlySpan<byte> iri)
    {
        var (start, at) = (-1, iri.Length);
        while (at > 0)
        {
            Rune.DecodeLastFromUtf8(iri[..at], out var rune, out var length);
            if (!IsPart(rune)) break;
            at -= length;
            if (IsStart(rune) && !IsReserved(iri[..at])) start = at;
        }
        return start;
    }

    /// <summary>True for the namespaces of <c>xml:</c> and <c>xmlns:</c>, which may not be declared.</summary>
    public static bool IsReserved(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("http://www.w3.org/XML/1998/namespace"u8) || name.SequenceEqual("http://www.w3.org/2000/xmlns/"u8);

    private static bool IsStart(Rune rune) => rune.IsBmp && XmlConvert.IsStartNCNameChar((char)rune.Value);

    private static bool IsPart(Rune rune) => rune.IsBmp && XmlConvert.IsNCNameChar((char)rune.Value);
}
