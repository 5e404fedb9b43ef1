using System.Buffers.Text;
using System.Xml;
using Il7Graph.Diagnostics;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.RdfXml;

internal sealed partial class RdfXmlParser
{
    private void PropertyElement(TermRange subject, XmlScope outer, ref int items)
    {
        var (depth, start) = (_reader.Depth, _terms.Length);
        PropertyElementAt(depth, subject, outer, ref items);
        _terms.Truncate(start);
        Finish(depth);
    }

    // [7.2.14] propertyElt ::= resourcePropertyElt | literalPropertyElt | parseType...PropertyElt | emptyPropertyElt
    private bool PropertyElementAt(int depth, TermRange subject, XmlScope outer, ref int items)
    {
        if (!Element(depth, out var element)) return false;
        var name = element.RdfName;
        if (name is not null && !RdfXmlNames.IsPropertyElement(name))
        {
            return Fail(element.Span, FormatsDiagnostics.MisplacedXmlName, element.Name, "a property element");
        }
        if (!Attributes(outer, out var scope)) return false;
        TermRange predicate;
        if (name == RdfXmlNames.Item) predicate = WriteMembership(++items) with { Place = element.Place };
        else if (!WriteName(element, out predicate)) return false;

        if (!Reification(scope, out var statement, out var reifier)) return false;
        var property = new PropertyStatement(subject, predicate, statement, reifier);
        if (Take("parseType", out var parseType)) return Parsed(parseType, element.Span, depth, scope, property);
        var isResource = Take("resource", out var resource);
        var isNodeId = Take("nodeID", out var nodeId);
        var isTyped = Take("datatype", out var datatype);
        if (!CheckPropertyAttributes()) return false;
        if (isResource && isNodeId) return Exclusive(resource, nodeId);
        if (isTyped && (isResource || isNodeId || _attributes.Count > 0))
        {
            return Exclusive(isResource ? resource : isNodeId ? nodeId : _attributes[0], datatype);
        }
        if (!isResource && !isNodeId && _attributes.Count == 0) return Content(depth, scope, property, isTyped ? datatype : null);

        TermRange node;
        if (isResource)
        {
            if (!WriteIri(resource, scope, out node)) return false;
        }
        else if (isNodeId)
        {
            if (!WriteBlankNode(nodeId, out node)) return false;
        }
        else
        {
            node = _labels.WriteAnonymous(_labels.Next(), _terms) with { Place = element.Place };
        }
        if (!NoContent(depth)) return false;
        Say(property, node);
        PropertyAttributes(node, scope);
        return true;
    }

    // [7.4] rdf:li is rdf:_n, counted within its element
    private TermRange WriteMembership(int number)
    {
        var start = _terms.Length;
        _terms.Write("<http://www.w3.org/1999/02/22-rdf-syntax-ns#_"u8);
        Utf8Formatter.TryFormat(number, _terms.GetSpan(11), out var written);
        _terms.Advance(written);
        _terms.Write((byte)'>');
        return _terms.From(start);
    }

    // rdf:ID, and rdf:annotation or rdf:annotationNodeID of RDF 1.2
    private bool Reification(XmlScope scope, out TermRange statement, out TermRange reifier)
    {
        statement = reifier = default;
        if (Take("ID", out var id) && !WriteId(id, scope, out statement)) return false;
        var isAnnotation = Take("annotation", out var annotation);
        var isNodeId = Take("annotationNodeID", out var nodeId);
        if (isAnnotation && isNodeId) return Exclusive(annotation, nodeId);
        return isAnnotation ? WriteIri(annotation, scope, out reifier) : !isNodeId || WriteBlankNode(nodeId, out reifier);
    }

    private void Say(PropertyStatement property, TermRange @object)
    {
        var (subject, predicate) = (property.Subject, property.Predicate);
        Say(subject, predicate, @object);
        if (property.Statement.Length > 0)
        {
            Say(
                property.Statement, WellKnown.RdfType, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement>"u8, default, default);
            Say(property.Statement, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#subject>"u8, subject);
            Say(property.Statement, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate>"u8, predicate);
            Say(property.Statement, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#object>"u8, @object);
        }
        if (property.Reifier.Length > 0)
        {
            var triple = _terms.WriteTripleTerm(subject, predicate, @object);
            Say(property.Reifier, WellKnown.RdfReifies, triple with { Place = predicate.Place });
            _terms.Truncate(triple.Start);
        }
    }

    // [7.2.15] resourcePropertyElt ::= ... ws* nodeElement ws* ...     [7.2.16] literalPropertyElt ::= ... text() ...
    private bool Content(int depth, XmlScope scope, PropertyStatement property, XmlItem? datatype)
    {
        var start = _terms.Length;
        _terms.Write((byte)'"');
        var isBlank = true;
        var isEmpty = _reader.IsEmptyElement;
        while (!isEmpty && Read() && _reader.Depth > depth)
        {
            if (IsText(_reader.NodeType)) isBlank &= WriteText();
            if (_reader.NodeType != XmlNodeType.Element) continue;
            if (datatype is not null || !isBlank) return Unexpected("text");
            _terms.Truncate(start);
            if (!NodeElement(scope, out var node) || !NoMore(depth)) return false;
            Say(property, node);
            return true;
        }
        _terms.Write((byte)'"');
        if (datatype is null) _terms.Write(scope.LiteralSuffix);
        else if (!WriteDatatype(datatype.Value, scope)) return false;
        Say(property, _terms.From(start));
        return true;
    }

    private bool WriteDatatype(XmlItem attribute, XmlScope scope)
    {
        var start = _terms.Length;
        _terms.Write("^^"u8);
        if (!WriteIri(attribute, scope, out var term)) return false;
        var iri = _terms[term][1..^1];
        if (WellKnown.IsLanguageDatatype(iri))
        {
            return Fail(attribute.Span, FormatsDiagnostics.LanguageStringWithoutTag, WellKnown.ShortNameOf(iri));
        }
        if (iri.SequenceEqual(WellKnown.XsdString)) _terms.Truncate(start);
        return true;
    }

    // [7.2.21] emptyPropertyElt; white space between its tags is let through.
    private bool NoContent(int depth) => _reader.IsEmptyElement || NoMore(depth);

    /// <summary>Reads to the end of the element; false if there is more in it than white space.</summary>
    private bool NoMore(int depth)
    {
        while (Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType == XmlNodeType.Element) return Unexpected("the end of the property element");
            if (!RefuseText("the end of the property element")) return false;
        }
        return true;
    }

    private bool Unexpected(string expected) =>
        Fail(Place(_reader.Name.Length), FormatsDiagnostics.UnexpectedXml, expected, $"the element {_reader.Name}");

    private bool Parsed(XmlItem parseType, SourceSpan element, int depth, XmlScope scope, PropertyStatement property)
    {
        if (_attributes.Count > 0) return Exclusive(parseType, _attributes[0]);
        return parseType.Value switch
        {
            "Resource" => Resource(depth, scope, property),
            "Collection" => Collection(depth, scope, property),
            "Triple" => Triple(element, depth, scope, property),
            _ => Literal(property),
        };
    }

    // [7.2.17] parseTypeLiteralPropertyElt     [7.2.20] parseTypeOtherPropertyElt is read as it
    private bool Literal(PropertyStatement property)
    {
        _xml.Truncate(0);
        if (!_canonical.WriteContent(MaximumDepth))
        {
            return Fail(Place(_reader.Name.Length), FormatsDiagnostics.ElementsTooDeep, MaximumDepth);
        }
        var start = _terms.Length;
        _terms.Write((byte)'"');
        TermEncoding.WriteEscaped(_xml[_xml.From(0)], _terms);
        _terms.Write("\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral>"u8);
        Say(property, _terms.From(start));
        return true;
    }

    // [7.2.18] parseTypeResourcePropertyElt
    private bool Resource(int depth, XmlScope scope, PropertyStatement property)
    {
        var node = _labels.WriteAnonymous(_labels.Next(), _terms) with { Place = property.Predicate.Place };
        Say(property, node);
        PropertyElements(depth, node, scope);
        return true;
    }

    // [7.2.19] parseTypeCollectionPropertyElt; a list of which an item is wrong is not said of the subject.
    private bool Collection(int depth, XmlScope scope, PropertyStatement property)
    {
        var start = _terms.Length;
        var (first, last) = (-1, -1);
        var isEmpty = _reader.IsEmptyElement;
        while (!isEmpty && Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType != XmlNodeType.Element)
            {
                if (!RefuseText("a node element")) return false;
                continue;
            }
            if (!NodeElement(scope, out var item)) return false;
            var number = _labels.Next();
            var cell = _labels.WriteAnonymous(number, _terms) with { Place = item.Place };
            if (last < 0) first = number;
            else Say(_labels.WriteAnonymous(last, _terms) with { Place = item.Place }, WellKnown.RdfRest, cell);
            Say(cell, WellKnown.RdfFirst, item);
            last = number;
            _terms.Truncate(start);
        }
        if (last < 0)
        {
            _terms.Write(WellKnown.RdfNil);
            Say(property, _terms.From(start));
            return true;
        }
        Say(
            _labels.WriteAnonymous(last, _terms) with { Place = property.Predicate.Place }, WellKnown.RdfRest, WellKnown.RdfNil, default, default);
        _terms.Truncate(start);
        Say(property, _labels.WriteAnonymous(first, _terms));
        return true;
    }

    // parseTypeTriplePropertyElt of RDF 1.2: one node element that says one triple. In a document of RDF 1.1 it says nothing.
    private bool Triple(SourceSpan element, int depth, XmlScope scope, PropertyStatement property)
    {
        if (!scope.HasTripleTerms) return true;
        var (outer, reported, nodes) = (_capture, _reported, 0);
        var capture = _capture = new TripleCapture();
        var isEmpty = _reader.IsEmptyElement;
        while (!isEmpty && Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType != XmlNodeType.Element)
            {
                RefuseText("a node element");
                continue;
            }
            nodes++;
            var start = _terms.Length;
            NodeElement(scope, out _);
            _terms.Truncate(start);
        }
        _capture = outer;
        if (_reported > reported) return false;
        if (nodes != 1 || capture.Count != 1) return Fail(element, FormatsDiagnostics.NotOneTriple, capture.Count);
        Say(property, capture.WriteTo(_terms));
        return true;
    }
}
