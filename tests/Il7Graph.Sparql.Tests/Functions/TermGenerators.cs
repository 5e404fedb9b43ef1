using CsCheck;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Sparql.Tests.Functions;

/// <summary>Terms of all kinds, many of them near each other: numbers of one value, dates with and without time zone, ill-typed literals.</summary>
internal static class TermGenerators
{
    private static readonly string[] Near =
    [
        "1", "01", "1.0", "1.00", "1e0", "\"1\"^^xsd:byte", "\"1\"^^xsd:float", "0.1", "0.1e0", "\"0.1\"^^xsd:float", "-1", "\"NaN\"^^xsd:double",
        "\"NaN\"^^xsd:float", "\"INF\"^^xsd:double", "-0.0e0", "0.0e0", "123456789012345678901234567890", "\"x\"^^xsd:integer", "\"300\"^^xsd:byte",
        "true", "false", "\"1\"^^xsd:boolean", "\"y\"^^xsd:boolean", "\"a\"", "\"b\"", "\"\uFFFD\"", "\"😀\"", "\"a\"@en", "\"a\"@de", "\"a\"@en--ltr",
        "\"a\"^^:t", "\"a\"^^:t1", "\"2026-01-01\"^^xsd:date", "\"2026-01-01Z\"^^xsd:date", "\"2026-01-01T00:00:00\"^^xsd:dateTime",
        "\"2026-01-01T00:00:00Z\"^^xsd:dateTime", "\"2025-12-31T24:00:00Z\"^^xsd:dateTime", "\"2026-01-01T05:00:00+05:00\"^^xsd:dateTime",
        "\"12:00:00\"^^xsd:time", "\"P1M\"^^xsd:duration", "\"P30D\"^^xsd:duration", "\"PT1H\"^^xsd:dayTimeDuration", ":a", ":b", "_:a", "_:b",
        "<<( <urn:s> <urn:p> <urn:o> )>>", "<<( <urn:s> <urn:p> \"1\" )>>", "<<( _:s <urn:p> <<( <urn:s> <urn:p> <urn:o> )>> )>>",
    ];

    public static Gen<Term> Term { get; } = Gen.OneOf(
        Gen.Int[0, Near.Length - 1].Select(at => Terms.Of(Near[at])!),
        RdfGenerators.Literal.Select(literal => (Term)literal),
        RdfGenerators.DirectionalLiteral.Select(literal => (Term)literal),
        RdfGenerators.Iri.Select(iri => (Term)iri),
        RdfGenerators.BlankNode.Select(node => (Term)node));
}
