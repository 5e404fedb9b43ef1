using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Formats.RdfXml;

/// <summary>The names of the RDF namespace that the grammar of RDF/XML keeps for itself (RDF 1.2 XML Syntax §6.2.2 to
/// §6.2.7).</summary>
internal static class RdfXmlNames
{
    public const string Root = "RDF";
    public const string Description = "Description";
    public const string Item = "li";

    /// <summary>The local name if namespace and local name make an IRI that starts with the RDF namespace, else null.</summary>
    public static string? LocalName(string xmlNamespace, string local)
    {
        if (!xmlNamespace.StartsWith(RDF.Namespace, StringComparison.Ordinal)) return null;
        return xmlNamespace.Length == RDF.Namespace.Length ? local : xmlNamespace[RDF.Namespace.Length..] + local;
    }

    // coreSyntaxTerms, and oldTerms, which RDF/XML had once
    private static bool IsSyntax(string name) => name is
        Root or "ID" or "about" or "parseType" or "resource" or "nodeID" or "datatype" or "version" or "annotation" or "annotationNodeID"
        or "aboutEach" or "aboutEachPrefix" or "bagID";

    // nodeElementURIs
    public static bool IsNodeElement(string name) => !IsSyntax(name) && name != Item;

    // propertyElementURIs
    public static bool IsPropertyElement(string name) => !IsSyntax(name) && name != Description;

    // propertyAttributeURIs
    public static bool IsPropertyAttribute(string name) => !IsSyntax(name) && name is not (Description or Item);
}
