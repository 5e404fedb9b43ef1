using Il7Graph.Diagnostics;
using Il7Graph.Sparql.Writing;

namespace Il7Graph.Sparql.Tests.Syntax;

/// <summary>Texts made to exhaust the stack. A test here fails by ending the process.</summary>
public sealed class ParserLimitTests
{
    public static TheoryData<string, string> TooDeep => new()
    {
        { "parentheses", $"SELECT * {{ FILTER({Many("(", 10_000)}1{Many(")", 10_000)}) }}" },
        { "groups", $"SELECT * {Many("{", 10_000)}{Many("}", 10_000)}" },
        { "property lists", $"SELECT * {{ ?s ?p {Many("[ ?p ", 10_000)}1{Many("]", 10_000)} }}" },
        { "collections", $"SELECT * {{ ?s ?p {Many("(", 10_000)}1{Many(")", 10_000)} }}" },
        { "paths", $"SELECT * {{ ?s {Many("(", 10_000)}a{Many(")*", 10_000)} ?o }}" },
        { "triple terms", $"SELECT * {{ ?s ?p {Many("<<( ?s ?p ", 10_000)}1{Many(")>>", 10_000)} }}" },
        { "reified triples", $"SELECT * {{ ?s ?p {Many("<< ?s ?p ", 10_000)}1{Many(">>", 10_000)} }}" },
        { "annotations", $"SELECT * {{ ?s ?p 1 {Many("{| ?p 1 ", 10_000)}{Many("|}", 10_000)} }}" },
        { "calls", $"SELECT * {{ FILTER({Many("STR(", 10_000)}1{Many(")", 10_000)}) }}" },
        { "EXISTS", $"SELECT * {{ {Many("FILTER EXISTS {", 10_000)}{Many("}", 10_000)} }}" },
        { "subqueries", $"{Many("SELECT * {", 10_000)}{Many("}", 10_000)}" },
        { "negations", $"SELECT * {{ FILTER({Many("!", 10_000)}true) }}" },
        { "sums", $"SELECT * {{ FILTER(1{Many(" + 1", 10_000)} > 1) }}" },
        { "signed sums", $"SELECT * {{ FILTER(1{Many(" +1", 10_000)} > 1) }}" },
        { "products", $"SELECT * {{ FILTER(1{Many(" * 1", 10_000)} > 1) }}" },
        { "OPTIONALs", $"SELECT * {{ {Many("OPTIONAL { ?s ?p ?o } ", 10_000)} }}" },
        { "BINDs", $"SELECT ?x0 {{ {string.Concat(Enumerable.Range(0, 10_000).Select(i => $"BIND(1 AS ?x{i}) "))} }}" },
        { "columns", $"SELECT {string.Concat(Enumerable.Range(0, 10_000).Select(i => $"(1 AS ?x{i}) "))} {{ }}" },
        { "sums in parentheses", $"SELECT * {{ FILTER({Many("(", 300)}1{Many(Many(" + 1", 300) + ")", 300)} > 1) }}" },
    };

    public static TheoryData<string, string> Long => new()
    {
        { "unions", $"SELECT * {{ {{ ?s ?p 0 }} {Many("UNION { ?s ?p ?o } ", 5_000)} }}" },
        { "alternatives of a condition", $"SELECT * {{ ?s ?p ?o FILTER(?o = 0 {Many("|| ?o = 1 ", 10_000)}) }}" },
        { "conditions", $"SELECT * {{ ?s ?p ?o FILTER(?o = 0 {Many("&& ?o = 1 ", 10_000)}) }}" },
        { "FILTERs", $"SELECT * {{ ?s ?p ?o {Many("FILTER(?o > 1) ", 10_000)} }}" },
        { "triples", $"SELECT * {{ {Many("?s ?p ?o . ", 10_000)} }}" },
        { "groups in a row", $"SELECT * {{ {Many("{ ?s ?p ?o } ", 5_000)} }}" },
        { "path steps", $"SELECT * {{ ?s a{Many("/a", 10_000)} ?o }}" },
        { "path closures", $"SELECT * {{ ?s a{Many("/a*", 5_000)} ?o }}" },
        { "path alternatives", $"SELECT * {{ ?s a{Many("|a", 10_000)} ?o }}" },
        { "elements of a list", $"SELECT * {{ ?s ?p ({Many("1 ", 10_000)}) }}" },
        { "values", $"SELECT * {{ ?s ?p ?o FILTER(?o IN (0{Many(", 1", 10_000)})) }}" },
        { "rows", $"SELECT * {{ VALUES ?x {{ {Many("1 ", 10_000)} }} }}" },
        { "operators up to the limit", $"SELECT * {{ FILTER(1{Many(" + 1", 900)} > 1) }}" },
        { "OPTIONALs up to the limit", $"SELECT * {{ {Many("OPTIONAL { ?s ?p ?o } ", 900)} }}" },
        { "brackets up to the limit", $"SELECT * {{ FILTER({Many("(", 390)}1{Many(")", 390)}) }}" },
    };

    [Theory]
    [MemberData(nameof(TooDeep))]
    public void What_is_nested_too_deeply_is_refused(string what, string query)
    {
        var diagnostics = new DiagnosticBag();

        Assert.False(SparqlQuery.TryParse(query, new SparqlOptions { File = what }, diagnostics, out _));

        Assert.Equal("IL7G2008", Assert.Single(diagnostics.ToImmutable()).Descriptor.Code);
    }

    [Theory]
    [MemberData(nameof(Long))]
    public void What_is_merely_long_is_read_compared_printed_and_written(string what, string query)
    {
        var (first, second) = (SparqlQuery.Parse(query), SparqlQuery.Parse(query));

        Assert.True(first.Algebra.Equals(second.Algebra), what);
        Assert.Equal(first.Algebra.GetHashCode(), second.Algebra.GetHashCode());
        Assert.Equal(first.Algebra.ToString(), second.Algebra.ToString());
        Assert.True(first.Algebra.Equals(SparqlQuery.Parse(SparqlWriter.Write(first)).Algebra), what);
    }

    /// <summary>The stack of a thread may be small: what does not fit is refused, not endured.</summary>
    [Fact]
    public void On_a_small_stack_less_is_read_but_nothing_breaks()
    {
        var diagnostics = new DiagnosticBag();
        var thread = new Thread(
            () => SparqlQuery.TryParse($"SELECT * {{ FILTER({Many("(", 390)}1{Many(")", 390)}) }}", null, diagnostics, out _), 192 * 1024);

        thread.Start();
        thread.Join();

        Assert.Equal("IL7G2008", Assert.Single(diagnostics.ToImmutable()).Descriptor.Code);
    }

    private static string Many(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
