using CsCheck;
using Il7Graph.Owl.Proofs;
using Il7Graph.Rdf;
using Triple = (string S, string P, string O);

namespace Il7Graph.Owl.Tests;

/// <summary>Random small ontologies with data, against the naive evaluation of the printed rules.</summary>
public sealed class RandomGraphTests
{
    /// <summary>Above so many triples (everything is the same as everything) the naive evaluation takes too long.</summary>
    private const int NaiveLimit = 80;

    private static readonly string[] Templates =
    [
        "C rdfs:subClassOf C", "C rdfs:subClassOf C", "C owl:equivalentClass C", "C owl:disjointWith C", "C owl:complementOf C",
        "C owl:intersectionOf ( C C )", "C owl:unionOf ( C C )", "C owl:oneOf ( I I )", "C a owl:Class", "C owl:hasKey ( P P )", "C owl:hasKey ( P )",
        "C owl:someValuesFrom C . C owl:onProperty P", "C owl:someValuesFrom owl:Thing . C owl:onProperty P", "C owl:allValuesFrom C . C owl:onProperty P",
        "C owl:hasValue I . C owl:onProperty P", "C owl:maxCardinality \"0\"^^xsd:integer . C owl:onProperty P",
        "C owl:maxCardinality \"1\"^^xsd:integer . C owl:onProperty P",
        "C owl:maxQualifiedCardinality \"1\"^^xsd:integer . C owl:onProperty P . C owl:onClass C",
        "C owl:maxQualifiedCardinality \"0\"^^xsd:integer . C owl:onProperty P . C owl:onClass C",
        "C owl:maxQualifiedCardinality \"1\"^^xsd:integer . C owl:onProperty P . C owl:onClass owl:Thing",
        "P rdfs:domain C", "P rdfs:range C", "P rdfs:subPropertyOf P", "P rdfs:subPropertyOf P", "P owl:equivalentProperty P", "P owl:inverseOf P",
        "P owl:propertyDisjointWith P", "P owl:propertyChainAxiom ( P P )", "P a owl:FunctionalProperty", "P a owl:InverseFunctionalProperty",
        "P a owl:SymmetricProperty", "P a owl:AsymmetricProperty", "P a owl:TransitiveProperty", "P a owl:IrreflexiveProperty", "P a owl:ObjectProperty",
        "P a owl:DatatypeProperty", "B a owl:AllDifferent . B owl:members ( I I )", "B a owl:AllDifferent . B owl:distinctMembers ( I I )",
        "B a owl:AllDisjointClasses . B owl:members ( C C )", "B a owl:AllDisjointProperties . B owl:members ( P P )",
        "B owl:sourceIndividual I . B owl:assertionProperty P . B owl:targetIndividual I",
        "B owl:sourceIndividual I . B owl:assertionProperty P . B owl:targetValue L",
        "I owl:sameAs I", "I owl:differentFrom I", "C owl:sameAs C", "P owl:sameAs P", "I a owl:Nothing",
        "I a C", "I a C", "I a C", "I a C", "I P I", "I P I", "I P I", "I P I", "I P I", "I P L", "I P L",
    ];

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["C"] = [":A", ":B", ":C", ":D"],
        ["P"] = [":p", ":q", ":r"],
        ["I"] = [":i", ":j", ":k", ":l"],
        ["L"] = ["\"1\"", "\"2\""],
        ["B"] = ["_:m", "_:n"],
    };

    private static readonly Gen<string> Sentence =
        Gen.Select(Gen.Int[0, Templates.Length - 1], Gen.Int[0, 1 << 20], (template, choice) => Fill(Templates[template], choice));

    private static readonly Gen<Triple[]> Graph =
        Sentence.Array[1, 13].Select(sentences => Graphs.Parse(string.Join(" . ", sentences)).Distinct().ToArray());

    [Fact]
    public void The_closure_and_the_violated_rules_are_those_of_the_printed_rules() =>
        Graph.Sample(
            graph =>
            {
                var result = OwlRL.Materialize(Graphs.Dataset(graph), new MaterializationOptions { KeepTrivialTriples = true });
                if (result.InferredCount > NaiveLimit) return;

                var expected = Close(graph, graph);

                Assert.Equal(
                    string.Join('\n', expected.All.Except(graph).Where(t => t.S[0] != '"' && t.P[0] == '<').Select(t => $"{t.S} {t.P} {t.O} .").Order(StringComparer.Ordinal)),
                    string.Join('\n', Graphs.Lines(result.Inferred)));
                Assert.Equal(
                    RuleNames(expected.Violated),
                    RuleNames(result.Contradictions.Select(contradiction => contradiction.Rule)));
            },
            iter: 20000,
            threads: 2);

    [Fact]
    public void Every_leaf_of_a_proof_is_needed_and_they_are_enough() =>
        Graph.Sample(
            graph =>
            {
                var result = OwlRL.Materialize(Graphs.Dataset(graph));
                if (result.InferredCount > NaiveLimit) return;
                foreach (var quad in result.Inferred.Take(4))
                {
                    var proof = result.Explain(quad)!;
                    AssertSteps(proof);
                    var goal = Encode(quad);
                    AssertMinimal(graph, proof, reasoner => reasoner.All.Contains(goal));
                }
                foreach (var contradiction in result.Contradictions.Take(3))
                {
                    AssertSteps(contradiction.Proof);
                    var leaves = contradiction.Proof.Leaves.Select(Encode).ToArray();
                    Assert.Contains(contradiction.Rule, Close(leaves, graph).Violated);
                    Assert.Contains(contradiction.Message, Messages(leaves));
                    foreach (var leaf in leaves) Assert.DoesNotContain(contradiction.Message, Messages([.. leaves.Where(other => other != leaf)]));
                }
            },
            iter: 80,
            threads: 2);

    [Fact]
    public void The_order_of_the_input_does_not_show() =>
        Gen.Select(Graph, Gen.Int[0, 1 << 20]).Sample(
            (graph, seed) =>
            {
                var shuffled = graph.ToArray();
                new Random(seed).Shuffle(shuffled);

                Assert.Equal(Text(graph), Text(shuffled));
            },
            iter: 200,
            threads: 2);

    /// <summary>Over <c>owl:Thing</c> cls-maxqc1 and cls-maxqc2 find the same thing; the engine reports it once.</summary>
    private static string[] RuleNames(IEnumerable<string> rules) =>
        [.. rules.Select(rule => rule == "cls-maxqc1" ? "cls-maxqc2" : rule).Distinct().Order(StringComparer.Ordinal)];

    private static string Text(Triple[] graph)
    {
        var result = OwlRL.Materialize(Graphs.Dataset(graph));
        return string.Join('\n', result.Inferred)
            + string.Join('\n', result.Contradictions.Select(contradiction => $"{contradiction}\n{contradiction.Proof}{string.Join('\n', contradiction.Proof.Leaves)}"))
            + string.Join('\n', result.Inferred.Take(5).Select(quad => result.Explain(quad)));
    }

    private static IEnumerable<string> Messages(Triple[] graph) =>
        OwlRL.Materialize(Graphs.Dataset(graph)).Contradictions.Select(contradiction => contradiction.Message);

    private static void AssertMinimal(Triple[] graph, Proof proof, Func<NaiveReasoner, bool> holds)
    {
        var leaves = proof.Leaves.Select(Encode).ToArray();
        Assert.True(holds(Close(leaves, graph)));
        foreach (var leaf in leaves) Assert.False(holds(Close([.. leaves.Where(other => other != leaf)], graph)), $"{leaf} is not needed");
    }

    private static void AssertSteps(Proof proof)
    {
        var known = proof.Leaves.Select(quad => new GeneralizedTriple(quad.Subject, quad.Predicate, quad.Object)).ToHashSet();
        foreach (var step in proof.Steps)
        {
            Assert.All(step.Premises, premise => Assert.Contains(premise, known));
            if (step.Conclusion is not null) known.Add(step.Conclusion);
        }
        Assert.Equal(proof.Conclusion, proof.Steps[^1].Conclusion);
    }

    private static NaiveReasoner Close(Triple[] triples, Triple[] mentions) =>
        NaiveReasoner.Close(triples, Mentions(mentions, "owl:Thing"), Mentions(mentions, "owl:Nothing"));

    private static bool Mentions(Triple[] graph, string name) => graph.Any(t => t.S == Graphs.Encode(name) || t.O == Graphs.Encode(name));

    private static Triple Encode(Quad quad) => (quad.Subject.ToString(), quad.Predicate.ToString(), quad.Object.ToString());

    private static string Fill(string template, int choice)
    {
        var random = new Random(choice);
        return string.Join(' ', Fixed(template.Split(' '), random));
    }

    /// <summary>The sentences of one template speak of the same node.</summary>
    private static IEnumerable<string> Fixed(string[] tokens, Random random)
    {
        string? subject = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            var startsSentence = i == 0 || tokens[i - 1] == ".";
            if (startsSentence && subject is not null)
            {
                yield return subject;
                continue;
            }
            var token = Names.TryGetValue(tokens[i], out var names) ? names[random.Next(names.Length)] : tokens[i];
            if (startsSentence) subject = token;
            yield return token;
        }
    }
}
