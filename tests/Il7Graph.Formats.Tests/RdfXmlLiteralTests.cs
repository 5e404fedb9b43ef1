namespace Il7Graph.Formats.Tests;

/// <summary>The lexical forms of <c>rdf:parseType="Literal"</c>: Exclusive XML Canonicalization 1.0 with comments.</summary>
public sealed class RdfXmlLiteralTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a &amp; b &lt; c > d &quot;", "a &amp; b &lt; c &gt; d \"")]
    [InlineData("<b/>", "<b xmlns=\"urn:d\"></b>")]
    [InlineData("<e:b><e:c/><d/></e:b>", "<e:b xmlns:e=\"urn:e:\"><e:c></e:c><d xmlns=\"urn:d\"></d></e:b>")]
    [InlineData("<b z='1' a='2' e:y='3' xml:lang='x' f:a='4'/>",
        "<b xmlns=\"urn:d\" xmlns:e=\"urn:e:\" xmlns:f=\"urn:f:\" a=\"2\" z=\"1\" xml:lang=\"x\" e:y=\"3\" f:a=\"4\"></b>")]
    [InlineData("<b><c xmlns=''/><c xmlns=''><d xmlns='urn:d'/></c></b>",
        "<b xmlns=\"urn:d\"><c xmlns=\"\"></c><c xmlns=\"\"><d xmlns=\"urn:d\"></d></c></b>")]
    [InlineData("<b xmlns=''/>", "<b></b>")]
    [InlineData("<b><c xmlns='urn:c'><d/></c><d/></b><d/>",
        "<b xmlns=\"urn:d\"><c xmlns=\"urn:c\"><d></d></c><d></d></b><d xmlns=\"urn:d\"></d>")]
    [InlineData("<b xmlns:unused='urn:u'/><b/>", "<b xmlns=\"urn:d\"></b><b xmlns=\"urn:d\"></b>")]
    [InlineData("<e:b xmlns:e='urn:other'><e:c xmlns:e='urn:e:'/></e:b>", "<e:b xmlns:e=\"urn:other\"><e:c xmlns:e=\"urn:e:\"></e:c></e:b>")]
    [InlineData("<e:b a='&#9;&#10;&#13;&lt;&quot;>&amp;'/>&#13;", "<e:b xmlns:e=\"urn:e:\" a=\"&#x9;&#xA;&#xD;&lt;&quot;>&amp;\"></e:b>&#xD;")]
    [InlineData("<!-- c --><?pi  data ?><?pi?><![CDATA[<&>]]>", "<!-- c --><?pi data ?><?pi?>&lt;&amp;&gt;")]
    public void XML_in_a_literal_is_canonical(string content, string expected)
    {
        var document = ParsedDocument.Of(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='urn:e:' xmlns:f='urn:f:' xmlns='urn:d'>"
            + $"<rdf:Description rdf:about='urn:s'><e:p rdf:parseType='Literal'>{content}</e:p></rdf:Description></rdf:RDF>",
            RdfFormat.RdfXml);

        Assert.Empty(document.Findings);
        var escaped = expected.Replace("\"", "\\\"", StringComparison.Ordinal);
        Assert.Equal($"<urn:s> <urn:e:p> \"{escaped}\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral> .\n", document.Lines);
    }
}
