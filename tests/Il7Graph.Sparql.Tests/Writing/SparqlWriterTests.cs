using CsCheck;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Writing;

namespace Il7Graph.Sparql.Tests.Writing;

public sealed class SparqlWriterTests
{
    private static readonly Gen<string> Term = Pick("?a", "?b", "?c", "<urn:i>", "_:L", "[]", "1", "-2", "0.5", "\"x\\\"\\n\"@en", "true", "<<( ?a <urn:p> ?b )>>", "<< ?a <urn:p> 1 >>", "(1 ?b)", "[ <urn:p> ?c ]");

    private static readonly Gen<string> Path = Gen.Recursive<string>((depth, path) => depth > 3 ? Pick("<urn:p>", "a") : Gen.OneOf(
        Pick("<urn:p>", "a", "!(<urn:p>|^<urn:q>)", "!^a", "!()"),
        path.Select(p => $"^({p})"),
        Gen.Select(path, Pick("*", "+", "?"), (p, m) => $"({p}){m}"),
        Gen.Select(path, Pick("/", "|"), path, (p, o, q) => $"{p}{o}{q}"),
        Gen.Select(path, Pick("/", "|"), path, (p, o, q) => $"({p}){o}({q})")));

    private static readonly Gen<string> Triples = Gen.Select(Term, Gen.Frequency((2, Pick("?a", "?d", "<urn:p>", "a")), (1, Path)), Term, (s, p, o) => $"{s} {p} {o} . ");

    private static readonly Gen<string> Plain = Gen.Recursive<string>((depth, expression) => depth > 3 ? Pick("?a", "?b", "1", "-1", "2.5", "\"s\"", "<urn:i>", "true") : Gen.OneOf(
        Pick("?a", "?b", "1", "<urn:i>", "\"s\"@en--rtl", "<<( ?a <urn:p> 1 )>>", "BNODE()", "BOUND(?c)"),
        Gen.Select(expression, Pick("+", "-", "*", "/", "||", "&&"), expression, (l, o, r) => $"{l} {o} {r}"),
        Gen.Select(expression, Pick("=", "!=", "<", ">=", "+", "-", "||"), expression, (l, o, r) => $"({l}) {o} ({r})"),
        expression.Select(e => $"!({e})"),
        expression.Select(e => $"-({e})"),
        Gen.Select(expression, expression, (l, r) => $"({l}) NOT IN ({r}, 1)"),
        Gen.Select(expression, expression, (l, r) => $"COALESCE({l}, <urn:f>({r}))")));

    private static readonly Gen<string> Pattern = Gen.Recursive<string>((depth, pattern) => depth > 3 ? Triples : Gen.OneOf(
        Triples,
        Gen.Select(Triples, Triples, (a, b) => a + b),
        Gen.Select(pattern, pattern, (a, b) => $"{a} {{ {b} }}"),
        Gen.Select(pattern, pattern, (a, b) => $"{{ {a} }} UNION {{ {b} }}"),
        Gen.Select(pattern, pattern, (a, b) => $"{a} OPTIONAL {{ {b} }}"),
        Gen.Select(pattern, pattern, (a, b) => $"OPTIONAL {{ {{ {a} FILTER(?a) }} }} {b}"),
        Gen.Select(pattern, pattern, (a, b) => $"{a} MINUS {{ {b} }}"),
        Gen.Select(pattern, Plain, (a, e) => $"{a} FILTER({e})"),
        Gen.Select(pattern, Plain, (a, e) => $"{{ {a} FILTER({e}) }}"),
        Gen.Select(pattern, pattern, (a, b) => $"{a} FILTER NOT EXISTS {{ {b} }}"),
        Gen.Select(pattern, Plain, Gen.Int[0, 99], (a, e, n) => $"{a} BIND({e} AS ?n{n})"),
        pattern.Select(a => $"GRAPH ?g {{ {a} }}"),
        pattern.Select(a => $"SERVICE SILENT <urn:e> {{ {a} }}"),
        pattern.Select(a => $"VALUES (?a ?v) {{ (1 UNDEF) (<urn:i> \"x\") }} {a}"),
        pattern.Select(a => $"{{ SELECT DISTINCT ?a {{ {a} }} ORDER BY DESC(?b) LIMIT 2 OFFSET 1 }}"),
        Gen.Select(pattern, Plain, (a, e) => $"{{ SELECT ?k (SUM({e}) + COUNT(*) AS ?t) {{ {a} }} GROUP BY (?b AS ?k) ?c HAVING(MIN(?a) > 1 || ?d) }}")));

    [Fact]
    public void What_is_written_parses_to_the_same_algebra()
    {
        var read = 0;
        Pattern.Sample(
            pattern =>
            {
                // Labels that come again in another pattern, and names that are taken, make some of the texts wrong.
                if (!SparqlQuery.TryParse($"SELECT * {{ {pattern} }}", null, new DiagnosticBag(), out var query)) return;
                Interlocked.Increment(ref read);
                var text = SparqlWriter.Write(query);
                Assert.Equal(query.Algebra, SparqlQuery.Parse(text).Algebra);
                Assert.Equal(((Project)query.Algebra).Pattern, SparqlQuery.Parse($"ASK {SparqlWriter.Write(((Project)query.Algebra).Pattern)}").Algebra);
            },
            iter: 4000);

        Assert.True(read > 1000, $"only {read} of the texts were queries");
    }

    [Fact]
    public void A_generated_variable_in_two_patterns_is_written_as_a_variable()
    {
        var step = new Variable("?0");
        var link = new Constant(new Iri("urn:p"));
        var pattern = new Union(
            new Bgp([new TriplePattern(new Variable("s"), link, step)]),
            new Bgp([new TriplePattern(step, link, new Variable("o"))]));

        Assert.Equal("{\n  {\n    ?s <urn:p> ?_b0 .\n  }\n  UNION {\n    ?_b0 <urn:p> ?o .\n  }\n}", SparqlWriter.Write(pattern));
    }

    [Fact]
    public void A_pattern_is_sent_as_a_query_of_its_own()
    {
        var pattern = SparqlQuery.Parse("SELECT * { SERVICE <urn:e> { ?s <urn:p> [ a ?t ] } }").Algebra;

        var service = Assert.IsType<Service>(((Project)pattern).Pattern);

        Assert.Equal(
            "SELECT ?t ?s\nWHERE {\n  _:b0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?t .\n  ?s <urn:p> _:b0 .\n}",
            SparqlWriter.WriteSelect(service.Pattern));
    }

    [Fact]
    public void A_sign_and_a_number_stay_two_tokens()
    {
        var query = SparqlQuery.Parse("ASK { FILTER(- (1) + -1 - ?x = +(2)) }");

        var filter = Assert.IsType<Filter>(SparqlQuery.Parse(SparqlWriter.Write(query)).Algebra);

        Assert.Equal(query.Algebra, filter);
        var sum = (BinaryExpression)((BinaryExpression)filter.Conditions[0]).Left;
        Assert.Equal(new TermExpression(Literal.FromTyped("-1", XSD.Integer)), ((BinaryExpression)sum.Left).Right);
    }

    private static Gen<string> Pick(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
