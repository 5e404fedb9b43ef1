using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests;

public sealed class QuadPlaceTests
{
    private const string File = "data/input";

    [Theory]
    [InlineData("nt")]
    [InlineData("nq")]
    [InlineData("ttl")]
    [InlineData("trig")]
    public void Each_term_of_a_statement_has_its_place(string name) => AssertPlaces(
        "# é 🧬\n⟦<urn:é🧬>⟧ ⟦<urn:p>⟧ ⟦\"x 🧬\"@en⟧ .\r\n  ⟦_:b⟧\t⟦<urn:\\u0070>⟧ ⟦\"y\\u0041\"⟧ . # said\n\n⟦<urn:s>⟧⟦<urn:p>⟧⟦<urn:o>⟧.", name);

    [Fact]
    public void A_graph_name_moves_no_place() => AssertPlaces("⟦_:s⟧ ⟦<urn:p>⟧ ⟦<urn:o>⟧ <urn:g> .\n⟦_:s⟧ ⟦<urn:p>⟧ ⟦<urn:o>⟧ _:g .\n", "nq");

    [Fact]
    public void What_statements_share_has_one_place()
    {
        var text = Marked("@prefix e: <urn:e:> .\n⟦e:s⟧ ⟦a⟧ ⟦e:C⟧, ⟦'''two\nlines'''⟧ ;\n\t⟦e:p⟧ # why\n ⟦1.5⟧ .");
        var (s, a, c, two, p, number) = (text.Spans[0], text.Spans[1], text.Spans[2], text.Spans[3], text.Spans[4], text.Spans[5]);

        Assert.Equal([Place(s, a, c), Place(s, a, two), Place(s, p, number)], Read(text.Text, RdfFormat.Turtle));
    }

    [Fact]
    public void A_node_without_a_name_stands_at_its_bracket()
    {
        var text = Marked("<urn:s> <urn:p> ⟦[⟧ ⟦<urn:q>⟧ ⟦1⟧ ] .");

        var places = Read(text.Text, RdfFormat.Turtle);

        Assert.Equal(Place(text.Spans[0], text.Spans[1], text.Spans[2]), places[0]);
        Assert.Equal(text.Spans[0] with { Length = 0 }, places[1].Object);
    }

    [Fact]
    public void In_JSON_LD_keys_and_objects_have_places()
    {
        var text = Marked("{\"@context\": {\"p\": \"urn:p\"},\n \"@graph\": [⟦{⟧\"@id\": \"urn:s\", ⟦\"@type\"⟧: \"urn:C\",\n ⟦\"p\"⟧: [1, ⟦{⟧⟦\"p\"⟧: 2}]}]}");
        var (s, type, p, inner, q) = (text.Spans[0], text.Spans[1], text.Spans[2], text.Spans[3], text.Spans[4]);

        Assert.Equal([Place(s, type, type), Place(s, p, p), Place(s, p, inner), Place(inner, q, q)], Read(text.Text, RdfFormat.JsonLd));
    }

    [Fact]
    public void A_cell_of_a_list_stands_at_its_item()
    {
        var text = Marked("⟦<urn:s>⟧ ⟦<urn:p>⟧ ⟦(⟧ ⟦1⟧\n ⟦2⟧ ) .");
        var (s, p, list, one, two) = (text.Spans[0], text.Spans[1], text.Spans[2], text.Spans[3], text.Spans[4]);

        Assert.Equal(
            [Place(one, one, one), Place(one, one, one), Place(two, two, two), Place(two, two, two), Place(s, p, list)],
            Read(text.Text, RdfFormat.Turtle));
    }

    [Fact]
    public void A_reification_points_at_its_reifier_and_its_triple()
    {
        var text = Marked("⟦<urn:s>⟧ ⟦<urn:p>⟧ ⟦1⟧ ~ ⟦<urn:r>⟧ {| ⟦<urn:q>⟧ ⟦2⟧ |} .\n⟦<<⟧ ⟦<urn:a>⟧ <urn:b> 3 >> ⟦<urn:q>⟧ ⟦4⟧ .");
        var spans = text.Spans;

        Assert.Equal(
            [
                Place(spans[0], spans[1], spans[2]), Place(spans[3], spans[3], spans[0]), Place(spans[3], spans[4], spans[5]),
                Place(spans[6], spans[6], spans[7]), Place(spans[6], spans[8], spans[9]),
            ],
            Read(text.Text, RdfFormat.Turtle));
    }

    [Fact]
    public void XML_points_at_elements_and_attributes()
    {
        var text = Marked(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:">
              <⟦e:C⟧ ⟦rdf:about⟧="urn:é" ⟦e:label⟧="x">
                <⟦e:p⟧>text</e:p>
                <⟦e:q⟧ ⟦rdf:resource⟧="urn:o"/>
                <⟦e:r⟧><⟦rdf:Description⟧ ⟦e:s⟧="y"/></e:r>
              </e:C>
            </rdf:RDF>
            """);
        var (type, about, label, p, q, resource, r, inner, s) = (
            text.Spans[0], text.Spans[1], text.Spans[2], text.Spans[3], text.Spans[4], text.Spans[5], text.Spans[6], text.Spans[7], text.Spans[8]);

        Assert.Equal(
            [
                Place(about, about, type), Place(about, label, label), Place(about, p, p), Place(about, q, resource), Place(inner, s, s),
                Place(about, r, inner),
            ],
            Read(text.Text, RdfFormat.RdfXml));
    }

    [Theory]
    [MemberData(nameof(BadInputTests.Readable), MemberType = typeof(BadInputTests))]
    public void Who_asks_for_places_gets_the_same_quads_and_a_place_for_each(string name)
    {
        var format = RdfFormat.Find(name)!;
        var document = Samples.Of(format);
        var sink = new Places();
        var diagnostics = new DiagnosticBag();

        RdfParser.Parse(new TricklingStream(document, 7), format, new ParserOptions { File = File }, sink, diagnostics);

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal(ParsedDocument.Of(document, format).Lines, sink.Lines.Text);
        Assert.All(sink.Found, place => Assert.All(new[] { place.Subject, place.Predicate, place.Object }, span => Assert.True(span.Line > 0)));
        Assert.Equal(Read(Encoding.UTF8.GetString(document), format), sink.Found);
    }

    private static void AssertPlaces(string marked, string format)
    {
        var text = Marked(marked.Replace("\r\n", "\n", StringComparison.Ordinal));

        var places = Read(text.Text, RdfFormat.Find(format)!);

        Assert.Equal(text.Spans.Select(span => span with { Length = 0 }), places.SelectMany(place => new[] { place.Subject, place.Predicate, place.Object }));
    }

    private static MarkedText Marked(string marked) => MarkedText.Parse(marked, File);

    private static QuadPlace Place(SourceSpan subject, SourceSpan predicate, SourceSpan @object) =>
        new(subject with { Length = 0 }, predicate with { Length = 0 }, @object with { Length = 0 });

    private static List<QuadPlace> Read(string text, RdfFormat format)
    {
        var sink = new Places();
        var diagnostics = new DiagnosticBag();
        RdfParser.Parse(new MemoryStream(Encoding.UTF8.GetBytes(text)), format, new ParserOptions { File = File }, sink, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return sink.Found;
    }

    /// <summary>Takes down the places; each must come just before its quad.</summary>
    private sealed class Places : IPlacedQuadSink
    {
        private QuadPlace? _next;

        public List<QuadPlace> Found { get; } = [];

        public CanonicalLines Lines { get; } = new();

        public void Place(in QuadPlace place)
        {
            Assert.Null(_next);
            _next = place;
        }

        public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
        {
            Found.Add(Assert.NotNull(_next));
            _next = null;
            Lines.Add(subject, predicate, @object, graph);
        }
    }
}
