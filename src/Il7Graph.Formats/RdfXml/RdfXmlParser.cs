using System.Globalization;
using System.Text;
using System.Xml;
using Il7Graph.Diagnostics;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.RdfXml;

/// <summary>Reads RDF/XML (RDF 1.1 and 1.2). A method per production; each leaves the XML reader at the end of the element that
/// it was called at, and its term, if it makes one, on top of the <see cref="TermStack"/>.</summary>
/// <remarks>A production returns false when it has reported something and its element says nothing; what stands in the element
/// before that place stays said. XML that is not well-formed ends the reading. Entities of the document's own DTD are expanded
/// up to <see cref="MaximumEntityCharacters"/>; nothing is ever fetched. Beyond the longest text and the open elements the
/// memory grows with the names in use, which the framework keeps, and with the values of <c>rdf:ID</c>, which have to be told
/// apart.</remarks>
internal sealed partial class RdfXmlParser
{
    public const int MaximumDepth = 1000;
    public const long MaximumEntityCharacters = 1 << 26;

    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _place;
    private readonly XmlTextReading _text;
    private readonly IQuadSink _sink;
    private readonly QuadPlaces? _places;
    private readonly ParserFindings _findings;
    private readonly BlankNodeLabels _labels;
    private readonly TermStack _terms;
    private readonly TermStack _xml;
    private readonly CanonicalXmlWriter _canonical;
    private readonly XmlScope _outermost;
    private TripleCapture? _capture;
    private long _reported;
    private long _count;

    private RdfXmlParser(
        FillingStream input, XmlReader reader, ParserOptions options, IQuadSink sink, ParserFindings findings, CancellationToken cancellation)
    {
        (_reader, _place, _sink, _findings) = (reader, (IXmlLineInfo)reader, sink, findings);
        _places = QuadPlaces.For(sink, options.File);
        _terms = new TermStack(options.MaximumTermBytes);
        _xml = new TermStack(options.MaximumTermBytes);
        _text = new XmlTextReading(reader, input, cancellation);
        _canonical = new CanonicalXmlWriter(reader, _text, _xml);
        _labels = new BlankNodeLabels(options.BlankNodePrefix);
        _outermost = XmlScope.Of(options.Base is { } baseIri ? new IriResolver(Encoding.UTF8.GetBytes(baseIri)) : null);
    }

    /// <summary>Reads a document; see <see cref="RdfParser.Parse"/>.</summary>
    public static long Parse(
        Stream input, ParserOptions options, IQuadSink sink, ParserFindings findings, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var resolver = new RefusingResolver();
        RdfXmlParser? parser = null;
        try
        {
            var filling = new FillingStream(input, options.MaximumTokenBytes, cancellation);
            using var reader = XmlReader.Create(filling, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Parse,
                XmlResolver = resolver,
                MaxCharactersFromEntities = MaximumEntityCharacters,
            });
            resolver.Place = (IXmlLineInfo)reader;
            parser = new RdfXmlParser(filling, reader, options, sink, findings, cancellation);
            parser.DocumentWithinLimits(options.MaximumTokenBytes);
        }
        catch (XmlException problem)
        {
            Report(problem, resolver.Refused, findings);
        }
        return parser?._count ?? 0;
    }

    private void DocumentWithinLimits(int maximumToken)
    {
        try
        {
            Document();
        }
        catch (OversizedTokenException)
        {
            Fail(_place.LineNumber == 0 ? SourceSpan.WholeFile(_findings.File) : Place(1), FormatsDiagnostics.OversizedToken, maximumToken);
        }
    }

    // [7.2.8] doc ::= RDF | nodeElement
    private void Document()
    {
        while (Read())
        {
            if (_reader.NodeType != XmlNodeType.Element) continue;
            if (RdfXmlNames.LocalName(_reader.NamespaceURI, _reader.LocalName) == RdfXmlNames.Root) Root();
            else NodeElement(_outermost, out _);
        }
    }

    // [7.2.9] RDF ::= start-element(URI == rdf:RDF, attributes == set()) nodeElementList end-element()
    private void Root()
    {
        if (!Attributes(_outermost, out var scope)) return;
        foreach (var attribute in _attributes)
        {
            Fail(attribute.Span, FormatsDiagnostics.MisplacedXmlName, attribute.Name, "an attribute of rdf:RDF");
        }
        if (_reader.IsEmptyElement) return;
        while (Read() && _reader.Depth > 0)
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                NodeElement(scope, out _);
                _terms.Truncate(0);
            }
            else
            {
                RefuseText("a node element");
            }
        }
    }

    /// <summary>Reads a node element; false if its node is not known.</summary>
    private bool NodeElement(XmlScope outer, out TermRange node)
    {
        var depth = _reader.Depth;
        var isKnown = NodeElementAt(depth, outer, out node);
        Finish(depth);
        return isKnown;
    }

    // [7.2.11] nodeElement ::= start-element(URI == nodeElementURIs,
    //     attributes == set((idAttr | nodeIdAttr | aboutAttr)?, propertyAttr*)) propertyEltList end-element()
    private bool NodeElementAt(int depth, XmlScope outer, out TermRange node)
    {
        node = default;
        if (!Element(depth, out var element)) return false;
        var name = element.RdfName;
        if (name is not null && !RdfXmlNames.IsNodeElement(name))
        {
            return Fail(element.Span, FormatsDiagnostics.MisplacedXmlName, element.Name, "a node element");
        }
        if (!Attributes(outer, out var scope) || !NodeOf(element, scope, out node) || !CheckPropertyAttributes()) return false;
        if (name != RdfXmlNames.Description)
        {
            if (!WriteName(element, out var type)) return false;
            Say(node, WellKnown.RdfType, type);
            _terms.Truncate(node.End);
        }
        PropertyAttributes(node, scope);
        PropertyElements(depth, node, scope);
        _terms.Truncate(node.End);
        return true;
    }

    // [7.2.13] propertyEltList ::= ws* (propertyElt ws*)*
    private void PropertyElements(int depth, TermRange subject, XmlScope scope)
    {
        if (_reader.IsEmptyElement) return;
        var items = 0;
        while (Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType == XmlNodeType.Element) PropertyElement(subject, scope, ref items);
            else RefuseText("a property element");
        }
    }

    /// <summary>Takes the start of an element off the reader; false if it lies too deep.</summary>
    private bool Element(int depth, out XmlItem element)
    {
        element = Item(value: "");
        return depth < MaximumDepth || Fail(element.Span, FormatsDiagnostics.ElementsTooDeep, MaximumDepth);
    }

    private XmlItem Item(string value) =>
        new(_reader.NamespaceURI, _reader.LocalName, _reader.Name, value, Place(_reader.Name.Length));

    /// <summary>Moves to the end of the element at <paramref name="depth"/> in which the reader is.</summary>
    private void Finish(int depth)
    {
        _reader.MoveToElement();
        while (_reader.Depth > depth || (_reader.NodeType == XmlNodeType.Element && !_reader.IsEmptyElement))
        {
            if (!Read()) return;
        }
    }

    private bool Read() => _text.MoveOn();

    /// <summary>Reports text where there may be elements only; white space, comments and instructions may stand anywhere.</summary>
    private bool RefuseText(string expected) =>
        _reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA)
        || Fail(Place(1), FormatsDiagnostics.UnexpectedXml, expected, "text");

    private void Say(TermRange subject, TermRange predicate, TermRange @object) =>
        Say(subject, _terms[predicate], _terms[@object], predicate.Place, @object.Place);

    private void Say(TermRange subject, ReadOnlySpan<byte> predicate, TermRange @object) =>
        Say(subject, predicate, _terms[@object], default, @object.Place);

    private void Say(
        TermRange subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, TokenPlace predicatePlace, TokenPlace objectPlace)
    {
        if (_capture is { } capture)
        {
            capture.Add(_terms[subject], predicate, @object);
            return;
        }
        _places?.Say(subject.Place, predicatePlace, objectPlace);
        _sink.Add(_terms[subject], predicate, @object, default);
        _count++;
    }

    private SourceSpan Place(int length) => new(_findings.File, _place.LineNumber, _place.LinePosition, length);

    private bool Fail(SourceSpan span, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> values)
    {
        _reported++;
        _findings.Report(descriptor, span, values);
        return false;
    }

    private static void Report(XmlException problem, string? refused, ParserFindings findings)
    {
        var span = problem.LineNumber == 0
            ? SourceSpan.WholeFile(findings.File)
            : new SourceSpan(findings.File, problem.LineNumber, problem.LinePosition, 1);
        if (refused is not null)
        {
            findings.Report(FormatsDiagnostics.ExternalEntity, span, refused);
        }
        else if (problem.Message.Contains(nameof(XmlReaderSettings.MaxCharactersFromEntities), StringComparison.Ordinal))
        {
            findings.Report(FormatsDiagnostics.EntityExpansion, span, MaximumEntityCharacters);
        }
        else
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" Line {problem.LineNumber}, position {problem.LinePosition}.");
            var message = problem.Message.EndsWith(suffix, StringComparison.Ordinal) ? problem.Message[..^suffix.Length] : problem.Message;
            findings.Report(FormatsDiagnostics.MalformedXml, span, message.TrimEnd('.'));
        }
    }
}
