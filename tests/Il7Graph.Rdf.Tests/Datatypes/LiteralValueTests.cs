using System.Text;
using CsCheck;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Rdf.Tests.Datatypes;

/// <summary>Literals are written as in N-Triples, with <c>xsd:</c> and <c>rdf:</c> for the two namespaces.</summary>
public sealed class LiteralValueTests
{
    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"any\\ntext \"")]
    [InlineData("\"1\\u0001\"")]
    [InlineData("\"hello\"@en")]
    [InlineData("\"hello\"@en--ltr")]
    [InlineData("\" a  b \"^^xsd:normalizedString")]
    [InlineData("\"a b\"^^xsd:token")]
    [InlineData("\"\"^^xsd:token")]
    [InlineData("\"en-GB\"^^xsd:language")]
    [InlineData("\"-1.a:é\"^^xsd:NMTOKEN")]
    [InlineData("\"a:b.c-1\"^^xsd:Name")]
    [InlineData("\":\"^^xsd:Name")]
    [InlineData("\"_é·1\"^^xsd:NCName")]
    [InlineData("\"not really: an IRI%\"^^xsd:anyURI")]
    [InlineData("\"true\"^^xsd:boolean")]
    [InlineData("\"0\"^^xsd:boolean")]
    [InlineData("\"\"^^xsd:hexBinary")]
    [InlineData("\"0aFF\"^^xsd:hexBinary")]
    [InlineData("\"\"^^xsd:base64Binary")]
    [InlineData("\"AQ==\"^^xsd:base64Binary")]
    [InlineData("\"A Q = =\"^^xsd:base64Binary")]
    [InlineData("\"AQI=\"^^xsd:base64Binary")]
    [InlineData("\"+/+/ AAAA\"^^xsd:base64Binary")]
    [InlineData("\"text@\"^^rdf:PlainLiteral")]
    [InlineData("\"a@b@en\"^^rdf:PlainLiteral")]
    [InlineData("\"P1D\"^^xsd:dayTimeDuration")]
    [InlineData("\"123456789012345\"^^xsd:gYear")]
    public void A_form_of_the_lexical_space_is_well_typed(string literal) => Assert.True(Value(literal).IsWellTyped);

    [Theory]
    [InlineData("\"nul \\u0000\"")]
    [InlineData("\"\\uFFFE\"")]
    [InlineData("\"a\\uFFFD\\uFFFF\"")]
    [InlineData("\"a\\tb\"^^xsd:normalizedString")]
    [InlineData("\" a\"^^xsd:token")]
    [InlineData("\"a \"^^xsd:token")]
    [InlineData("\"a  b\"^^xsd:token")]
    [InlineData("\"a\\nb\"^^xsd:token")]
    [InlineData("\"en_GB\"^^xsd:language")]
    [InlineData("\"\"^^xsd:language")]
    [InlineData("\"a b\"^^xsd:NMTOKEN")]
    [InlineData("\"\"^^xsd:NMTOKEN")]
    [InlineData("\"1a\"^^xsd:Name")]
    [InlineData("\"-a\"^^xsd:Name")]
    [InlineData("\"a:b\"^^xsd:NCName")]
    [InlineData("\"·a\"^^xsd:NCName")]
    [InlineData("\"TRUE\"^^xsd:boolean")]
    [InlineData("\"\"^^xsd:boolean")]
    [InlineData("\" true\"^^xsd:boolean")]
    [InlineData("\"0\"^^xsd:hexBinary")]
    [InlineData("\"0g\"^^xsd:hexBinary")]
    [InlineData("\"AQ=\"^^xsd:base64Binary")]
    [InlineData("\"AR==\"^^xsd:base64Binary")]
    [InlineData("\"AQJ=\"^^xsd:base64Binary")]
    [InlineData("\"A===\"^^xsd:base64Binary")]
    [InlineData("\"====\"^^xsd:base64Binary")]
    [InlineData("\"AQ==AQ==\"^^xsd:base64Binary")]
    [InlineData("\"A  Q==\"^^xsd:base64Binary")]
    [InlineData("\"AQ== \"^^xsd:base64Binary")]
    [InlineData("\"AQI-\"^^xsd:base64Binary")]
    [InlineData("\"text\"^^rdf:PlainLiteral")]
    [InlineData("\"text@1\"^^rdf:PlainLiteral")]
    [InlineData("\" 1 \"^^xsd:integer")]
    [InlineData("\"1\\n\"^^xsd:double")]
    [InlineData("\"2024-01-01 \"^^xsd:date")]
    public void Another_form_is_ill_typed(string literal)
    {
        var value = Value(literal);

        Assert.False(value.IsWellTyped);
        Assert.Null(value.IsSameAs(value));
        Assert.Equal(Decode(literal), LiteralValue.Canonical(Decode(literal)));
    }

    [Theory]
    [InlineData("\"x\"^^<http://example.org/d>")]
    [InlineData("\"<b>x</b>\"^^rdf:XMLLiteral")]
    [InlineData("\"<b>\"^^rdf:HTML")]
    [InlineData("\"{}\"^^rdf:JSON")]
    public void Of_some_datatypes_nothing_is_known(string literal)
    {
        var value = Value(literal);

        Assert.Null(value.IsWellTyped);
        Assert.Null(value.IsSameAs(Value("\"x\"")));
        Assert.Null(value.IsIn(Datatype.Integer));
        Assert.True(LiteralValue.HaveSameValue(Decode(literal), Decode(literal)));
    }

    [Theory]
    [InlineData("\"01\"^^xsd:integer", "\"1.0\"^^xsd:decimal", true)]
    [InlineData("\"1\"^^xsd:byte", "\"1\"^^xsd:unsignedLong", true)]
    [InlineData("\"1\"^^xsd:integer", "\"2\"^^xsd:integer", false)]
    [InlineData("\"1\"^^xsd:integer", "\"1\"^^xsd:double", false)]
    [InlineData("\"1\"^^xsd:float", "\"1\"^^xsd:double", false)]
    [InlineData("\"1.0\"^^xsd:double", "\"10e-1\"^^xsd:double", true)]
    [InlineData("\"0\"^^xsd:double", "\"-0\"^^xsd:double", false)]
    [InlineData("\"0\"^^xsd:integer", "\"-0\"^^xsd:integer", true)]
    [InlineData("\"NaN\"^^xsd:double", "\"NaN\"^^xsd:double", true)]
    [InlineData("\"+INF\"^^xsd:float", "\"INF\"^^xsd:float", true)]
    [InlineData("\"1\"^^xsd:boolean", "\"true\"^^xsd:boolean", true)]
    [InlineData("\"1\"^^xsd:boolean", "\"1\"^^xsd:integer", false)]
    [InlineData("\"a\"", "\"a\"^^xsd:token", true)]
    [InlineData("\"a\"", "\"a\"^^xsd:anyURI", false)]
    [InlineData("\"a\"", "\"a\"@en", false)]
    [InlineData("\"a\"@en", "\"a\"@en--ltr", false)]
    [InlineData("\"a\"@en--rtl", "\"a\"@en--ltr", false)]
    [InlineData("\"a@en\"^^rdf:PlainLiteral", "\"a\"@en", true)]
    [InlineData("\"a@EN\"^^rdf:PlainLiteral", "\"a\"@en", true)]
    [InlineData("\"a@\"^^rdf:PlainLiteral", "\"a\"", true)]
    [InlineData("\"0a\"^^xsd:hexBinary", "\"0A\"^^xsd:hexBinary", true)]
    [InlineData("\"0A\"^^xsd:hexBinary", "\"Cg==\"^^xsd:base64Binary", false)]
    [InlineData("\"C g==\"^^xsd:base64Binary", "\"Cg==\"^^xsd:base64Binary", true)]
    [InlineData("\"2000-01-01T00:00:00Z\"^^xsd:dateTime", "\"2000-01-01T00:00:00.0+00:00\"^^xsd:dateTimeStamp", true)]
    [InlineData("\"2000-01-01T00:00:00Z\"^^xsd:dateTime", "\"2000-01-01T01:00:00+01:00\"^^xsd:dateTime", false)]
    [InlineData("\"2000-01-01\"^^xsd:date", "\"2000-01-01T00:00:00\"^^xsd:dateTime", false)]
    [InlineData("\"P1Y\"^^xsd:yearMonthDuration", "\"P12M\"^^xsd:duration", true)]
    [InlineData("\"P0M\"^^xsd:yearMonthDuration", "\"PT0S\"^^xsd:dayTimeDuration", true)]
    [InlineData("\"123456789012345\"^^xsd:gYear", "\"0123\"^^xsd:gYear", null)]
    [InlineData("\"123456789012345\"^^xsd:gYear", "\"1\"^^xsd:integer", false)]
    [InlineData("\"one\"^^xsd:integer", "\"1\"^^xsd:integer", null)]
    public void Values_are_the_same_within_one_value_space(string left, string right, bool? same)
    {
        Assert.Equal(same, LiteralValue.HaveSameValue(Decode(left), Decode(right)));
        Assert.Equal(same, LiteralValue.HaveSameValue(Decode(right), Decode(left)));
    }

    [Theory]
    [InlineData("\"1\"^^xsd:integer", "\"1.5\"^^xsd:double", -1)]
    [InlineData("\"1\"^^xsd:integer", "\"1\"^^xsd:double", 0)]
    [InlineData("\"NaN\"^^xsd:double", "\"NaN\"^^xsd:double", null)]
    [InlineData("\"a\"", "\"b\"^^xsd:token", -1)]
    [InlineData("\"\\uE000\"", "\"\U00010000\"", -1)]
    [InlineData("\"a\"", "\"b\"^^xsd:anyURI", null)]
    [InlineData("\"a\"@en", "\"b\"@en", null)]
    [InlineData("\"true\"^^xsd:boolean", "\"0\"^^xsd:boolean", 1)]
    [InlineData("\"2000-01-01\"^^xsd:date", "\"2000-01-01Z\"^^xsd:date", null)]
    [InlineData("\"P1M\"^^xsd:duration", "\"P40D\"^^xsd:dayTimeDuration", -1)]
    [InlineData("\"x\"^^xsd:integer", "\"1\"^^xsd:integer", null)]
    public void Values_are_compared_where_they_have_an_order(string left, string right, int? order)
    {
        Assert.Equal(order, LiteralValue.Compare(Value(left), Value(right)) is { } sign ? Math.Sign(sign) : null);
        Assert.Equal(-order, LiteralValue.Compare(Value(right), Value(left)) is { } opposite ? Math.Sign(opposite) : null);
    }

    [Theory]
    [InlineData("\"1.0\"^^xsd:decimal", Datatype.Byte, true)]
    [InlineData("\"1.5\"^^xsd:decimal", Datatype.Integer, false)]
    [InlineData("\"300\"^^xsd:integer", Datatype.UnsignedByte, false)]
    [InlineData("\"18446744073709551615\"^^xsd:integer", Datatype.UnsignedLong, true)]
    [InlineData("\"18446744073709551616\"^^xsd:integer", Datatype.UnsignedLong, false)]
    [InlineData("\"-99999999999999999999\"^^xsd:integer", Datatype.NegativeInteger, true)]
    [InlineData("\"5\"^^xsd:byte", Datatype.Decimal, true)]
    [InlineData("\"1\"^^xsd:double", Datatype.Integer, false)]
    [InlineData("\"a\"", Datatype.NCName, true)]
    [InlineData("\"a b\"", Datatype.NCName, false)]
    [InlineData("\"a\"^^xsd:token", Datatype.String, true)]
    [InlineData("\"a\"", Datatype.PlainLiteral, true)]
    [InlineData("\"a\"@en", Datatype.PlainLiteral, true)]
    [InlineData("\"a\"@en", Datatype.LangString, true)]
    [InlineData("\"a\"@en", Datatype.String, false)]
    [InlineData("\"a@en\"^^rdf:PlainLiteral", Datatype.LangString, true)]
    [InlineData("\"2000-01-01T00:00:00Z\"^^xsd:dateTime", Datatype.DateTimeStamp, true)]
    [InlineData("\"2000-01-01T00:00:00\"^^xsd:dateTime", Datatype.DateTimeStamp, false)]
    [InlineData("\"P1Y\"^^xsd:duration", Datatype.YearMonthDuration, true)]
    [InlineData("\"P1Y\"^^xsd:duration", Datatype.DayTimeDuration, false)]
    [InlineData("\"PT0S\"^^xsd:duration", Datatype.YearMonthDuration, true)]
    [InlineData("\"x\"^^xsd:integer", Datatype.Integer, false)]
    [InlineData("\"x\"", Datatype.XmlLiteral, null)]
    [InlineData("\"x\"", Datatype.Unknown, null)]
    public void A_value_may_be_one_of_another_datatype(string literal, Datatype datatype, bool? isIn) =>
        Assert.Equal(isIn, Value(literal).IsIn(datatype));

    [Theory]
    [InlineData("\"+01\"^^xsd:byte", "\"1\"^^xsd:byte")]
    [InlineData("\"1.0\"^^xsd:decimal", "\"1\"^^xsd:decimal")]
    [InlineData("\"1\"^^xsd:boolean", "\"true\"^^xsd:boolean")]
    [InlineData("\"0a\"^^xsd:hexBinary", "\"0A\"^^xsd:hexBinary")]
    [InlineData("\"A Q = =\"^^xsd:base64Binary", "\"AQ==\"^^xsd:base64Binary")]
    [InlineData("\"24:00:00+00:00\"^^xsd:time", "\"00:00:00Z\"^^xsd:time")]
    [InlineData("\"P0Y\"^^xsd:yearMonthDuration", "\"P0M\"^^xsd:yearMonthDuration")]
    [InlineData("\"01\"", "\"01\"")]
    [InlineData("\"01\"@en", "\"01\"@en")]
    [InlineData("\"01@\"^^rdf:PlainLiteral", "\"01@\"^^rdf:PlainLiteral")]
    [InlineData("\"01\"^^<http://example.org/d>", "\"01\"^^<http://example.org/d>")]
    public void The_canonical_form_has_the_same_datatype(string literal, string canonical)
    {
        Assert.Equal(Decode(canonical), LiteralValue.Canonical(Decode(literal)));
        Assert.Equal(Decode(canonical), LiteralValue.Canonical(Decode(canonical)));
    }

    [Fact]
    public void The_canonical_form_has_the_same_value_and_is_its_own() => Gen.OneOf(
        NumericGenerator.FloatingForm.Select(form => Literal.FromTyped(form, XSD.Double)),
        NumericGenerator.FloatingForm.Select(form => Literal.FromTyped(form, XSD.Float)),
        NumericGenerator.DecimalForm.Select(form => Literal.FromTyped(form, XSD.Decimal)),
        TemporalGenerator.Value.Select(value => Literal.FromTyped(value.ToString(), DatatypeIri.Of(value.Datatype))),
        Gen.Byte.Array.Select(bytes => Literal.FromTyped(Convert.ToBase64String(bytes), DatatypeIri.Of(Datatype.Base64Binary))),
        Gen.Byte.Array.Select(bytes => Literal.FromTyped(Convert.ToHexStringLower(bytes), XSD.HexBinary))).Sample(literal =>
    {
        var canonical = LiteralValue.Canonical(literal);
        Assert.True(LiteralValue.HaveSameValue(literal, canonical));
        Assert.Same(canonical, LiteralValue.Canonical(canonical));
        Assert.Equal(literal.Datatype, canonical.Datatype);
    });

    private static LiteralValue Value(string literal) => LiteralValue.Of(Decode(literal));

    private static Literal Decode(string literal)
    {
        var colon = literal.LastIndexOf("\"^^", StringComparison.Ordinal);
        var text = colon < 0 || literal.EndsWith('>') ? literal : literal[..(colon + 3)] + "<"
            + literal[(colon + 3)..].Replace("xsd:", XSD.Namespace, StringComparison.Ordinal).Replace("rdf:", RDF.Namespace, StringComparison.Ordinal) + ">";
        return (Literal)TermEncoding.Decode(Encoding.UTF8.GetBytes(text));
    }
}
