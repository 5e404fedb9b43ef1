namespace Il7Graph.Owl.Tests;

/// <summary>Each rule that concludes <c>false</c>, from exactly its premises.</summary>
public sealed class ContradictionTests
{
    [Theory]
    [InlineData("eq-diff1", ":x owl:sameAs :y . :x owl:differentFrom :y", ":x and :y are one and the same, but are said to be different")]
    [InlineData("eq-diff1", ":x owl:differentFrom :x", ":x is said to be different from itself")]
    [InlineData("eq-diff2", "_:g a owl:AllDifferent . _:g owl:members ( :x :y :z ) . :z owl:sameAs :x", ":x and :z are one and the same, but are listed among things that are all different")]
    [InlineData("eq-diff3", "_:g a owl:AllDifferent . _:g owl:distinctMembers ( :x :y ) . :x owl:sameAs :y", ":x and :y are one and the same, but are listed among things that are all different")]
    [InlineData("eq-diff2", "_:g a owl:AllDifferent . _:g owl:members ( :x :x )", ":x is listed twice among things that are all different")]
    [InlineData("prp-irp", ":p a owl:IrreflexiveProperty . :x :p :x", ":p relates :x to itself, but is irreflexive")]
    [InlineData("prp-asyp", ":p a owl:AsymmetricProperty . :x :p :y . :y :p :x", ":p relates :x and :y both ways, but is asymmetric")]
    [InlineData("prp-asyp", ":p a owl:AsymmetricProperty . :x :p :x", ":p relates :x to itself, but is asymmetric")]
    [InlineData("prp-pdw", ":p owl:propertyDisjointWith :q . :x :p :y . :x :q :y", ":p and :q both relate :x to :y, but are disjoint")]
    [InlineData("prp-adp", "_:g a owl:AllDisjointProperties . _:g owl:members ( :p :q :r ) . :x :p :y . :x :r :y", ":p and :r both relate :x to :y, but are disjoint")]
    [InlineData("prp-npa1", "_:n owl:sourceIndividual :x . _:n owl:assertionProperty :p . _:n owl:targetIndividual :y . :x :p :y", ":x :p :y is both stated and denied")]
    [InlineData("prp-npa2", "_:n owl:sourceIndividual :x . _:n owl:assertionProperty :p . _:n owl:targetValue \"1\" . :x :p \"1\"", ":x :p \"1\" is both stated and denied")]
    [InlineData("cls-nothing2", ":x a owl:Nothing", ":x is an owl:Nothing, which nothing can be")]
    [InlineData("cls-com", ":C owl:complementOf :D . :x a :C . :x a :D", ":x is both a :C and a :D, which are complements")]
    [InlineData("cls-maxc1", ":C owl:maxCardinality \"0\"^^xsd:nonNegativeInteger . :C owl:onProperty :p . :x a :C . :x :p :y", ":x has :y as :p, but as a :C may have none")]
    [InlineData("cls-maxqc1", ":C owl:maxQualifiedCardinality \"0\"^^xsd:nonNegativeInteger . :C owl:onProperty :p . :C owl:onClass :D . :x a :C . :x :p :y . :y a :D", ":x has :y as :p, but as a :C may have none")]
    [InlineData("cls-maxqc2", ":C owl:maxQualifiedCardinality \"0\"^^xsd:nonNegativeInteger . :C owl:onProperty :p . :C owl:onClass owl:Thing . :x a :C . :x :p :y", ":x has :y as :p, but as a :C may have none")]
    [InlineData("cax-dw", ":C owl:disjointWith :D . :x a :C . :x a :D", ":x is both a :C and a :D, which are disjoint")]
    [InlineData("cax-adc", "_:g a owl:AllDisjointClasses . _:g owl:members ( :C :D :E ) . :x a :E . :x a :D", ":x is both a :D and a :E, which are disjoint")]
    [InlineData("dt-diff", ":p a owl:FunctionalProperty . :x :p \"1\"^^xsd:integer . :x :p \"2\"^^xsd:integer", ":x has both \"1\"^^xsd:integer and \"2\"^^xsd:integer where there can be only one value")]
    [InlineData("dt-not-type", ":x :p \"one\"^^xsd:integer", "\"one\"^^xsd:integer is not written as its datatype demands")]
    [InlineData("dt-not-type", ":p rdfs:range xsd:integer . :x :p \"1.5\"^^xsd:decimal", "\"1.5\"^^xsd:decimal is used as a xsd:integer, but is not one")]
    public void A_contradiction_is_told_in_a_sentence_and_rests_on_the_premises_of_its_rule(string rule, string premises, string message)
    {
        var result = OwlRL.Materialize(Graphs.Dataset(premises));

        var contradiction = Assert.Single(result.Contradictions);
        Assert.Equal((rule, message), (contradiction.Rule, contradiction.Message));
        Assert.Null(contradiction.Proof.Conclusion);
        Assert.Equal((rule, null), (contradiction.Proof.Steps[^1].Rule, contradiction.Proof.Steps[^1].Conclusion));
        Assert.Equal(Graphs.Lines(premises), Graphs.Lines(contradiction.Proof.Leaves));
    }

    [Theory]
    [InlineData(":p a owl:FunctionalProperty . :x :p \"1\"^^xsd:integer . :x :p \"01\"^^xsd:integer")]
    [InlineData(":p a owl:FunctionalProperty . :x :p \"1\"^^xsd:integer . :x :p \"1.0\"^^xsd:decimal")]
    [InlineData(":p a owl:FunctionalProperty . :x :p \"1\"^^:own . :x :p \"2\"^^:own")]
    [InlineData(":p rdfs:range xsd:integer . :x :p \"1.0\"^^xsd:decimal")]
    [InlineData(":x :p \"2024-02-29\"^^xsd:date . :x :p \"true\"^^xsd:boolean . :x :p \"-1.5\"^^xsd:decimal . :x :p \"INF\"^^xsd:double")]
    [InlineData(":p a owl:FunctionalProperty . :x :p \"P1Y\"^^xsd:duration . :x :p \"P12M\"^^xsd:duration")]
    [InlineData(":p a owl:FunctionalProperty . :x :p \"0a\"^^xsd:hexBinary . :x :p \"0A\"^^xsd:hexBinary")]
    [InlineData(":p rdfs:range xsd:NCName . :x :p \"name\"")]
    [InlineData("_:g a owl:AllDisjointClasses . _:g owl:members ( :C :D ) . :x a :C . :y a :D")]
    public void What_may_be_true_is_no_contradiction(string premises) =>
        Assert.Empty(OwlRL.Materialize(Graphs.Dataset(premises)).Contradictions);

    /// <summary>Data values are told apart by identity (OWL 2 Structural Specification §4).</summary>
    [Theory]
    [InlineData("\"0\"^^xsd:double", "\"-0\"^^xsd:double")]
    [InlineData("\"1\"^^xsd:double", "\"1\"^^xsd:float")]
    [InlineData("\"1\"^^xsd:double", "\"1\"^^xsd:integer")]
    [InlineData("\"2000-01-01T00:00:00Z\"^^xsd:dateTime", "\"2000-01-01T01:00:00+01:00\"^^xsd:dateTime")]
    [InlineData("\"P1M\"^^xsd:duration", "\"P30D\"^^xsd:duration")]
    [InlineData("\"a\"", "\"a\"@en")]
    public void Two_values_where_there_can_be_one_are_a_contradiction(string left, string right) => Assert.Equal(
        "dt-diff", Assert.Single(OwlRL.Materialize(Graphs.Dataset($":p a owl:FunctionalProperty . :x :p {left} . :x :p {right}")).Contradictions).Rule);

    [Theory]
    [InlineData("\"1name\"", "xsd:NCName")]
    [InlineData("\"2000-01-01T00:00:00\"^^xsd:dateTime", "xsd:dateTimeStamp")]
    [InlineData("\"P1Y\"^^xsd:duration", "xsd:dayTimeDuration")]
    [InlineData("\"300\"^^xsd:integer", "xsd:unsignedByte")]
    [InlineData("\"a\"@en", "xsd:string")]
    public void A_value_outside_the_range_is_a_contradiction(string literal, string range) => Assert.Equal(
        "dt-not-type", Assert.Single(OwlRL.Materialize(Graphs.Dataset($":p rdfs:range {range} . :x :p {literal}")).Contradictions).Rule);

    [Theory]
    [InlineData("\"1\\n\"^^xsd:integer")]
    [InlineData("\"P1S\"^^xsd:duration")]
    [InlineData("\"0\"^^xsd:hexBinary")]
    [InlineData("\"2023-02-29\"^^xsd:date")]
    [InlineData("\"2024-1-1\"^^xsd:date")]
    [InlineData("\"yes\"^^xsd:boolean")]
    [InlineData("\"1e3\"^^xsd:decimal")]
    [InlineData("\"-1\"^^xsd:nonNegativeInteger")]
    [InlineData("\"256\"^^xsd:unsignedByte")]
    [InlineData("\"1.0\"^^xsd:integer")]
    [InlineData("\"2024-01-01T25:00:00\"^^xsd:dateTime")]
    [InlineData("\"99\"^^xsd:gYear")]
    [InlineData("\"inf\"^^xsd:double")]
    public void A_lexical_form_without_a_value_is_a_contradiction(string literal) =>
        Assert.Equal("dt-not-type", Assert.Single(OwlRL.Materialize(Graphs.Dataset($":x :p {literal}")).Contradictions).Rule);

    [Fact]
    public void A_proof_goes_back_through_domains_and_superclasses_to_what_was_asserted()
    {
        var result = OwlRL.Materialize(Graphs.Dataset("""
            :produces rdfs:domain :Cell . :Cell rdfs:subClassOf :Anatomy . :Anatomy owl:disjointWith :Gene . :TCell rdfs:subClassOf :Cell .
            :IL7 a :Gene . :IL7 :produces :x . :IL7 :other :y . :z a :Cell
            """));

        var contradiction = Assert.Single(result.Contradictions);
        Assert.Equal("cax-dw: :IL7 is both a :Anatomy and a :Gene, which are disjoint", contradiction.ToString());
        Assert.Equal(
            Graphs.Lines(":produces rdfs:domain :Cell . :Cell rdfs:subClassOf :Anatomy . :Anatomy owl:disjointWith :Gene . :IL7 a :Gene . :IL7 :produces :x"),
            Graphs.Lines(contradiction.Proof.Leaves));
        Assert.Equal("cax-dw", contradiction.Proof.Steps[^1].Rule);
    }

    [Fact]
    public void No_more_contradictions_are_noted_than_asked_for()
    {
        var dataset = Graphs.Dataset(":C owl:disjointWith :D . " + string.Join(" . ", Enumerable.Range(0, 20).Select(i => $":x{i} a :C . :x{i} a :D")));

        Assert.Equal(20, OwlRL.Materialize(dataset).Contradictions.Length);
        Assert.Equal(3, OwlRL.Materialize(dataset, new MaterializationOptions { MaximumContradictions = 3 }).Contradictions.Length);
    }
}
