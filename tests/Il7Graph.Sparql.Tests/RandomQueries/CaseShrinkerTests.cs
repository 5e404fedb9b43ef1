using Il7Graph.Rdf;

namespace Il7Graph.Sparql.Tests.RandomQueries;

public sealed class CaseShrinkerTests
{
    [Fact]
    public void A_case_shrinks_to_the_parts_that_fail()
    {
        var quad = new Quad(new Iri("urn:x:a"), new Iri("urn:x:p"), new Iri("urn:x:b"));
        var given = new QueryCase(
            "PREFIX : <urn:x:> SELECT * { { ?a :p ?b . ?b :q ?c } UNION { ?a :r ?d } OPTIONAL { ?a :p ?e MINUS { ?e :q ?a FILTER(?a = 1 && BOUND(?e)) } } } ORDER BY ?a LIMIT 3",
            [quad, new Quad(quad.Subject, quad.Predicate, quad.Subject)]);

        var smallest = CaseShrinker.Shrink(given, smaller => smaller.Text.Contains("MINUS", StringComparison.Ordinal) && smaller.Quads.Contains(quad));

        Assert.Equal("SELECT *\nWHERE {\n  MINUS {\n  }\n}\n\n<urn:x:a> <urn:x:p> <urn:x:b> .\n", smallest.ToString());
    }
}
