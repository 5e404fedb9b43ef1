using System.Text;
using System.Xml;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.RdfXml;

/// <summary>Writes the content of an element as Exclusive XML Canonicalization 1.0 with comments and without inclusive prefixes
/// wants it, which is the lexical form of an <c>rdf:XMLLiteral</c> (RDF 1.1 XML Syntax §7.2.17).</summary>
internal sealed class CanonicalXmlWriter(XmlReader reader, XmlTextReading text, TermStack output)
{
    // The namespace declarations of the output: those in force, and what each of them put out of force, the innermost last.
    private readonly Dictionary<string, string> _inForce = new(StringComparer.Ordinal);
    private readonly List<(int Depth, string Prefix, string? Before)> _declared = [];
    private readonly SortedDictionary<string, string> _used = new(StringComparer.Ordinal);
    private readonly List<(string Namespace, string Local, string Name, string Value)> _attributes = [];

    /// <summary>Writes the content of the element that the reader is at, and moves to its end.</summary>
    /// <returns>False if it stopped at an element that lies <paramref name="maximumDepth"/> deep.</returns>
    public bool WriteContent(int maximumDepth)
    {
        _declared.Clear();
        _inForce.Clear();
        var depth = reader.Depth;
        if (reader.IsEmptyElement) return true;
        while (text.MoveOn() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth >= maximumDepth) return false;
                    WriteStart();
                    break;
                case XmlNodeType.EndElement:
                    WriteEnd();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    text.Read(output, static (piece, output) => WriteEscaped(piece, output, isAttribute: false));
                    break;
                case XmlNodeType.Comment:
                    output.Write("<!--"u8);
                    text.Read(output, static (piece, output) => output.Write(piece));
                    output.Write("-->"u8);
                    break;
                case XmlNodeType.ProcessingInstruction:
                    WriteInstruction();
                    break;
            }
        }
        return true;
    }

    private void WriteStart()
    {
        var (depth, isEmpty, name) = (reader.Depth, reader.IsEmptyElement, reader.Name);
        TakeAttributes();
        output.Write((byte)'<');
        Write(name);
        foreach (var (prefix, iri) in _used)
        {
            var before = _inForce.GetValueOrDefault(prefix);
            // Without a declaration there is no default namespace.
            if ((before ?? (prefix.Length == 0 ? "" : null)) == iri) continue;
            _declared.Add((depth, prefix, before));
            _inForce[prefix] = iri;
            Write(prefix.Length == 0 ? " xmlns" : " xmlns:" + prefix);
            WriteValue(iri);
        }
        foreach (var (_, _, attribute, value) in _attributes)
        {
            output.Write((byte)' ');
            Write(attribute);
            WriteValue(value);
        }
        output.Write((byte)'>');
        if (isEmpty) WriteEnd();
    }

    /// <summary>Sorts out what the element shows: the prefixes it uses, and its attributes by namespace and local name.</summary>
    private void TakeAttributes()
    {
        _used.Clear();
        _attributes.Clear();
        _used[reader.Prefix] = reader.NamespaceURI;
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == XmlNames.Xmlns) continue;
            if (reader.Prefix.Length > 0) _used[reader.Prefix] = reader.NamespaceURI;
            _attributes.Add((reader.NamespaceURI, reader.LocalName, reader.Name, reader.Value));
        }
        reader.MoveToElement();
        _used.Remove("xml");
        _attributes.Sort(static (a, b) => CodePointOrder.Compare(a.Namespace, b.Namespace) is var order and not 0
            ? order
            : CodePointOrder.Compare(a.Local, b.Local));
    }

    private void WriteEnd()
    {
        output.Write("</"u8);
        Write(reader.Name);
        output.Write((byte)'>');
        while (_declared.Count > 0 && _declared[^1] is var (depth, prefix, before) && depth >= reader.Depth)
        {
            if (before is null) _inForce.Remove(prefix);
            else _inForce[prefix] = before;
            _declared.RemoveAt(_declared.Count - 1);
        }
    }

    private void WriteInstruction()
    {
        output.Write("<?"u8);
        Write(reader.Name);
        if (reader.Value.Length > 0)
        {
            output.Write((byte)' ');
            Write(reader.Value);
        }
        output.Write("?>"u8);
    }

    private void Write(string value) => output.Write(Encoding.UTF8.GetBytes(value));

    private void WriteValue(string value)
    {
        output.Write("=\""u8);
        WriteEscaped(Encoding.UTF8.GetBytes(value), output, isAttribute: true);
        output.Write((byte)'"');
    }

    /// <summary>Writes text with the references of the canonical form, as content or as the value of an attribute.</summary>
    public static void WriteEscaped(ReadOnlySpan<byte> text, TermStack output, bool isAttribute)
    {
        var special = isAttribute ? "&<\"\t\n\r"u8 : "&<>\r"u8;
        while (text.IndexOfAny(special) is var next and >= 0)
        {
            output.Write(text[..next]);
            output.Write(text[next] switch
            {
                (byte)'&' => "&amp;"u8,
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'"' => "&quot;"u8,
                (byte)'\t' => "&#x9;"u8,
                (byte)'\n' => "&#xA;"u8,
                _ => "&#xD;"u8,
            });
            text = text[(next + 1)..];
        }
        output.Write(text);
    }
}
