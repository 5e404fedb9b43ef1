using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Execution;
using Il7Graph.Testing;

namespace Il7Graph.Sparql.Tests.Execution;

/// <summary>The plans of some questions over a small graph of statements: order of joins, kinds of joins, and what is estimated.</summary>
public sealed class PlanTests
{
    private static readonly QueryEngine Engine = new(Build());

    public static TheoryData<string, string> Questions => new()
    {
        { "lookup", "SELECT ?p ?o { :s7 ?p ?o }" },
        { "star", "SELECT * { ?s a :Statement ; :subject ?a ; :object ?b ; :polarity 'negative' }" },
        { "chain", "SELECT ?label { :s7 :subject ?a . ?a :partOf ?b . ?b :label ?label }" },
        { "two-hops-from-a-rare-end", "SELECT ?a ?c { ?a :partOf ?b . ?b :partOf ?c . ?c :label 'cell 3' }" },
        { "triangle", "SELECT * { ?a :near ?b . ?b :near ?c . ?c :near ?a }" },
        { "composite-key", "SELECT * { ?s :subject ?a ; :object ?b ; :polarity 'positive' . ?t :subject ?a ; :object ?b ; :polarity 'negative' }" },
        { "optional", "SELECT * { ?s :polarity 'negative' OPTIONAL { ?s :hedge ?h } }" },
        { "optional-with-condition", "SELECT * { ?s :subject ?a OPTIONAL { ?a :label ?l FILTER(?l != 'cell 3') } }" },
        { "minus", "SELECT ?s { ?s :subject ?a MINUS { ?s :hedge ?h } }" },
        { "not-exists", "SELECT ?s { ?s :subject ?a FILTER NOT EXISTS { ?a :partOf ?b . ?b :label 'cell 3' } }" },
        { "filter-on-a-range", "SELECT ?s { ?s :year ?y FILTER(?y >= 2015 && ?y < 2018) }" },
        { "union-and-values", "SELECT * { VALUES ?a { :c1 :c2 } { ?s :subject ?a } UNION { ?s :object ?a } }" },
        { "count-by-runs", "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p" },
        { "group-having-order", "SELECT ?a (COUNT(?s) AS ?n) { ?s :subject ?a ; :polarity ?p } GROUP BY ?a HAVING(COUNT(?s) > 3) ORDER BY DESC(?n) LIMIT 5" },
        { "path-from-a-known-end", "SELECT ?b { :c1 :partOf+ ?b }" },
        { "path-after-a-join", "SELECT * { ?s :polarity 'negative' ; :subject ?a . ?a :partOf* ?b }" },
        { "each-graph", "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g" },
        { "subquery", "SELECT * { { SELECT ?a (COUNT(*) AS ?n) { ?s :subject ?a } GROUP BY ?a } ?a :label ?l }" },
        { "cross-product", "SELECT * { ?a :hedge ?h . ?b :partOf ?c }" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_plan_is_the_one_that_was_read_and_accepted(string name, string text)
    {
        var query = SparqlQuery.Parse($"PREFIX : <urn:x:> {text}");
        using var run = Engine.Start(query, null, TestContext.Current.CancellationToken);

        Snapshot.Match($"{text}\n\n{run.Plan}", name: $"Plans/{name}");
    }

    private static Dataset Build()
    {
        var quads = new DatasetBuilder();
        for (var i = 0; i < 1_000; i++)
        {
            var statement = Name($"s{i}");
            quads.Add(new Quad(statement, RDF.Type, Name("Statement")));
            quads.Add(new Quad(statement, Name("subject"), Name($"c{i % 50}")));
            quads.Add(new Quad(statement, Name("object"), Name($"c{(i * 7) % 60}")));
            quads.Add(new Quad(statement, Name("polarity"), Literal.FromString(i % 20 == 0 ? "negative" : "positive")));
            quads.Add(new Quad(statement, Name("year"), Literal.FromTyped($"{1990 + (i % 30)}", XSD.Integer)));
            if (i % 100 == 0) quads.Add(new Quad(statement, Name("hedge"), Literal.FromString("possible")));
            quads.Add(new Quad(statement, Name("statedIn"), Name($"p{i % 9}"), Name($"g{i % 4}")));
        }
        for (var i = 0; i < 60; i++)
        {
            quads.Add(new Quad(Name($"c{i}"), Name("label"), Literal.FromString($"cell {i}")));
            quads.Add(new Quad(Name($"c{i}"), Name("partOf"), Name($"c{i / 2}")));
            for (var j = 1; j <= 5; j++) quads.Add(new Quad(Name($"c{i}"), Name("near"), Name($"c{(i + j) % 60}")));
        }
        return quads.ToDataset();
    }

    private static Iri Name(string local) => new($"urn:x:{local}");
}
