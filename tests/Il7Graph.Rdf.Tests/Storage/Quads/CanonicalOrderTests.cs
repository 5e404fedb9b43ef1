using System.Buffers;
using System.Text;
using CsCheck;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Vocabulary;

namespace Il7Graph.Rdf.Tests.Storage.Quads;

public sealed class CanonicalOrderTests
{
    /// <summary>Texts that start one another and go on with bytes below and above the bracket and the quote, in many blocks of text.</summary>
    private static readonly string[] Texts =
        [.. from start in (string[])["a", "a/b", "ab"]
            from end in (string[])["", " ", "!", "#", "/", "/c", ".", "1", ">", "?", "@", "Z", "c", "\u00E9", "\uFFFF", "\U0001F600", "\"", "\\", "\n", "\u007F"]
            select start + end];

    private static readonly SearchValues<char> NotInIris = SearchValues.Create(" >\"\\\n\u007F\uFFFF");

    private static readonly Iri[] Iris = [.. Texts.Where(text => !text.AsSpan().ContainsAny(NotInIris)).Select(text => new Iri("urn:" + text))];

    private static readonly Term[] Objects =
    [
        .. Iris,
        .. Texts.SelectMany(text => (Literal[])[Literal.FromString(text), Literal.FromLanguage(text, "en"), Literal.FromTyped(text, Iris[1])]),
        .. ((string[])["1", "01", "10", "1.0", "2"]).SelectMany(text => (Literal[])[Literal.FromTyped(text, XSD.Integer), Literal.FromTyped(text, XSD.Decimal)]),
        Literal.FromTyped("2020-01-01", XSD.Date), Literal.FromTyped("2020-01-01Z", XSD.Date), Literal.FromTyped("true", XSD.Boolean),
        new BlankNode("a"), new BlankNode("a1"), new BlankNode("b"), new TripleTerm(Iris[0], Iris[1], Iris[2]), new TripleTerm(Iris[1], Iris[0], Iris[2]),
    ];

    private static readonly Gen<Term> Subject = OneOf<Term>([.. Iris, new BlankNode("a"), new BlankNode("a1")]);

    private static readonly Gen<Quad[]> Datasets = Gen.Select(
        Subject, OneOf(Iris[..6]), OneOf(Objects), OneOf<Term?>([null, null, null, .. Iris[..3], new BlankNode("b")]),
        (subject, predicate, @object, graph) => new Quad(subject, predicate, @object, graph)).Array[0, 300];

    [Fact]
    public void Lines_come_in_the_order_of_their_bytes() => Datasets.Sample(quads =>
    {
        var dataset = DatasetOf(quads);

        Assert.Equal(Sorted(dataset.Quads), Written(dataset, isUnion: false));
        Assert.Equal(Sorted(dataset.Quads).Count, new CanonicalOrder(dataset).Quads.Count());
    });

    [Fact]
    public void The_triples_of_all_graphs_come_once() => Datasets.Sample(quads =>
    {
        var dataset = DatasetOf(quads);

        var triples = dataset.Quads.Select(quad => new Quad(quad.Subject, quad.Predicate, quad.Object)).Distinct();
        Assert.Equal(Sorted(triples), Written(dataset, isUnion: true));
    });

    [Fact]
    public void Datasets_of_the_default_graph_alone_come_in_order_too() => Datasets.Sample(quads =>
    {
        var dataset = DatasetOf([.. quads.Select(quad => new Quad(quad.Subject, quad.Predicate, quad.Object))]);

        Assert.Equal(Sorted(dataset.Quads), Written(dataset, isUnion: false));
    });

    [Fact]
    public void A_term_longer_than_the_buffer_is_written_whole()
    {
        var dataset = DatasetOf([new Quad(Iris[0], Iris[1], Literal.FromString(new string('x', 300_000))), new Quad(Iris[0], Iris[1], Iris[2])]);

        Assert.Equal(Sorted(dataset.Quads), Written(dataset, isUnion: false));
    }

    [Fact]
    public void The_ranks_of_terms_are_those_of_their_bytes() => Datasets.Sample(quads =>
    {
        var dataset = DatasetOf(quads);

        var ranks = CanonicalOrder.RanksOf(dataset);

        var byRank = Enumerable.Range(0, ranks.Length).OrderBy(id => ranks[id]).Select(id => dataset.Terms.ToText((uint)id)).ToArray();
        Assert.Equal(byRank.Order(ByCodePoint), byRank);
    });

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Comparer<string> ByCodePoint = Comparer<string>.Create(
        static (a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)));

    /// <summary>The lines by terms: a line that ends compares below one that goes on with a graph.</summary>
    private static List<string> Sorted(IEnumerable<Quad> quads) =>
        [.. quads.OrderBy(quad => Encode(quad.Subject), ByCodePoint).ThenBy(quad => Encode(quad.Predicate), ByCodePoint)
            .ThenBy(quad => Encode(quad.Object), ByCodePoint).ThenBy(quad => quad.Graph is null ? "" : Encode(quad.Graph), ByCodePoint)
            .Select(quad => $"{Encode(quad.Subject)} {Encode(quad.Predicate)} {Encode(quad.Object)} {(quad.Graph is null ? "" : Encode(quad.Graph) + " ")}.")];

    private static List<string> Written(Dataset dataset, bool isUnion)
    {
        using var output = new MemoryStream();
        new CanonicalOrder(dataset).WriteLines(output, isUnion);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n')[..^1]];
    }

    private static string Encode(Term term) => Encoding.UTF8.GetString(TermEncoding.Encode(term));

    private static Dataset DatasetOf(Quad[] quads)
    {
        var builder = new DatasetBuilder();
        foreach (var quad in quads) builder.Add(quad);
        return builder.ToDataset();
    }
}
