using System.Buffers;
using System.Globalization;
using System.Text;
using CsCheck;
using Il7Graph.Rdf.Storage.Terms;
using Il7Graph.Rdf.Tests.Storage.Images;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage.Terms;

public sealed class TermTableTests
{
    private readonly Dataset _examples = StoreExamples.DatasetOf(StoreExamples.Quads);

    public static TheoryData<int> Examples => [.. Enumerable.Range(0, StoreExamples.Terms.Count)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_term_is_found_and_read_back(int example) => AssertReadsBack(_examples.Terms, StoreExamples.Terms[example]);

    [Fact]
    public void Terms_are_in_order() => AssertOrdered(_examples.Terms);

    [Fact]
    public void Random_terms_are_found_read_back_and_in_order() => RdfGenerators.Quads(graphs: true, rdf12: true).Sample(
        quads =>
        {
            using var dataset = StoreExamples.DatasetOf(quads);
            foreach (var term in quads.SelectMany(quad => new[] { quad.Subject, quad.Predicate, quad.Object })) AssertReadsBack(dataset.Terms, term);
            AssertOrdered(dataset.Terms);
        },
        iter: 300);

    [Fact]
    public void A_term_that_is_not_there_is_not_found()
    {
        Term[] others =
        [
            new BlankNode("c"), new BlankNode("a"), new Iri("urn:e:s0"), new Iri("a:a"), new Iri("urn:z"), Literal.FromString("plai"), Literal.FromString("plain "),
            Literal.FromLanguage("text", "en-us"), Literal.FromLanguage("text", "ar"), Literal.FromTyped("0.900", XSD.Decimal), Literal.FromTyped("0.9", XSD.Double),
            Literal.FromTyped("NaN", XSD.Float), Literal.FromTyped("9007199254740993.0", XSD.Decimal), Literal.FromTyped("2024-02-29Z", XSD.Date),
            Literal.FromTyped("y", XSD.Integer), Literal.FromTyped("{}", XSD.Integer), new TripleTerm(new Iri("urn:e:s"), new Iri("urn:e:p"), Literal.FromString("inner")),
            new TripleTerm(new BlankNode("b"), new Iri("urn:e:p"), Literal.FromString("none")),
        ];

        foreach (var term in others)
        {
            Assert.False(_examples.Terms.TryFind(term, out var id), $"{term}");
            Assert.Equal(TermTable.None, id);
        }
    }

    [Fact]
    public void Many_neighbours_are_told_apart()
    {
        // More than a block, with and without a common start, short and long.
        string[] texts = [.. Enumerable.Range(0, 1000).Select(i => $"http://example.org/{(i % 3 == 0 ? "gene" : "protein")}/{i}"), "a:b", $"http://example.org/{new string('x', 70_000)}"];
        using var dataset = StoreExamples.DatasetOf(texts.Select(text => new Quad(new Iri(text), RDF.Type, Literal.FromTyped(text.Length.ToString(CultureInfo.InvariantCulture), XSD.Integer))));

        foreach (var text in texts) AssertReadsBack(dataset.Terms, new Iri(text));
        AssertOrdered(dataset.Terms);
    }

    [Fact]
    public void Large_literals_are_kept()
    {
        string[] texts = [new('a', 300), new('b', 70_000), new string('b', 70_000) + "c", new('é', 1_000_000), new('"', 100_000)];
        using var dataset = StoreExamples.DatasetOf(texts.Select(text => new Quad(RDF.Type, RDF.Type, Literal.FromString(text))));

        foreach (var text in texts) AssertReadsBack(dataset.Terms, Literal.FromString(text));
    }

    [Theory]
    [InlineData("urn:e:")]
    [InlineData("urn:e:s")]
    [InlineData("http://example.org/é")]
    [InlineData("")]
    [InlineData("urn:f")]
    public void The_IRIs_of_a_start_are_a_range(string start)
    {
        var range = _examples.Terms.PrefixRange(start);

        var iris = _examples.Terms.Range(TermClass.Iri);
        for (var id = iris.Start; id < iris.End; id++) Assert.Equal(_examples.Terms.Text(id).StartsWith(start, StringComparison.Ordinal), range.Contains(id));
    }

    [Fact]
    public void Values_stand_beside_numbers_and_dates()
    {
        var terms = _examples.Terms;
        var numbers = terms.Range(TermClass.Numeric);
        var values = Enumerable.Range((int)numbers.Start, (int)numbers.Count).Select(id => terms.Number((uint)id)).ToArray();

        Assert.Equal([double.NegativeInfinity, -3, 0.9, 0.9, 1, 1, 1, 9007199254740992, 9007199254740992, double.NaN], values);
        Assert.True(terms.TryFind(Literal.FromTyped("2024-02-29T00:00:00Z", XSD.DateTime), out var one));
        Assert.True(terms.TryFind(Literal.FromTyped("2024-02-29T01:00:00+01:00", XSD.DateTime), out var other));
        Assert.Equal(terms.Instant(one), terms.Instant(other));
    }

    [Fact]
    public void The_parts_of_a_triple_term_are_terms_before_it()
    {
        var terms = _examples.Terms;
        Assert.True(terms.TryFind(StoreExamples.Terms[^1], out var id));

        var (subject, predicate, @object) = terms.TripleParts(id);

        Assert.Equal(StoreExamples.Terms[^1], new TripleTerm(terms.Decode(subject), (Iri)terms.Decode(predicate), terms.Decode(@object)));
        Assert.True(Math.Max(Math.Max(subject, predicate), @object) < id);
    }

    [Fact]
    public void A_deep_triple_term_needs_no_stack()
    {
        Term term = new Iri("urn:e:o");
        for (var i = 0; i < 2_000; i++) term = new TripleTerm(new Iri("urn:e:s"), new Iri("urn:e:p"), term);
        using var dataset = StoreExamples.DatasetOf([new Quad(new Iri("urn:e:s"), new Iri("urn:e:p"), term)]);

        Assert.True(dataset.Terms.TryFind(term, out var id));
        Assert.Equal(2_000u, dataset.Terms.Range(TermClass.TripleTerm).Count);
        Assert.Equal(term.ToString(), dataset.Terms.ToText(id));
    }

    [Fact]
    public void A_wrong_id_is_a_wrong_call()
    {
        var terms = _examples.Terms;

        Assert.Throws<ArgumentOutOfRangeException>(() => terms.ClassOf(terms.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => terms.Decode(TermTable.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => terms.Number(0));
        Assert.Throws<ArgumentException>(() => terms.Text(terms.Count - 1));
        Assert.Throws<ArgumentException>(() => terms.TailNumberOf(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => terms.PrefixRange(TermClass.Numeric, "1"u8));
    }

    private static void AssertReadsBack(TermTable terms, Term term)
    {
        Assert.True(terms.TryFind(term, out var id), $"{term} is not found");
        Assert.True(terms.TryFind(TermEncoding.Encode(term), out var again));
        Assert.Equal(id, again);
        Assert.Equal(term, terms.Decode(id));
        Assert.Equal(term.ToString(), terms.ToText(id));
        if (term is TripleTerm) return;
        var text = new ArrayBufferWriter<byte>();
        terms.WriteText(id, text);
        var expected = term switch { Iri iri => iri.Value, BlankNode node => node.Label, _ => ((Literal)term).LexicalForm };
        Assert.Equal(expected, Encoding.UTF8.GetString(text.WrittenSpan));
        Assert.Equal(expected, terms.Text(id));
    }

    private static void AssertOrdered(TermTable terms)
    {
        for (var id = 1u; id < terms.Count; id++)
        {
            Assert.True(TermOrder.Compare(Encoding.UTF8.GetBytes(terms.ToText(id - 1)), Encoding.UTF8.GetBytes(terms.ToText(id))) < 0, $"{terms.ToText(id)} comes too late");
        }
    }
}
