using System.Text;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Rdf.Tests.Datatypes;

public sealed class DatatypeIriTests
{
    public static TheoryData<Datatype> Known => [.. Enum.GetValues<Datatype>().Where(datatype => datatype != Datatype.Unknown)];

    [Theory]
    [MemberData(nameof(Known))]
    public void A_datatype_is_found_by_its_IRI(Datatype datatype)
    {
        var iri = DatatypeIri.Of(datatype);

        Assert.True(DatatypeIri.TryFind(Encoding.UTF8.GetBytes(iri.Value), out var found));
        Assert.Equal(datatype, found);
        Assert.True(DatatypeIri.TryFind(iri, out found));
        Assert.Equal(datatype, found);
    }

    [Fact]
    public void The_names_are_those_of_the_specifications()
    {
        string[] names =
        [
            "string", "normalizedString", "token", "language", "NMTOKEN", "Name", "NCName", "anyURI", "boolean", "decimal", "integer",
            "nonPositiveInteger", "negativeInteger", "long", "int", "short", "byte", "nonNegativeInteger", "unsignedLong", "unsignedInt",
            "unsignedShort", "unsignedByte", "positiveInteger", "float", "double", "dateTime", "dateTimeStamp", "date", "time", "gYear",
            "gYearMonth", "gMonth", "gMonthDay", "gDay", "duration", "dayTimeDuration", "yearMonthDuration", "hexBinary", "base64Binary",
        ];
        string[] ofRdf = ["langString", "dirLangString", "PlainLiteral", "XMLLiteral", "HTML", "JSON"];

        Assert.Equal(
            [.. names.Select(name => XSD.Namespace + name), .. ofRdf.Select(name => RDF.Namespace + name)],
            Known.Select(datatype => DatatypeIri.Of(datatype).Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("int")]
    [InlineData("http://www.w3.org/2001/XMLSchema#")]
    [InlineData("http://www.w3.org/2001/XMLSchema#INT")]
    [InlineData("http://www.w3.org/2001/XMLSchema#integers")]
    [InlineData("http://www.w3.org/2001/XMLschema#integer")]
    [InlineData("http://www.w3.org/1999/02/22-rdf-syntax-ns#integer")]
    [InlineData("http://example.org/a/datatype/that/has/a/name/longer/than/any/of/these#integer")]
    public void Another_IRI_is_not_found(string iri)
    {
        Assert.False(DatatypeIri.TryFind(Encoding.UTF8.GetBytes(iri), out var found));
        Assert.Equal(Datatype.Unknown, found);
    }
}
