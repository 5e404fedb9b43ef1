using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Tests.Functions;

public sealed class CastsTests
{
    [Theory]
    [InlineData("string", ":a", "\"http://example.org/a\"")]
    [InlineData("string", "_:a", "error")]
    [InlineData("string", "\"a\"@en", "\"a\"")]
    [InlineData("string", "01", "\"1\"")]
    [InlineData("string", "1.50", "\"1.5\"")]
    [InlineData("string", "0e1", "\"0\"")]
    [InlineData("string", "-0.0e0", "\"-0\"")]
    [InlineData("string", "1.5e3", "\"1500\"")]
    [InlineData("string", "1.5e-3", "\"0.0015\"")]
    [InlineData("string", "1e6", "\"1.0E6\"")]
    [InlineData("string", "1e-6", "\"0.000001\"")]
    [InlineData("string", "1e-7", "\"1.0E-7\"")]
    [InlineData("string", "\"INF\"^^xsd:double", "\"INF\"")]
    [InlineData("string", "\"0\"^^xsd:boolean", "\"false\"")]
    [InlineData("string", "\"x\"^^xsd:integer", "error")]
    [InlineData("string", "\"x\"^^:t", "\"x\"")]
    [InlineData("boolean", "\"1\"", "true")]
    [InlineData("boolean", "\"0.0\"", "error")]
    [InlineData("boolean", "2.5", "true")]
    [InlineData("boolean", "\"NaN\"^^xsd:double", "false")]
    [InlineData("boolean", "\"1\"@en", "error")]
    [InlineData("integer", "-7.875e0", "-7")]
    [InlineData("integer", "\"+13\"", "13")]
    [InlineData("integer", "\" 13 \"", "13")]
    [InlineData("integer", "\"1.5\"", "error")]
    [InlineData("integer", "true", "1")]
    [InlineData("integer", "\"NaN\"^^xsd:double", "error")]
    [InlineData("integer", ":a", "error")]
    [InlineData("byte", "127.9", "\"127\"^^xsd:byte")]
    [InlineData("byte", "128", "error")]
    [InlineData("decimal", "\"+33.3300\"", "33.33")]
    [InlineData("decimal", "-7.875e0", "-7.875")]
    [InlineData("decimal", "\"-10.2E3\"", "error")]
    [InlineData("decimal", "\"0.1\"^^xsd:float", "0.100000001490116119384765625")]
    [InlineData("double", "\"-10.2E3\"", "\"-1.02E4\"^^xsd:double")]
    [InlineData("double", "1", "\"1.0E0\"^^xsd:double")]
    [InlineData("float", "0.1e0", "\"1.0E-1\"^^xsd:float")]
    [InlineData("dateTime", "\"2002-10-10T17:00:00Z\"", "\"2002-10-10T17:00:00Z\"^^xsd:dateTime")]
    [InlineData("dateTime", "\"2002-10-10+02:00\"^^xsd:date", "\"2002-10-10T00:00:00+02:00\"^^xsd:dateTime")]
    [InlineData("dateTime", "\"12:00:00\"^^xsd:time", "error")]
    [InlineData("dateTime", "1", "error")]
    [InlineData("date", "\"-0044-03-15T12:00:00Z\"^^xsd:dateTime", "\"-0044-03-15Z\"^^xsd:date")]
    [InlineData("time", "\"2002-10-10T17:00:00.5\"^^xsd:dateTime", "\"17:00:00.5\"^^xsd:time")]
    [InlineData("time", "\"2002-10-10\"^^xsd:date", "error")]
    [InlineData("gYear", "\"2002-10-10\"^^xsd:date", "\"2002\"^^xsd:gYear")]
    [InlineData("gYearMonth", "\"2002-10-10\"^^xsd:date", "\"2002-10\"^^xsd:gYearMonth")]
    [InlineData("gMonth", "\"2002-10-10\"^^xsd:date", "\"--10\"^^xsd:gMonth")]
    [InlineData("gMonthDay", "\"2002-10-12Z\"^^xsd:date", "\"--10-12Z\"^^xsd:gMonthDay")]
    [InlineData("gDay", "\"2002-10-12Z\"^^xsd:date", "\"---12Z\"^^xsd:gDay")]
    [InlineData("dayTimeDuration", "\"P1Y2DT3H\"^^xsd:duration", "\"P2DT3H\"^^xsd:dayTimeDuration")]
    [InlineData("yearMonthDuration", "\"P1Y2DT3H\"^^xsd:duration", "\"P1Y\"^^xsd:yearMonthDuration")]
    [InlineData("yearMonthDuration", "\"P2D\"^^xsd:dayTimeDuration", "\"P0M\"^^xsd:yearMonthDuration")]
    [InlineData("duration", "\"P14M\"", "\"P1Y2M\"^^xsd:duration")]
    [InlineData("duration", "1", "error")]
    [InlineData("anyURI", "\"http://a\"", "\"http://a\"^^xsd:anyURI")]
    [InlineData("hexBinary", "\"Cg==\"^^xsd:base64Binary", "\"0A\"^^xsd:hexBinary")]
    [InlineData("base64Binary", "\"0a\"^^xsd:hexBinary", "\"Cg==\"^^xsd:base64Binary")]
    [InlineData("hexBinary", "1", "error")]
    public void A_cast_gives_the_value_in_its_canonical_form(string target, string argument, string expected) =>
        Assert.Equal(Terms.Of(expected), Casts.Call(new Iri(XSD.Namespace + target), Terms.Of(argument)!));

    [Fact]
    public void Casts_are_the_types_of_XML_Schema()
    {
        Assert.True(Casts.IsCast(XSD.Decimal));
        Assert.False(Casts.IsCast(RDF.LangString));
        Assert.False(Casts.IsCast(new Iri("urn:x")));
        Assert.Throws<ArgumentException>(() => Casts.Call(RDF.LangString, Terms.Of("1")!));
    }
}
