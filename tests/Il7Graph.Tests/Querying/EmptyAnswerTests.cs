using Il7Graph.Formats;
using Il7Graph.Querying;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Explaining;
using Il7Graph.Testing;

namespace Il7Graph.Tests.Querying;

/// <summary>Mistakes in questions about interleukin 7, and what is said about them; and questions without one.</summary>
public sealed class EmptyAnswerTests(EmptyAnswerTests.Graphs graphs) : IClassFixture<EmptyAnswerTests.Graphs>
{
    private static readonly KnowledgeGraphOptions s_options = new() { DeclareKnownPrefixes = true };

    /// <summary>Told one after the other: the first suggestion has no match yet.</summary>
    private const string SecondMistake = "UniProtKB:P13224";

    /// <summary>No time passes: what is explained does not depend on the machine.</summary>
    private static readonly QueryOptions s_unhurried = new() { Clock = new StoppedClock() };

    [Theory]

    // no such IRI
    [InlineData("?c il7:prodces UniProtKB:P13232", EmptyCause.UnknownTerm, "?c il7:produces UniProtKB:P13232 .")]
    [InlineData("?c il7:produces UniProtKB:P13223", EmptyCause.UnknownTerm, "?c il7:produces UniProtKB:P13232 .")]
    [InlineData("CL:312 il7:produces ?p", EmptyCause.UnknownTerm, "CL:0000312 il7:produces ?p .")]
    [InlineData("CL:00000312 il7:produces ?p", EmptyCause.UnknownTerm, "CL:0000312 il7:produces ?p .")]
    [InlineData("?c a il7:Cel", EmptyCause.UnknownTerm, "?c a il7:Cell .")]
    [InlineData("?c a il7:Protien", EmptyCause.UnknownTerm, "?c a il7:Protein .")]
    [InlineData("?c rdfs:lable ?l", EmptyCause.UnknownTerm, "?c rdfs:label ?l .")]
    [InlineData("?s il7:polarity il7:negativ", EmptyCause.UnknownTerm, "?s il7:polarity il7:negative .")]
    [InlineData("?s il7:positivelyRegulate ?o", EmptyCause.UnknownTerm, "?s il7:positivelyRegulates ?o .")]
    [InlineData("?c il7:produce " + SecondMistake, EmptyCause.UnknownTerm, "il7:produces")]
    [InlineData("?c il7:produces ?p . ?c rdfs:labell ?l", EmptyCause.UnknownTerm, "?c rdfs:label ?l .")]
    [InlineData("il7e:interleukin-7-receptr il7:hasComponent ?p", EmptyCause.UnknownTerm, "il7e:interleukin-7-receptor il7:hasComponent ?p .")]
    [InlineData("?c il7:prodces+ UniProtKB:P13232", EmptyCause.UnknownTerm, "il7:produces+")]
    [InlineData("?p ^il7:produces CL:312", EmptyCause.UnknownTerm, "CL:0000312 il7:produces ?p .")]

    // a name in the wrong namespace, http and https, the end of the namespace, capital and small letters
    [InlineData("?c rdf:label ?l", EmptyCause.OtherNamespace, "?c rdfs:label ?l .")]
    [InlineData("?c rdfs:type il7:Cell", EmptyCause.OtherNamespace, "?c a il7:Cell .")]
    [InlineData("?c a il7e:Cell", EmptyCause.OtherNamespace, "?c a il7:Cell .")]
    [InlineData("?c <https://example.org/il7/produces> ?p", EmptyCause.OtherNamespace, "?c il7:produces ?p .")]
    [InlineData("?c il7:produces <http://identifiers.org/uniprot/P13232>", EmptyCause.OtherNamespace, "?c il7:produces UniProtKB:P13232 .")]
    [InlineData("<http://example.org/CL_0000312> il7:produces ?p", EmptyCause.OtherNamespace, "CL:0000312 il7:produces ?p .")]
    [InlineData("<http://purl.obolibrary.org/obo/CL:0000312> il7:produces ?p", EmptyCause.OtherNamespace, "CL:0000312 il7:produces ?p .")]
    [InlineData("?c <http://w3id.org/il7graph/ontology/produces> ?p", EmptyCause.OtherScheme, "?c il7:produces ?p .")]
    [InlineData("?c il7:produces <https://purl.uniprot.org/uniprot/P13232>", EmptyCause.OtherScheme, "?c il7:produces UniProtKB:P13232 .")]
    [InlineData("<https://purl.obolibrary.org/obo/CL_0000312> ?p ?o", EmptyCause.OtherScheme, "CL:0000312 ?p ?o .")]
    [InlineData("?c a <http://w3id.org/il7graph/ontology/Cell>", EmptyCause.OtherScheme, "?c a il7:Cell .")]
    [InlineData("?c <https://w3id.org/il7graph/ontology#produces> ?p", EmptyCause.TrailingCharacter, "?c il7:produces ?p .")]
    [InlineData("?c il7:produces <http://purl.uniprot.org/uniprot/P13232/>", EmptyCause.TrailingCharacter, "?c il7:produces UniProtKB:P13232 .")]
    [InlineData("?c il7:Produces ?p", EmptyCause.LetterCase, "?c il7:produces ?p .")]
    [InlineData("?c a il7:cell", EmptyCause.LetterCase, "?c a il7:Cell .")]
    [InlineData("?c il7:produces UniProtKB:p13232", EmptyCause.LetterCase, "?c il7:produces UniProtKB:P13232 .")]
    [InlineData("?c rdfs:Label ?l", EmptyCause.LetterCase, "?c rdfs:label ?l .")]

    // literals: language, datatype, spelling
    [InlineData("?c rdfs:label 'Keratinocyte'", EmptyCause.LetterCase, "?c rdfs:label \"keratinocyte\" .")]
    [InlineData("?c rdfs:label 'keratinocyte'@en", EmptyCause.OtherLanguage, "?c rdfs:label \"keratinocyte\" .")]
    [InlineData("?c rdfs:label 'part of'", EmptyCause.OtherLanguage, "?c rdfs:label \"part of\"@en .")]
    [InlineData("?c rdfs:label 'has part'@de", EmptyCause.OtherLanguage, "?c rdfs:label \"has part\"@en .")]
    [InlineData("?c rdfs:label 'keratinocite'", EmptyCause.UnknownTerm, "?c rdfs:label \"keratinocyte\" .")]
    [InlineData("?r dcterms:issued '1993'", EmptyCause.OtherDatatype, "?r dcterms:issued \"1993\"^^xsd:gYear .")]
    [InlineData("?r dcterms:issued 1993", EmptyCause.OtherDatatype, "?r dcterms:issued \"1993\"^^xsd:gYear .")]
    [InlineData("?r dcterms:identifier 5", EmptyCause.OtherDatatype, "?r dcterms:identifier \"5\" .")]
    [InlineData("?r bibo:pmid 8350050", EmptyCause.OtherDatatype, "?r bibo:pmid \"8350050\" .")]

    // a literal against an IRI
    [InlineData("?c il7:produces 'Interleukin-7 (human)'", EmptyCause.LiteralForIri, "?c il7:produces ?x . ?x rdfs:label \"Interleukin-7 (human)\" .")]
    [InlineData("?c il7:produces 'UniProtKB:P13232'", EmptyCause.LiteralForIri, "?c il7:produces UniProtKB:P13232 .")]
    [InlineData("?c il7:produces 'http://purl.uniprot.org/uniprot/P13232'", EmptyCause.LiteralForIri, "?c il7:produces UniProtKB:P13232 .")]
    [InlineData("?s il7:polarity 'negative'", EmptyCause.LiteralForIri, "?s il7:polarity il7:negative .")]
    [InlineData("?c a 'Cell'", EmptyCause.LiteralForIri, ":Cell .")]
    [InlineData("?c rdfs:label CL:0000312", EmptyCause.IriForLiteral, "?c rdfs:label \"keratinocyte\" .")]
    [InlineData("?r bibo:pmid PMID:8350050", EmptyCause.IriForLiteral, "?r bibo:pmid \"8350050\" .")]

    // the inverse direction, a predicate with no such class
    [InlineData("UniProtKB:P13232 il7:produces ?c", EmptyCause.InverseDirection, "?c il7:produces UniProtKB:P13232 .")]
    [InlineData("?p il7:hasComponent il7e:interleukin-7-receptor", EmptyCause.InverseDirection, "il7e:interleukin-7-receptor il7:hasComponent ?p .")]
    [InlineData("?p a il7:Protein . ?p il7:produces ?c", EmptyCause.InverseDirection, "?c il7:produces ?p .")]
    [InlineData("?e a il7:Evidence ; il7:hasEvidence ?s", EmptyCause.InverseDirection, "?s il7:hasEvidence ?e .")]
    [InlineData("?x a il7:Disease ; il7:produces ?y", EmptyCause.OtherClass, "?x a il7:Cell .")]
    [InlineData("?x a il7:Cell ; il7:hasComponent ?y", EmptyCause.OtherClass, "?x a il7:Complex .")]
    [InlineData("?x a il7:Reference ; il7:hasEvidence ?e", EmptyCause.OtherClass, "?x a il7:Statement .")]
    [InlineData("CL:0000312 il7:hasEvidence ?e", EmptyCause.OtherClass, null)]

    // graphs
    [InlineData("GRAPH il7g:flats { ?c il7:produces ?p }", EmptyCause.UnknownTerm, "GRAPH il7g:flat { ?c il7:produces ?p . }")]
    [InlineData("GRAPH il7g:flat { ?s il7:hasEvidence ?e }", EmptyCause.OtherGraph, "GRAPH il7g:statements { ?s il7:hasEvidence ?e . }")]
    [InlineData("GRAPH ?g { ?c il7:produces ?p . ?s rdf:subject ?c }", EmptyCause.OtherGraph, "GRAPH ?g1 { ?c il7:produces ?p . }")]

    // conditions
    [InlineData("?c rdfs:label ?label FILTER(?lable = 'keratinocyte')", EmptyCause.UnboundVariable, "FILTER (?label = \"keratinocyte\")")]
    [InlineData("?c rdfs:label ?label FILTER(?label = 'Keratinocyte')", EmptyCause.LetterCase, "FILTER (?label = \"keratinocyte\")")]
    [InlineData("?c rdfs:label ?label FILTER(CONTAINS(?label, 'KERATIN'))", EmptyCause.LetterCase, "FILTER (CONTAINS(LCASE(?label), \"keratin\"))")]
    [InlineData("?c rdfs:label ?label FILTER(REGEX(?label, '^KERATIN'))", EmptyCause.LetterCase, "FILTER (REGEX(?label, \"^KERATIN\", \"i\"))")]
    [InlineData("?c il7:produces ?p FILTER(CONTAINS(?c, 'CL_'))", EmptyCause.FilterError, "FILTER (CONTAINS(STR(?c), \"CL_\"))")]
    [InlineData("?c il7:produces ?p FILTER(REGEX(?p, 'P13232'))", EmptyCause.FilterError, "FILTER (REGEX(STR(?p), \"P13232\"))")]
    [InlineData("?p il7:start ?n FILTER(?n > '100')", EmptyCause.FilterError, "FILTER (?n > 100)")]
    [InlineData("?r dcterms:issued ?y FILTER(?y > 1990)", EmptyCause.FilterError, "FILTER (?y > \"1990\"^^xsd:gYear)")]
    [InlineData("?r bibo:pmid ?id FILTER(?id > 100)", EmptyCause.FilterError, "FILTER (xsd:integer(?id) > 100)")]
    [InlineData("?c il7:produces ?p FILTER(?p = 'UniProtKB:P13232')", EmptyCause.LiteralForIri, "FILTER (?p = UniProtKB:P13232)")]
    [InlineData("?c il7:produces ?p FILTER NOT EXISTS { ?c a il7:Cell }", EmptyCause.AllRemoved, null)]
    [InlineData("?c il7:produces ?p MINUS { ?c a il7:Cell }", EmptyCause.AllRemoved, null)]
    [InlineData("?c il7:produces ?p FILTER EXISTS { ?c rdfs:lable ?l }", EmptyCause.UnknownTerm, "?c rdfs:label ?l .")]
    [InlineData("VALUES ?c { CL:312 } ?c il7:produces ?p", EmptyCause.UnknownTerm, "CL:0000312 il7:produces ?p .")]
    [InlineData("BIND('Keratinocyte' AS ?l) ?c rdfs:label ?l", EmptyCause.LetterCase, "?c rdfs:label \"keratinocyte\" .")]
    [InlineData("{ ?c il7:prodces ?p } UNION { ?c il7:makes ?p }", EmptyCause.UnknownTerm, "?c il7:produces ?p .")]
    [InlineData("?c a il7:Cell OPTIONAL { ?c rdfs:lable ?l } ?c il7:prodces ?p", EmptyCause.UnknownTerm, "?c il7:produces ?p .")]
    public void A_mistake_is_found_and_what_was_meant_is_told(string pattern, EmptyCause cause, string? suggestion)
    {
        var explanation = graphs.Release.ExplainEmpty($"SELECT * {{ {pattern} }}", options: s_unhurried);

        Assert.NotNull(explanation);
        Assert.True(cause == explanation.Cause, explanation.ToString());
        if (suggestion is null) Assert.Null(explanation.Suggestion);
        else Assert.Contains(suggestion, explanation.Suggestion, StringComparison.Ordinal);
        if (explanation.Suggestion?.StartsWith("FILTER", StringComparison.Ordinal) == false && !pattern.Contains(SecondMistake, StringComparison.Ordinal))
            Assert.True(graphs.Release.Ask($"ASK {{ {explanation.Suggestion} }}"), explanation.Suggestion);
    }

    [Theory]
    [InlineData("CL:0000542 il7:produces UniProtKB:P13232")]
    [InlineData("CL:0000037 il7:produces ?p")]
    [InlineData("?c il7:produces UniProtKB:P16871")]
    [InlineData("?s rdf:object UniProtKB:P14210 ; il7:polarity il7:negative")]
    [InlineData("?c il7:produces ?p FILTER(?c = UniProtKB:P16871)")]
    [InlineData("?p il7:start ?n FILTER(?n > 100000000)")]
    [InlineData("?r dcterms:issued ?y FILTER(STR(?y) < '1900')")]
    [InlineData("?c il7:produces ?p . ?d il7:produces ?c")]
    [InlineData("?c rdfs:label ?l FILTER(CONTAINS(?l, 'insulin'))")]
    [InlineData("?a il7:orthologousTo ?b . ?b il7:developsFrom ?c")]
    [InlineData("?s il7:polarity il7:negative ; il7:hedge il7:proposed ; il7:status il7:retracted")]
    [InlineData("?c il7:developsFrom ?d . ?d il7:produces UniProtKB:P10168")]
    [InlineData("VALUES ?c { CL:0000542 CL:0000037 } ?c il7:produces ?p")]
    public void What_the_data_merely_do_not_have_is_not_taken_for_a_mistake(string pattern)
    {
        var query = $"SELECT * {{ {pattern} }}";
        Assert.Empty(graphs.Release.Select(query));

        var explanation = graphs.Release.ExplainEmpty(query, options: s_unhurried);

        Assert.True(explanation is null or { Cause: EmptyCause.NothingInCommon, Suggestion: null }, explanation?.ToString());
    }

    [Fact]
    public void A_default_graph_that_is_empty_beside_named_ones_is_told()
    {
        var explanation = graphs.Own.ExplainEmpty("SELECT * { ?s il7:hasEvidence ?e }", options: s_unhurried);

        Assert.Equal(EmptyCause.OtherGraph, explanation?.Cause);
        Assert.Equal("GRAPH il7g:statements { ?s il7:hasEvidence ?e . }", explanation!.Suggestion);
        Assert.Contains("--default-graph union", explanation.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_after_FROM_that_is_not_there_is_told()
    {
        var explanation = graphs.Release.ExplainEmpty("SELECT * FROM il7g:Flat { ?s il7:produces ?e }", options: s_unhurried);

        Assert.Equal((EmptyCause.LetterCase, "FROM il7g:flat"), (explanation?.Cause, explanation?.Suggestion));
    }

    [Fact]
    public void Members_of_subclasses_are_told()
    {
        using var data = DatasetReader.ReadText("PREFIX ex: <http://example.org/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ex:a a ex:B . ex:B rdfs:subClassOf ex:C .", RdfFormat.Turtle);

        var explanation = KnowledgeGraph.From(data, s_options).ExplainEmpty("PREFIX ex: <http://example.org/> SELECT * { ?x a ex:C }", options: s_unhurried);

        Assert.Equal((EmptyCause.SubclassesOnly, "?x a/rdfs:subClassOf* ex:C ."), (explanation?.Cause, explanation?.Suggestion));
    }

    [Fact]
    public void Other_endpoints_are_not_asked_for_an_explanation() => Assert.Null(
        graphs.Release.ExplainEmpty("SELECT * { ?c il7:prodces ?p FILTER EXISTS { SERVICE <http://example.org/sparql> { ?c ?q ?r } } }", options: s_unhurried));

    [Fact]
    public void An_answer_with_rows_needs_no_explanation() => Assert.Null(graphs.Release.ExplainEmpty("SELECT * { ?c il7:produces ?p }", options: s_unhurried));

    [Fact]
    public void No_explanation_is_given_when_the_time_is_up()
    {
        var explanation = graphs.Release.ExplainEmpty("SELECT * { ?c il7:prodces ?p }", options: new QueryOptions { Clock = new StoppedClock { Step = TimeSpan.TicksPerSecond * 3 } });

        Assert.Null(explanation);
    }

    private sealed class StoppedClock : TimeProvider
    {
        private long _ticks;

        public long Step { get; init; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks += Step;
    }

    /// <summary>The release, asked as the command asks it, and by its default graph alone.</summary>
    public sealed class Graphs : IDisposable
    {
        private readonly Dataset _dataset = DataFilesOfRelease();

        public Graphs() => (Release, Own) =
            (KnowledgeGraph.From(_dataset, s_options), KnowledgeGraph.From(_dataset, s_options with { DefaultGraph = DefaultGraph.Own }));

        public KnowledgeGraph Release { get; }

        public KnowledgeGraph Own { get; }

        public void Dispose() => _dataset.Dispose();

        private static Dataset DataFilesOfRelease() =>
            DatasetReader.ReadText(File.ReadAllText(Path.Combine(SharedFolder.RepositoryRoot, "output", "il7.trig")), RdfFormat.TriG);
    }
}
