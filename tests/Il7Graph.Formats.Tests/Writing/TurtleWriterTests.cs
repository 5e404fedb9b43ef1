using Il7Graph.Rdf;

namespace Il7Graph.Formats.Tests.Writing;

public sealed class TurtleWriterTests
{
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    [Fact]
    public void Runs_of_one_subject_and_predicate_are_one_block()
    {
        var body = Written.Body(
            """
            <urn:e:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:e:C> .
            <urn:e:s> <urn:e:p> "1" .
            <urn:e:s> <urn:e:p> "2"@en .
            <urn:e:s> <urn:e:q> _:b .
            _:b <urn:e:p> "3" .
            """, RdfFormat.Turtle);

        Assert.Equal("e:s a e:C ;\n    e:p \"1\" ,\n        \"2\"@en ;\n    e:q _:b .\n\n_:b e:p \"3\" .\n", body);
    }

    [Fact]
    public void Named_graphs_stand_in_braces()
    {
        var body = Written.Body(
            """
            <urn:e:s> <urn:e:p> "1" .
            <urn:e:s> <urn:e:p> "2" <urn:e:g> .
            <urn:e:s> <urn:e:p> "3" <urn:e:g> .
            <urn:e:s> <urn:e:q> "4" <urn:e:g> .
            <urn:e:t> <urn:e:q> "5" <urn:e:g> .
            <urn:e:t> <urn:e:q> "6" _:g .
            <urn:e:t> <urn:e:q> "7" .
            """, RdfFormat.TriG);

        Assert.Equal(
            """
            e:s e:p "1" .

            e:g {
                e:s e:p "2" ,
                        "3" ;
                    e:q "4" .

                e:t e:q "5" .
            }

            _:g {
                e:t e:q "6" .
            }

            e:t e:q "7" .

            """.ReplaceLineEndings("\n"), body);
    }

    [Theory]
    [InlineData("urn:e:", "e:")]
    [InlineData("urn:e:a", "e:a")]
    [InlineData("urn:e:9_-x", "e:9_-x")]
    [InlineData("urn:e:a:b", "e:a:b")]
    [InlineData("urn:e::", "e::")]
    [InlineData("urn:e:a.b", "e:a.b")]
    [InlineData("urn:e:é日😀", "e:é日😀")]
    [InlineData("urn:e:a%20b", "e:a%20b")]
    [InlineData("urn:e:a.", "<urn:e:a.>")]
    [InlineData("urn:e:.a", "<urn:e:.a>")]
    [InlineData("urn:e:-a", "<urn:e:-a>")]
    [InlineData("urn:e:a/b", "<urn:e:a/b>")]
    [InlineData("urn:e:a#b", "<urn:e:a#b>")]
    [InlineData("urn:e:a%2", "<urn:e:a%2>")]
    [InlineData("urn:e:a×", "<urn:e:a×>")]
    [InlineData("urn:e:·a", "<urn:e:·a>")]
    [InlineData("urn:f:a", "<urn:f:a>")]
    [InlineData("urn:e", "<urn:e>")]
    public void Names_are_short_where_they_need_no_escape(string iri, string expected) =>
        Assert.Equal($"{expected} e:p {expected} .\n", Written.Body($"<{iri}> <urn:e:p> <{iri}> .", RdfFormat.Turtle));

    [Fact]
    public void The_longest_namespace_wins_unless_the_rest_is_no_name()
    {
        var prefixes = new PrefixMap(new Dictionary<string, string>
        {
            ["a"] = "urn:x",
            ["b"] = "urn:x:y",
            ["c"] = "urn:x:y:z",
            ["d"] = "urn:x:y",
            ["z"] = "urn:x:zz",
        });

        var text = Written.Of("<urn:x:y:zebra> <urn:x:y:y> <urn:x:y:z.1> .\n<urn:x> <urn:x:zz-> <urn:x:y/> .", RdfFormat.Turtle, new WriterOptions { Prefixes = prefixes });

        Assert.EndsWith("> .\n\nc:ebra b::y b::z.1 .\n\na: a::zz- <urn:x:y/> .\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "integer", true)]
    [InlineData("-01", "integer", true)]
    [InlineData("+7", "integer", true)]
    [InlineData("1.0", "integer", false)]
    [InlineData("", "integer", false)]
    [InlineData("-", "integer", false)]
    [InlineData("1 ", "integer", false)]
    [InlineData("٣", "integer", false)]
    [InlineData("1.5", "decimal", true)]
    [InlineData("-.5", "decimal", true)]
    [InlineData("1", "decimal", false)]
    [InlineData("1.", "decimal", false)]
    [InlineData(".", "decimal", false)]
    [InlineData("1.5.5", "decimal", false)]
    [InlineData("1e0", "double", true)]
    [InlineData("+1.E-10", "double", true)]
    [InlineData(".5E+1", "double", true)]
    [InlineData("1.5", "double", false)]
    [InlineData(".e1", "double", false)]
    [InlineData("1e", "double", false)]
    [InlineData("1e+", "double", false)]
    [InlineData("1e1x", "double", false)]
    [InlineData("INF", "double", false)]
    [InlineData("true", "boolean", true)]
    [InlineData("false", "boolean", true)]
    [InlineData("1", "boolean", false)]
    [InlineData("TRUE", "boolean", false)]
    [InlineData("1", "int", false)]
    [InlineData("1", "a/b", false)]
    public void Literals_lose_their_quotes_only_where_the_token_says_the_same(string lexical, string type, bool isToken)
    {
        var name = type.Contains('/', StringComparison.Ordinal) ? $"<{Xsd}{type}>" : $"xsd:{type}";

        var body = Written.Body($"<urn:e:s> <urn:e:p> \"{lexical}\"^^<{Xsd}{type}> .", RdfFormat.Turtle);

        Assert.Equal(isToken ? $"e:s e:p {lexical} .\n" : $"e:s e:p \"{lexical}\"^^{name} .\n", body);
    }

    [Theory]
    [InlineData("\"a\\\"\\\\\\n\\u0000\"")]
    [InlineData("\"'\"@en-gb")]
    [InlineData("\"x\"@he--rtl")]
    [InlineData("\"\"")]
    public void Strings_keep_their_canonical_escapes(string literal) =>
        Assert.Equal($"e:s e:p {literal} .\n", Written.Body($"<urn:e:s> <urn:e:p> {literal} .", RdfFormat.Turtle));

    [Fact]
    public void Terms_inside_triple_terms_are_short_too() => Assert.Equal(
        "e:r e:p <<( e:s a <<( _:b e:p 1 )>> )>> .\n",
        Written.Body(
            $"<urn:e:r> <urn:e:p> <<( <urn:e:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <<( _:b <urn:e:p> \"1\"^^<{Xsd}integer> )>> )>> .",
            RdfFormat.Turtle));

    [Fact]
    public void Reifiers_follow_their_triple()
    {
        static void Calls(IRdfWriter writer)
        {
            writer.Add("<urn:e:s>"u8, "<urn:e:p>"u8, "\"1\""u8, default);
            writer.AddReified("<urn:e:s>"u8, "<urn:e:p>"u8, "\"2\""u8, "<urn:e:r1>"u8);
            writer.AddReified("<urn:e:s>"u8, "<urn:e:p>"u8, "\"2\""u8, "_:r2"u8);
            writer.AddReified("<urn:e:s>"u8, "<urn:e:q>"u8, "\"2\""u8, "<urn:e:r3>"u8);
            Assert.Equal(6, writer.Count);
        }

        var options = new WriterOptions { Prefixes = PrefixMap.Empty.With("e", "urn:e:") };

        Assert.EndsWith("\ne:s e:p \"1\" ,\n        \"2\" ~ e:r1 ~ _:r2 ;\n    e:q \"2\" ~ e:r3 .\n", Written.By(RdfFormat.Turtle, Calls, options), StringComparison.Ordinal);
        Assert.Equal(
            """
            <urn:e:s> <urn:e:p> "1" .
            <urn:e:s> <urn:e:p> "2" .
            <urn:e:r1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <urn:e:s> <urn:e:p> "2" )>> .
            _:r2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <urn:e:s> <urn:e:p> "2" )>> .
            <urn:e:s> <urn:e:q> "2" .
            <urn:e:r3> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <urn:e:s> <urn:e:q> "2" )>> .

            """.ReplaceLineEndings("\n"), Written.By(RdfFormat.NQuads, Calls, options));
    }

    [Fact]
    public void A_prefix_that_comes_late_closes_what_is_open()
    {
        var text = Written.By(RdfFormat.TriG, writer =>
        {
            writer.DeclarePrefix("b", "urn:b:");
            writer.DeclarePrefix("a", "urn:a:");
            writer.Add("<urn:a:s>"u8, "<urn:b:p>"u8, "<urn:c:o>"u8, "<urn:a:g>"u8);
            writer.DeclarePrefix("a", "urn:a:");
            writer.DeclarePrefix("c", "urn:c:");
            writer.Add("<urn:a:s>"u8, "<urn:b:p>"u8, "<urn:c:o>"u8, "<urn:a:g>"u8);
        });

        Assert.Equal(
            "@prefix a: <urn:a:> .\n@prefix b: <urn:b:> .\n\na:g {\n    a:s b:p <urn:c:o> .\n}\n\n@prefix c: <urn:c:> .\n\na:g {\n    a:s b:p c:o .\n}\n", text);
    }

    [Fact]
    public void A_prefix_that_changes_its_meaning_is_declared_again_unless_the_options_fix_it()
    {
        static void Calls(IRdfWriter writer)
        {
            writer.DeclarePrefix("a", "urn:a:");
            writer.Add("<urn:a:s>"u8, "<urn:a:p>"u8, "<urn:b:o>"u8, default);
            writer.DeclarePrefix("a", "urn:b:");
            writer.Add("<urn:a:s>"u8, "<urn:a:p>"u8, "<urn:b:o>"u8, default);
        }

        Assert.Equal(
            "@prefix a: <urn:a:> .\n\na:s a:p <urn:b:o> .\n\n@prefix a: <urn:b:> .\n\n<urn:a:s> <urn:a:p> a:o .\n", Written.By(RdfFormat.Turtle, Calls));
        Assert.Equal(
            "@prefix a: <urn:b:> .\n\n<urn:a:s> <urn:a:p> a:o ,\n        a:o .\n",
            Written.By(RdfFormat.Turtle, Calls, new WriterOptions { Prefixes = PrefixMap.Empty.With("a", "urn:b:") }));
    }
}
