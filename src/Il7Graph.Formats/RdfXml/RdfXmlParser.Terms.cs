using System.Text;
using System.Xml;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.RdfXml;

internal sealed partial class RdfXmlParser
{
    private readonly HashSet<byte[]> _ids = new(Utf8Comparer.Instance);
    private byte[] _utf8 = new byte[256];

    /// <summary>The value as UTF-8, valid until the next call.</summary>
    private ReadOnlySpan<byte> Utf8(string value)
    {
        if (value.Length > 1 << 16) return Encoding.UTF8.GetBytes(value);
        var needed = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (needed > _utf8.Length) _utf8 = new byte[needed];
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, _utf8));
    }

    private static string Quote(string value) => ParserFindings.Quote(Encoding.UTF8.GetBytes(value));

    /// <summary>The IRI that the value of an attribute refers to.</summary>
    private bool WriteIri(XmlItem attribute, XmlScope scope, out TermRange term) =>
        WriteIri(attribute, Utf8(attribute.Value), scope, out term);

    private bool WriteIri(XmlItem item, ReadOnlySpan<byte> reference, XmlScope scope, out TermRange term)
    {
        term = default;
        if (IriSyntax.IndexOfForbidden(reference) is var forbidden and >= 0)
        {
            return Fail(item.Span, FormatsDiagnostics.BadIri, ParserFindings.Describe(reference[forbidden..], ""));
        }
        var start = _terms.Length;
        _terms.Write((byte)'<');
        if (IriSyntax.HasScheme(reference)) _terms.Write(reference);
        else if (scope.Resolver is { } resolver) resolver.Resolve(reference, _terms);
        else
        {
            _terms.Truncate(start);
            return Fail(item.Span, FormatsDiagnostics.RelativeIri, ParserFindings.Quote(reference));
        }
        _terms.Write((byte)'>');
        term = _terms.From(start) with { Place = item.Place };
        return true;
    }

    /// <summary>The IRI of an element or attribute: its namespace and its local name. Namespaces are not resolved.</summary>
    private bool WriteName(XmlItem item, out TermRange term)
    {
        term = default;
        if (item.Namespace.Length == 0)
        {
            return Fail(item.Span, FormatsDiagnostics.MisplacedXmlName, item.Name, "an element of RDF, for it has no namespace");
        }
        var start = _terms.Length;
        _terms.Write((byte)'<');
        _terms.Write(Utf8(item.Namespace));
        _terms.Write(Utf8(item.Local));
        _terms.Write((byte)'>');
        var written = _terms.From(start) with { Place = item.Place };
        var iri = _terms[written][1..^1];
        var forbidden = IriSyntax.IndexOfForbidden(iri);
        if (forbidden < 0 && IriSyntax.HasScheme(iri))
        {
            term = written;
            return true;
        }
        if (forbidden >= 0) Fail(item.Span, FormatsDiagnostics.BadIri, ParserFindings.Describe(iri[forbidden..], ""));
        else Fail(item.Span, FormatsDiagnostics.RelativeIri, ParserFindings.Quote(iri));
        _terms.Truncate(start);
        return false;
    }

    // [7.2.22] idAttr: an NCName that stands once for one IRI (constraint-id)
    private bool WriteId(XmlItem attribute, XmlScope scope, out TermRange term)
    {
        term = default;
        return CheckName(attribute) && WriteIri(attribute, Utf8("#" + attribute.Value), scope, out term)
            && (_ids.GetAlternateLookup<ReadOnlySpan<byte>>().Add(_terms[term])
                || Fail(attribute.Span, FormatsDiagnostics.DuplicateId, Quote(attribute.Value), ParserFindings.Quote(_terms[term])));
    }

    // [7.2.23] nodeIdAttr
    private bool WriteBlankNode(XmlItem attribute, out TermRange term)
    {
        term = default;
        if (!CheckName(attribute)) return false;
        // An NCName may end with a dot, a label may not; one more hyphen after the dot, and what looks so already gets one more too.
        var label = attribute.Value.AsSpan().TrimEnd('-').EndsWith('.') ? attribute.Value + "-" : attribute.Value;
        term = _labels.WriteLabelled(Utf8(label), _terms) with { Place = attribute.Place };
        return true;
    }

    private bool CheckName(XmlItem attribute) =>
        XmlNames.IsNCName(attribute.Value) || Fail(attribute.Span, FormatsDiagnostics.BadXmlName, Quote(attribute.Value));

    /// <summary>Writes the text at which the reader is as part of a literal; true if it is white space only.</summary>
    private bool WriteText() => _text.Read(_terms, static (piece, terms) => TermEncoding.WriteEscaped(piece, terms));

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;
}
