using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.RdfXml;

/// <summary>What an element hands down to the elements in it: base IRI, language, direction and the version of RDF.</summary>
internal sealed class XmlScope(IriResolver? resolver, string language, string direction, string version)
{
    public static XmlScope Of(IriResolver? resolver) => new(resolver, "", "", "");

    public IriResolver? Resolver => resolver;

    /// <summary>Whether <c>rdf:parseType="Triple"</c> makes a triple term.</summary>
    public bool HasTripleTerms => version == "1.2";

    /// <summary>What follows the closing quote of a literal without datatype. A direction needs a language and RDF 1.2.</summary>
    public byte[] LiteralSuffix { get; } = Encoding.ASCII.GetBytes(
        language.Length == 0 ? ""
        : direction.Length == 0 || !version.StartsWith("1.2", StringComparison.Ordinal) ? "@" + language
        : "@" + language + "--" + direction);

    public XmlScope WithBase(IriResolver other) => new(other, language, direction, version);

    /// <param name="other">A language tag in lower case, or empty.</param>
    public XmlScope WithLanguage(string other) => new(resolver, other, direction, version);

    /// <param name="other"><c>ltr</c> or <c>rtl</c>.</param>
    public XmlScope WithDirection(string other) => new(resolver, language, other, version);

    /// <param name="other">The value of <c>rdf:version</c>.</param>
    public XmlScope WithVersion(string other) => new(resolver, language, direction, other);
}
