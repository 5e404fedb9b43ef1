#pragma warning disable RS0030 // the framework's signatures name System.Uri; none is made here
using System.Xml;

namespace Il7Graph.Formats.RdfXml;

/// <summary>Fetches nothing: a document that needs an external DTD or entity is refused, and this knows which it asked
/// for.</summary>
internal sealed class RefusingResolver : XmlResolver
{
    /// <summary>The system identifier that was asked for, or null.</summary>
    public string? Refused { get; private set; }

    /// <summary>Where the reader is, once there is one.</summary>
    public IXmlLineInfo? Place { get; set; }

    public override Uri ResolveUri(Uri? baseUri, string? relativeUri)
    {
        Refused = relativeUri ?? "";
        throw new XmlException("nothing is fetched from outside the document", null, Place?.LineNumber ?? 0, Place?.LinePosition ?? 0);
    }

    public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
        throw new XmlException("nothing is fetched from outside the document");
}
