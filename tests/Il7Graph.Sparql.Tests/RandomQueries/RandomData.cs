using System.Text;
using CsCheck;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Sparql.Tests.RandomQueries;

/// <summary>Random datasets of few quads over few terms, so that patterns find something: numbers in several spellings, language strings,
/// dates with and without a zone, ill-typed literals, blank nodes, triple terms, named graphs, one of them named by a blank node.</summary>
internal static class RandomData
{
    /// <summary>What <c>:</c> stands for in the queries.</summary>
    public const string Namespace = "urn:x:";

    /// <summary>The numbers have exact values, sums of them too: in whatever order they are added, the sum is the same.</summary>
    private static readonly Gen<Term> Literals = Pick.Of<Term>(
        Typed("1", XSD.Integer), Literal.FromString("a"), Typed("2", XSD.Integer), Literal.FromString("b"), Typed("01", XSD.Integer), Typed("1.0", XSD.Decimal),
        Typed("1e0", XSD.Double), Typed("2.5", XSD.Decimal), Typed("-3", XSD.Integer), Typed("2", XSD.Float), Typed("NaN", XSD.Double), Typed("INF", XSD.Double),
        Typed("true", XSD.Boolean), Typed("0", XSD.Boolean), Literal.FromLanguage("a", "en"), Literal.FromLanguage("b", "en-gb"), Literal.FromLanguage("b", "fr"),
        Literal.FromLanguage("a", "en", BaseDirection.LeftToRight), Literal.FromLanguage("a", "en", BaseDirection.RightToLeft), Literal.FromString(""),
        Literal.FromString("1"), Literal.FromString("ab"), Typed("2020-01-01", XSD.Date), Typed("2020-01-01Z", XSD.Date), Typed("2020-01-01T00:00:00", XSD.DateTime),
        Typed("2020-01-01T00:00:00Z", XSD.DateTime), Typed("2019-12-31T23:00:00-01:00", XSD.DateTime), Typed("P1D", new Iri(XSD.Namespace + "dayTimeDuration")), Typed("x", XSD.Integer),
        Typed("a", new Iri(Namespace + "dt")), Typed("b", new Iri(Namespace + "dt")));

    private static readonly Gen<Term> Nodes = Gen.Frequency(
        (6, Pick.Of<Term>(Name("a"), Name("b"))), (1, Gen.Const((Term)Name("c"))), (2, Pick.Of<Term>(new BlankNode("x"), new BlankNode("y"))));

    private static readonly Gen<Iri> Predicates = Gen.Frequency((4, Pick.Of(Name("p"), Name("q"))), (1, Gen.Const(Name("r"))));

    private static readonly Gen<Term> FlatObjects = Gen.Frequency((8, Nodes), (4, Literals), (1, Predicates.Select(iri => (Term)iri)));

    private static readonly Gen<Term> TripleTerms = Gen.Select(Nodes, Predicates, FlatObjects, (s, p, o) => (Term)new TripleTerm(s, p, o));

    private static readonly Gen<Term> Objects = Gen.Frequency(
        (12, FlatObjects), (1, TripleTerms), (1, Gen.Select(Nodes, Predicates, TripleTerms, (s, p, o) => (Term)new TripleTerm(s, p, o))));

    private static readonly Gen<Term?> Graphs = Gen.Frequency((5, Gen.Const((Term?)null)), (2, Pick.Of<Term?>(Name("g"), Name("h"), Name("a"), new BlankNode("x"))));

    private static readonly Gen<Quad> Quads = Gen.Frequency(
        (10, Gen.Select(Nodes, Predicates, Objects, Graphs, (s, p, o, g) => new Quad(s, p, o, g))),
        (1, Gen.Select(Nodes, TripleTerms, Graphs, (s, o, g) => new Quad(s, RDF.Reifies, o, g))));

    /// <summary>Up to 18 quads.</summary>
    public static Gen<Quad[]> Datasets { get; } = Gen.Frequency((9, Quads.Array[8, 18]), (1, Quads.Array[0, 7]));

    /// <summary>The quads as a TriG document.</summary>
    public static string ToTrig(IEnumerable<Quad> quads)
    {
        var text = new StringBuilder();
        foreach (var graph in quads.GroupBy(quad => quad.Graph))
        {
            if (graph.Key is not null) text.Append("GRAPH ").Append(graph.Key).Append(" {\n");
            foreach (var quad in graph) text.Append(new Quad(quad.Subject, quad.Predicate, quad.Object)).Append('\n');
            if (graph.Key is not null) text.Append("}\n");
        }
        return text.ToString();
    }

    private static Iri Name(string local) => new(Namespace + local);

    private static Literal Typed(string lexicalForm, Iri datatype) => Literal.FromTyped(lexicalForm, datatype);
}
