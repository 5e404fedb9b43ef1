using System.Globalization;
using CsCheck;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Testing;

/// <summary>Random terms, quads and datasets that go where formats tend to break.</summary>
public static class RdfGenerators
{
    private static readonly Gen<string> IriPiece = Pick(
        "a", "Z", "0", "9x", "-", "_", ".", ":", "/", "//", "#", "?", "%20", "%", "%zz", "~", "(", "'", ";", "@", "+", "é", "日", "😀", "·", "×",
        "\u007F", "\u203F", "\uE000", "\uFDD0", "graph");

    private static readonly Gen<string> TextPiece = Pick(
        "a", "B ", "1", "-7", "true", " ", "\t", "\n", "\r", "\r\n", "\b", "\f", "\0", "\u001B", "\u007F", "\u0085", "\"", "\"\"\"", "'", "\\", "\\u0041", "\\n", "é",
        "e\u0301", "日本", "😀", "\U0010FFFF", "\uFFFE", "\uFFFF", "\uFEFF", "\uFDD0", "\u2028", "\uD7FF", "\uE000", "@en", "--ltr", "^^<urn:x>", " )>>", "<<( ", "> .",
        "@id", "@type", "null", "{", "}", "[", "<", "#");

    private static readonly Gen<string> Text = TextPiece.Array[0, 6].Select(string.Concat);

    private static readonly Gen<string> Label = Pick("b", "b1", "0", "anon0", "anon-1", "é", "x.y", "_", "a-b", "a--ltr", "日");

    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Long.Select(number => number.ToString(CultureInfo.InvariantCulture)),
        Gen.Int[-50, 50].Select(number => number.ToString(CultureInfo.InvariantCulture)),
        Pick("0", "-0", "+1", "01", "1.", ".5", "-.5", "1.0", "1e0", "1E+7", ".e1", "1.e-1", "-1.5E0", "INF", "NaN", "", "-", "true", "false", "1", "TRUE",
            "999999999999999", "9007199254740993", "1e", "1 ", "１", "٣"));

    private static readonly Gen<Iri> Datatype = Pick(
        XSD.Integer, XSD.Decimal, XSD.Double, XSD.Boolean, XSD.Date, RDF.JSON, new Iri("urn:e:datatype"), new Iri("doi:type"), new Iri("http://www.w3.org/2001/XMLSchema#a/b"));

    private static readonly Gen<string> Language = Pick("en", "en-gb", "de-1996", "zh-hant-tw", "x-y");

    /// <summary>Prefixes that meet <see cref="Iri"/> in many ways: nested namespaces, keywords, the name of a scheme in use, the
    /// same namespace twice, a namespace that ends in a letter.</summary>
    public static PrefixMap Prefixes { get; } = new(new Dictionary<string, string>
    {
        [""] = "urn:e:",
        ["x"] = "urn:e:x/",
        ["graph"] = "urn:e:x/y#",
        ["base"] = "http://example.org/",
        ["again"] = "http://example.org/",
        ["prefix"] = "http://example.org/a",
        ["a"] = "http://example.org/a-",
        ["true"] = "mailto:",
        ["doi"] = "https://doi.org/",
        ["é.1"] = "https://doi.org/10.",
        ["xsd"] = XSD.Namespace,
        ["rdf"] = RDF.Namespace,
    });

    /// <summary>Absolute IRIs; a few of them come again and again.</summary>
    public static Gen<Iri> Iri { get; } = Gen.Frequency(
        (2, Pick(RDF.Type, RDF.First, RDF.Nil, new Iri("urn:e:s"), new Iri("urn:e:p"), new Iri("http://example.org/"), new Iri("doi:10.1/x"))),
        (3, Gen.Select(
            Pick("urn:e:", "urn:e:x/", "urn:e:x/y#", "http://example.org/", "http://example.org/a-", "mailto:", "doi:", "doi://", "https://doi.org/10.", "x:", "graph:"),
            IriPiece.Array[0, 4].Select(string.Concat), (start, rest) => new Iri(start + rest))));

    public static Gen<BlankNode> BlankNode { get; } = Label.Select(label => new BlankNode(label));

    /// <summary>Literals of RDF 1.1.</summary>
    public static Gen<Literal> Literal { get; } = Gen.OneOf(
        Text.Select(Rdf.Literal.FromString),
        Gen.Select(Text, Language, (text, language) => Rdf.Literal.FromLanguage(text, language)),
        Gen.Select(Gen.OneOf(Number, Number, Text), Datatype, Rdf.Literal.FromTyped));

    /// <summary>Literals of RDF 1.2: some with a base direction.</summary>
    public static Gen<Literal> DirectionalLiteral { get; } = Gen.Select(
        Text, Language, Pick(BaseDirection.LeftToRight, BaseDirection.RightToLeft),
        (text, language, direction) => Rdf.Literal.FromLanguage(text, language, direction));

    private static readonly Gen<Term> Resource = Gen.Frequency((4, Iri.Select(iri => (Term)iri)), (1, BlankNode.Select(node => (Term)node)));

    private static readonly Gen<Term> Object = Gen.Frequency((2, Resource), (3, Literal.Select(literal => (Term)literal)));

    private static readonly Gen<Term> FlatObject12 = Gen.Frequency((3, Object), (1, DirectionalLiteral.Select(literal => (Term)literal)));

    private static readonly Gen<Term> TripleTerm = TripleTermOf(Gen.Frequency((3, FlatObject12), (1, TripleTermOf(FlatObject12))));

    /// <summary>Quads in few graphs, of few subjects.</summary>
    /// <param name="graphs">Whether some are in named graphs.</param>
    /// <param name="rdf12">Whether there are triple terms and base directions.</param>
    public static Gen<Quad> Quad(bool graphs, bool rdf12)
    {
        var objects = rdf12 ? Gen.Frequency((4, FlatObject12), (1, TripleTerm)) : Object;
        var names = graphs ? Gen.OneOf(Pick<Term?>((Term?)null), Resource.Select(term => (Term?)term)) : Pick<Term?>((Term?)null);
        return Gen.Select(Resource, Iri, objects, names, (s, p, o, g) => new Quad(s, p, o, g));
    }

    /// <summary>Up to 12 quads, in no order.</summary>
    public static Gen<Quad[]> Quads(bool graphs, bool rdf12) => Quad(graphs, rdf12).Array[0, 12];

    private static Gen<Term> TripleTermOf(Gen<Term> objects) =>
        Gen.Select(Resource, Iri, objects, (s, p, o) => (Term)new TripleTerm(s, p, o));

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
