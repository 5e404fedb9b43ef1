using System.Globalization;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Conformance;

/// <summary>Outcomes in the Evaluation and Report Language of the W3C (EARL 1.0). No clock: the same outcomes are the same bytes.</summary>
internal static class EarlReport
{
    private const string Earl = "http://www.w3.org/ns/earl#";
    private const string Doap = "http://usefulinc.com/ns/doap#";

    private static readonly Iri Software = new("https://w3id.org/il7graph/software");

    public static void Write(IEnumerable<TestOutcome> outcomes, Stream output)
    {
        using var writer = RdfWriter.Create(output, RdfFormat.Turtle, new WriterOptions { Prefixes = PrefixMap.Empty.With("earl", Earl).With("doap", Doap) });
        writer.Add(new Quad(Software, RDF.Type, new Iri(Doap + "Project")));
        writer.Add(new Quad(Software, RDF.Type, new Iri(Earl + "Software")));
        writer.Add(new Quad(Software, new Iri(Doap + "name"), Literal.FromString("Il7Graph")));
        var number = 0;
        foreach (var outcome in outcomes) WriteAssertion(writer, outcome, string.Create(CultureInfo.InvariantCulture, $"{++number:D5}"));
        writer.Complete();
    }

    private static void WriteAssertion(IRdfWriter writer, TestOutcome outcome, string number)
    {
        var assertion = new BlankNode("assertion" + number);
        var result = new BlankNode("result" + number);
        writer.Add(new Quad(assertion, RDF.Type, new Iri(Earl + "Assertion")));
        writer.Add(new Quad(assertion, new Iri(Earl + "assertedBy"), Software));
        writer.Add(new Quad(assertion, new Iri(Earl + "subject"), Software));
        writer.Add(new Quad(assertion, new Iri(Earl + "test"), new Iri(outcome.Test)));
        writer.Add(new Quad(assertion, new Iri(Earl + "mode"), new Iri(Earl + "automatic")));
        writer.Add(new Quad(assertion, new Iri(Earl + "result"), result));
        writer.Add(new Quad(result, RDF.Type, new Iri(Earl + "TestResult")));
        writer.Add(new Quad(result, new Iri(Earl + "outcome"), new Iri(Earl + OutcomeOf(outcome.Passed))));
    }

    private static string OutcomeOf(bool? passed) => passed switch
    {
        true => "passed",
        false => "failed",
        null => "inapplicable",
    };

    private static void Add(this IRdfWriter writer, Quad quad) => writer.Add(
        TermEncoding.Encode(quad.Subject), TermEncoding.Encode(quad.Predicate), TermEncoding.Encode(quad.Object), default);
}
