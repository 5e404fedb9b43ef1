using Il7Graph.Rdf;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Sparql.Collections;
using Il7Graph.Testing.Queries;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>Answers in which equal numbers of one datatype are spelled alike. The suites write what is computed in various ways
/// (<c>"0"</c>, <c>"0E0"</c> and <c>"0.0"</c> as <c>xsd:double</c> in one result), and mean the value.</summary>
internal static class CanonicalNumbers
{
    public static QueryAnswer In(QueryAnswer answer) => answer.Results is { } results
        ? QueryAnswer.Of(results with { Rows = results.Rows.Select(row => row.Select(Of).ToValueArray()).ToValueArray() })
        : answer;

    private static Term? Of(Term? term) => term is Literal literal && LiteralValue.Of(literal).Value is NumericValue ? LiteralValue.Canonical(literal) : term;
}
