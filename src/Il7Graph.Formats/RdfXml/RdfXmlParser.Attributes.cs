using System.Text;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Formats.RdfXml;

internal sealed partial class RdfXmlParser
{
    // The attributes of the element at hand that are neither XML's own nor taken yet.
    private readonly List<XmlItem> _attributes = [];

    /// <summary>Collects the attributes of the element and takes those that make its scope: <c>xml:base</c>, <c>xml:lang</c>,
    /// <c>its:dir</c>, <c>rdf:version</c>. Others that start with <c>xml</c> say nothing (§6.1.4).</summary>
    private bool Attributes(XmlScope outer, out XmlScope scope)
    {
        _attributes.Clear();
        scope = outer;
        var isFine = true;
        while (_reader.MoveToNextAttribute()) isFine = Attribute(ref scope) && isFine;
        _reader.MoveToElement();
        return isFine;
    }

    private bool Attribute(ref XmlScope scope)
    {
        var (xmlNamespace, local) = (_reader.NamespaceURI, _reader.LocalName);
        switch (xmlNamespace)
        {
            case XmlNames.Xmlns:
                if (_reader.Depth <= 1) DeclarePrefix(_reader.Prefix.Length == 0 ? "" : local, _reader.Value);
                return true;
            case XmlNames.Xml:
                return local switch
                {
                    "lang" => Language(Item(_reader.Value), ref scope),
                    "base" => Base(Item(_reader.Value), ref scope),
                    _ => true,
                };
            case XmlNames.Its when local == "version":
                return true;
            case XmlNames.Its when local == "dir":
                return Direction(Item(_reader.Value), ref scope);
            case RDF.Namespace when local == "version":
                scope = scope.WithVersion(_reader.Value);
                return true;
        }
        var named = _reader.Prefix.Length > 0 ? _reader.Prefix : local;
        if (named.StartsWith("xml", StringComparison.OrdinalIgnoreCase)) return true;
        var item = Item(_reader.Value);
        if (xmlNamespace.Length > 0)
        {
            _attributes.Add(item);
            return true;
        }
        // The names that RDF/XML had before attributes needed a namespace.
        if (local is not ("ID" or "about" or "resource" or "parseType" or "type"))
        {
            return Fail(item.Span, FormatsDiagnostics.MisplacedXmlName, item.Name, "an attribute, for it has no namespace");
        }
        _attributes.Add(item with { Namespace = RDF.Namespace });
        return true;
    }

    private void DeclarePrefix(string prefix, string iri)
    {
        // What XML calls a prefix need not be one for Turtle.
        var bytes = Encoding.UTF8.GetBytes(prefix);
        if (NameSyntax.Measure(bytes, NameKind.Prefix, out _) != bytes.Length || !IriSyntax.IsAbsolute(iri)) return;
        _sink.DeclarePrefix(prefix, iri);
    }

    private bool Language(XmlItem attribute, ref XmlScope scope)
    {
        var tag = attribute.Value;
        if (tag.Length > 0 && !LanguageTag.IsWellFormed(tag))
        {
            return Fail(attribute.Span, FormatsDiagnostics.BadLanguageTag, Quote(tag));
        }
        scope = scope.WithLanguage(tag.ToLowerInvariant());
        return true;
    }

    private bool Direction(XmlItem attribute, ref XmlScope scope)
    {
        if (attribute.Value is not ("ltr" or "rtl"))
        {
            return Fail(attribute.Span, FormatsDiagnostics.BadDirection, Quote(attribute.Value));
        }
        scope = scope.WithDirection(attribute.Value);
        return true;
    }

    private bool Base(XmlItem attribute, ref XmlScope scope)
    {
        if (!WriteIri(attribute, scope, out var iri)) return false;
        scope = scope.WithBase(new IriResolver(_terms[iri][1..^1]));
        _terms.Truncate(iri.Start);
        return true;
    }

    /// <summary>Takes an attribute of RDF out of those that are left.</summary>
    private bool Take(string name, out XmlItem attribute)
    {
        var index = _attributes.FindIndex(item => item.RdfName == name);
        attribute = index < 0 ? default : _attributes[index];
        if (index >= 0) _attributes.RemoveAt(index);
        return index >= 0;
    }

    /// <summary>Reports the first attribute left that is no property.</summary>
    private bool CheckPropertyAttributes()
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.RdfName is { } name && !RdfXmlNames.IsPropertyAttribute(name))
            {
                return Fail(attribute.Span, FormatsDiagnostics.MisplacedXmlName, attribute.Name, "an attribute here");
            }
        }
        return true;
    }

    // [7.2.25] propertyAttr: a literal each, but rdf:type an IRI
    private void PropertyAttributes(TermRange subject, XmlScope scope)
    {
        foreach (var attribute in _attributes)
        {
            if (WriteName(attribute, out var predicate) && PropertyValue(attribute, scope, out var value))
            {
                Say(subject, predicate, value);
            }
            _terms.Truncate(subject.End);
        }
    }

    private bool PropertyValue(XmlItem attribute, XmlScope scope, out TermRange value)
    {
        if (attribute.RdfName == "type") return WriteIri(attribute, scope, out value);
        var start = _terms.Length;
        _terms.Write((byte)'"');
        TermEncoding.WriteEscaped(Utf8(attribute.Value), _terms);
        _terms.Write((byte)'"');
        _terms.Write(scope.LiteralSuffix);
        value = _terms.From(start);
        return true;
    }

    /// <summary>The node of <c>rdf:about</c>, <c>rdf:ID</c> or <c>rdf:nodeID</c>, or a new blank node.</summary>
    private bool NodeOf(XmlItem element, XmlScope scope, out TermRange node)
    {
        var isAbout = Take("about", out var about);
        var isId = Take("ID", out var id);
        var isNodeId = Take("nodeID", out var nodeId);
        node = default;
        if (isAbout && isId) return Exclusive(about, id);
        if (isNodeId && (isAbout || isId)) return Exclusive(isAbout ? about : id, nodeId);
        if (isAbout) return WriteIri(about, scope, out node);
        if (isId) return WriteId(id, scope, out node);
        if (isNodeId) return WriteBlankNode(nodeId, out node);
        node = _labels.WriteAnonymous(_labels.Next(), _terms) with { Place = element.Place };
        return true;
    }

    private bool Exclusive(XmlItem one, XmlItem other) =>
        Fail(other.Span, FormatsDiagnostics.ExclusiveAttributes, one.Name, other.Name);
}
