using Il7Graph.Rdf;

namespace Il7Graph.Owl.Tests;

/// <summary>Each rule that concludes a triple, from exactly its premises.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("eq-sym", ":x owl:sameAs :y", ":y owl:sameAs :x")]
    [InlineData("eq-trans", ":x owl:sameAs :y . :y owl:sameAs :z", ":x owl:sameAs :z")]
    [InlineData("eq-rep-s", ":x owl:sameAs :y . :x :p :z", ":y :p :z")]
    [InlineData("eq-rep-p", ":p owl:sameAs :q . :x :p :z", ":x :q :z")]
    [InlineData("eq-rep-o", ":x owl:sameAs :y . :z :p :x", ":z :p :y")]
    [InlineData("prp-dom", ":p rdfs:domain :C . :x :p :y", ":x a :C")]
    [InlineData("prp-rng", ":p rdfs:range :C . :x :p :y", ":y a :C")]
    [InlineData("prp-fp", ":p a owl:FunctionalProperty . :x :p :y . :x :p :z", ":y owl:sameAs :z")]
    [InlineData("prp-ifp", ":p a owl:InverseFunctionalProperty . :x :p :z . :y :p :z", ":x owl:sameAs :y")]
    [InlineData("prp-symp", ":p a owl:SymmetricProperty . :x :p :y", ":y :p :x")]
    [InlineData("prp-trp", ":p a owl:TransitiveProperty . :x :p :y . :y :p :z", ":x :p :z")]
    [InlineData("prp-spo1", ":p rdfs:subPropertyOf :q . :x :p :y", ":x :q :y")]
    [InlineData("prp-spo2", ":p owl:propertyChainAxiom ( :q :r :s ) . :a :q :b . :b :r :c . :c :s :d", ":a :p :d")]
    [InlineData("prp-eqp1", ":p owl:equivalentProperty :q . :x :p :y", ":x :q :y")]
    [InlineData("prp-eqp2", ":p owl:equivalentProperty :q . :x :q :y", ":x :p :y")]
    [InlineData("prp-inv1", ":p owl:inverseOf :q . :x :p :y", ":y :q :x")]
    [InlineData("prp-inv2", ":p owl:inverseOf :q . :x :q :y", ":y :p :x")]
    [InlineData("prp-key", ":C owl:hasKey ( :p :q ) . :x a :C . :x :p :v . :x :q \"1\" . :y a :C . :y :p :v . :y :q \"1\"", ":x owl:sameAs :y")]
    [InlineData("cls-int1", ":C owl:intersectionOf ( :D :E ) . :x a :D . :x a :E", ":x a :C")]
    [InlineData("cls-int2", ":C owl:intersectionOf ( :D :E ) . :x a :C", ":x a :E")]
    [InlineData("cls-uni", ":C owl:unionOf ( :D :E ) . :x a :E", ":x a :C")]
    [InlineData("cls-svf1", "_:r owl:someValuesFrom :C . _:r owl:onProperty :p . :x :p :y . :y a :C", ":x a _:r")]
    [InlineData("cls-svf2", "_:r owl:someValuesFrom owl:Thing . _:r owl:onProperty :p . :x :p :y", ":x a _:r")]
    [InlineData("cls-avf", "_:r owl:allValuesFrom :C . _:r owl:onProperty :p . :x a _:r . :x :p :y", ":y a :C")]
    [InlineData("cls-hv1", "_:r owl:hasValue :v . _:r owl:onProperty :p . :x a _:r", ":x :p :v")]
    [InlineData("cls-hv2", "_:r owl:hasValue :v . _:r owl:onProperty :p . :x :p :v", ":x a _:r")]
    [InlineData("cls-maxc2", "_:r owl:maxCardinality \"1\"^^xsd:nonNegativeInteger . _:r owl:onProperty :p . :x a _:r . :x :p :y . :x :p :z", ":y owl:sameAs :z")]
    [InlineData("cls-maxqc3", "_:r owl:maxQualifiedCardinality \"1\"^^xsd:nonNegativeInteger . _:r owl:onProperty :p . _:r owl:onClass :C . :x a _:r . :x :p :y . :y a :C . :x :p :z . :z a :C", ":y owl:sameAs :z")]
    [InlineData("cls-maxqc4", "_:r owl:maxQualifiedCardinality \"1\"^^xsd:nonNegativeInteger . _:r owl:onProperty :p . _:r owl:onClass owl:Thing . :x a _:r . :x :p :y . :x :p :z", ":y owl:sameAs :z")]
    [InlineData("cls-oo", ":C owl:oneOf ( :x :y )", ":y a :C")]
    [InlineData("cax-sco", ":C rdfs:subClassOf :D . :x a :C", ":x a :D")]
    [InlineData("cax-eqc1", ":C owl:equivalentClass :D . :x a :C", ":x a :D")]
    [InlineData("cax-eqc2", ":C owl:equivalentClass :D . :x a :D", ":x a :C")]
    [InlineData("scm-sco", ":C rdfs:subClassOf :D . :D rdfs:subClassOf :E", ":C rdfs:subClassOf :E")]
    [InlineData("scm-eqc1", ":C owl:equivalentClass :D", ":D rdfs:subClassOf :C")]
    [InlineData("scm-eqc2", ":C rdfs:subClassOf :D . :D rdfs:subClassOf :C", ":C owl:equivalentClass :D")]
    [InlineData("scm-spo", ":p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :r", ":p rdfs:subPropertyOf :r")]
    [InlineData("scm-eqp1", ":p owl:equivalentProperty :q", ":q rdfs:subPropertyOf :p")]
    [InlineData("scm-eqp2", ":p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :p", ":p owl:equivalentProperty :q")]
    [InlineData("scm-dom1", ":p rdfs:domain :C . :C rdfs:subClassOf :D", ":p rdfs:domain :D")]
    [InlineData("scm-dom2", ":q rdfs:domain :C . :p rdfs:subPropertyOf :q", ":p rdfs:domain :C")]
    [InlineData("scm-rng1", ":p rdfs:range :C . :C rdfs:subClassOf :D", ":p rdfs:range :D")]
    [InlineData("scm-rng2", ":q rdfs:range :C . :p rdfs:subPropertyOf :q", ":p rdfs:range :C")]
    [InlineData("scm-hv", ":C owl:hasValue :v . :C owl:onProperty :p . :D owl:hasValue :v . :D owl:onProperty :q . :p rdfs:subPropertyOf :q", ":C rdfs:subClassOf :D")]
    [InlineData("scm-svf1", ":C owl:someValuesFrom :E . :C owl:onProperty :p . :D owl:someValuesFrom :F . :D owl:onProperty :p . :E rdfs:subClassOf :F", ":C rdfs:subClassOf :D")]
    [InlineData("scm-svf2", ":C owl:someValuesFrom :E . :C owl:onProperty :p . :D owl:someValuesFrom :E . :D owl:onProperty :q . :p rdfs:subPropertyOf :q", ":C rdfs:subClassOf :D")]
    [InlineData("scm-avf1", ":C owl:allValuesFrom :E . :C owl:onProperty :p . :D owl:allValuesFrom :F . :D owl:onProperty :p . :E rdfs:subClassOf :F", ":C rdfs:subClassOf :D")]
    [InlineData("scm-avf2", ":C owl:allValuesFrom :E . :C owl:onProperty :p . :D owl:allValuesFrom :E . :D owl:onProperty :q . :p rdfs:subPropertyOf :q", ":D rdfs:subClassOf :C")]
    [InlineData("scm-int", ":C owl:intersectionOf ( :D :E )", ":C rdfs:subClassOf :E")]
    [InlineData("scm-uni", ":C owl:unionOf ( :D :E )", ":E rdfs:subClassOf :C")]
    public void A_rule_concludes_from_its_premises_and_needs_them_all(string rule, string premises, string conclusion)
    {
        var result = OwlRL.Materialize(Graphs.Dataset(premises));

        Assert.Contains(Graphs.Lines(conclusion).Single(), Graphs.Lines(result.Inferred));
        var proof = Explain(result, conclusion);
        Assert.NotNull(proof);
        Assert.Equal(rule, proof.Steps[^1].Rule);
        Assert.Equal(Graphs.Lines(conclusion).Single(), proof.Steps[^1].Conclusion!.ToString());
        Assert.Equal(Graphs.Lines(premises), Graphs.Lines(proof.Leaves));
    }

    [Theory]
    [InlineData("scm-cls", ":C a owl:Class", ":C rdfs:subClassOf :C")]
    [InlineData("scm-cls", ":C a owl:Class", ":C owl:equivalentClass :C")]
    [InlineData("scm-cls", ":C a owl:Class . :x :p owl:Thing", ":C rdfs:subClassOf owl:Thing")]
    [InlineData("scm-cls", ":C a owl:Class . :x :p owl:Nothing", "owl:Nothing rdfs:subClassOf :C")]
    [InlineData("scm-op", ":p a owl:ObjectProperty", ":p rdfs:subPropertyOf :p")]
    [InlineData("scm-dp", ":p a owl:DatatypeProperty", ":p owl:equivalentProperty :p")]
    [InlineData("cls-thing", ":x :p owl:Thing", "owl:Thing a owl:Class")]
    [InlineData("cls-nothing1", ":x :p owl:Nothing", "owl:Nothing a owl:Class")]
    public void A_trivial_triple_is_explained_and_put_out_only_when_asked_for(string rule, string premises, string conclusion)
    {
        var quiet = OwlRL.Materialize(Graphs.Dataset(premises));
        var loud = OwlRL.Materialize(Graphs.Dataset(premises), new MaterializationOptions { KeepTrivialTriples = true });

        Assert.Equal(rule, Explain(quiet, conclusion)!.Steps[^1].Rule);
        Assert.DoesNotContain(Graphs.Lines(conclusion).Single(), Graphs.Lines(quiet.Inferred));
        Assert.Contains(Graphs.Lines(conclusion).Single(), Graphs.Lines(loud.Inferred));
    }

    internal static Proofs.Proof? Explain(Materialization result, string triple)
    {
        var tokens = triple.Split(' ');
        return result.Explain(Graphs.Term(tokens[0]), (Iri)Graphs.Term(tokens[1]), Graphs.Term(tokens[2]));
    }
}
