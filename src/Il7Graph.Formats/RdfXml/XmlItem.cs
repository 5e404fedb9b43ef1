using Il7Graph.Diagnostics;
using Il7Graph.Formats.Parsing;

namespace Il7Graph.Formats.RdfXml;

/// <summary>An element's start or an attribute, taken off the reader before it moves on.</summary>
/// <param name="Namespace">The namespace IRI, empty if there is none.</param>
/// <param name="Local">The local name.</param>
/// <param name="Name">The name as it stands, for messages.</param>
/// <param name="Value">The value of an attribute, entities expanded; empty for an element.</param>
/// <param name="Span">The place of the name.</param>
internal readonly record struct XmlItem(string Namespace, string Local, string Name, string Value, SourceSpan Span)
{
    /// <summary>The local name if it is of RDF, else null.</summary>
    public string? RdfName => RdfXmlNames.LocalName(Namespace, Local);

    public TokenPlace Place => new(Span.Line, Span.Column);
}
