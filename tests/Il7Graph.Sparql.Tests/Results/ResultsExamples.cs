using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Results;

namespace Il7Graph.Sparql.Tests.Results;

/// <summary>Results to write and read, and the way there and back.</summary>
internal static class ResultsExamples
{
    /// <summary>Every kind of term, characters that need an escape somewhere, unbound cells at either end.</summary>
    public static SparqlResults OfEveryKind { get; } = new(null, ["s", "o"],
    [
        [new Iri("http://example.org/a?b=<c>&d".Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)), Literal.FromString("a \"quoted\", comma\tand\nline\r\nend \\ <&>")],
        [new BlankNode("b1"), Literal.FromLanguage("chat", "en-gb", BaseDirection.LeftToRight)],
        [null, Literal.FromTyped("0.90", XSD.Decimal)],
        [Literal.FromString(""), null],
        [null, null],
        [Literal.FromTyped("-3", XSD.Integer), Literal.FromTyped("1.0e6", XSD.Double)],
        [Literal.FromTyped("three", XSD.Integer), Literal.FromTyped("1.", XSD.Decimal)],
        [new Iri("urn:é日😀"), new TripleTerm(new BlankNode("x"), RDF.Type, new TripleTerm(new Iri("urn:s"), RDF.Type, Literal.FromLanguage("| *x*", "de")))],
    ]);

    public static string Write(SparqlResults results, ResultsFormat format, PrefixMap? prefixes = null)
    {
        using var stream = new MemoryStream();
        results.Write(stream, format, prefixes);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static SparqlResults? Read(string text, ResultsFormat format, DiagnosticBag diagnostics)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ResultsReader.Read(stream, format, "results", diagnostics);
    }
}
