using Il7Graph.Rdf.Storage.Images;
using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage.Images;

/// <summary>Datasets and their bytes.</summary>
internal static class StoreExamples
{
    public static StoreOptions Packed { get; } = new() { PackAbove = 0 };

    /// <summary>A term of each class, and of each spelling that is stored in a way of its own.</summary>
    public static IReadOnlyList<Term> Terms { get; } =
    [
        new BlankNode("b"), new BlankNode("b1"),
        new Iri("urn:e:s"), new Iri("urn:e:s/1"), new Iri("http://example.org/é"), new Iri("urn:e:p"),
        Literal.FromString(""), Literal.FromString("plain"), Literal.FromString("with \"quotes\" and \\ and \n"), Literal.FromString("\uFFFE and \0"),
        Literal.FromLanguage("text", "en"), Literal.FromLanguage("text", "en-gb"), Literal.FromLanguage("text", "ar", BaseDirection.RightToLeft),
        Number("0.90", XSD.Decimal), Number("0.9", XSD.Decimal), Number("-3", XSD.Integer), Number("1e0", XSD.Double), Number("1", XSD.Integer), Number("1", XSD.Decimal),
        Number("NaN", XSD.Double), Number("-INF", XSD.Double), Number("9007199254740993", XSD.Integer), Number("9007199254740992", XSD.Integer),
        Number("2024-02-29", XSD.Date), Number("2024-02-29T00:00:00Z", XSD.DateTime), Number("2024-02-29T01:00:00+01:00", XSD.DateTime), Number("-0004-01-01T00:00:00.5", XSD.DateTime),
        Number("true", XSD.Boolean), Number("0", XSD.Boolean), Number("1", XSD.Boolean), Number("false", XSD.Boolean),
        Number("x", XSD.Integer), Number("yes", XSD.Boolean), Number("2023-02-29", XSD.Date), Number("{}", RDF.JSON), Number("a\tb", new Iri("urn:e:datatype")),
        new TripleTerm(new BlankNode("b"), new Iri("urn:e:p"), Literal.FromString("inner")),
        new TripleTerm(new Iri("urn:e:s"), new Iri("urn:e:p"), new TripleTerm(new Iri("urn:e:s"), new Iri("urn:e:q"), new BlankNode("deep"))),
    ];

    /// <summary>Each of <see cref="Terms"/> as an object, in the default graph and in a named one.</summary>
    public static IReadOnlyList<Quad> Quads { get; } =
    [
        .. Terms.Select(term => new Quad(new Iri("urn:e:s"), new Iri("urn:e:p"), term)),
        .. Terms.Select(term => new Quad(new BlankNode("b"), new Iri("urn:e:p"), term, new Iri("urn:e:g"))),
        new Quad(new Iri("urn:e:s"), new Iri("urn:e:q"), new Iri("urn:e:s"), new BlankNode("graph")),
    ];

    public static Dataset DatasetOf(IEnumerable<Quad> quads, StoreOptions? options = null)
    {
        var builder = new DatasetBuilder();
        foreach (var quad in quads) builder.Add(quad);
        builder.DeclarePrefix("e", "urn:e:");
        return builder.ToDataset(options);
    }

    public static byte[] BytesOf(Dataset dataset)
    {
        using var folder = new TemporaryFolder();
        dataset.Save(folder.PathOf("a.il7"));
        return File.ReadAllBytes(folder.PathOf("a.il7"));
    }

    /// <summary>Opens bytes as a file of them would be opened.</summary>
    public static Dataset Open(ReadOnlySpan<byte> bytes)
    {
        using var output = new NativeStoreOutput();
        output.Write(0, bytes);
        return new Dataset(StoreImage.Open(output.Complete(), "the file"));
    }

    private static Literal Number(string lexicalForm, Iri datatype) => Literal.FromTyped(lexicalForm, datatype);
}
