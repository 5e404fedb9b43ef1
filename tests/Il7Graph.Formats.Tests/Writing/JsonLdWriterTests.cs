using System.Text;
using CsCheck;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests.Writing;

public sealed class JsonLdWriterTests
{
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";
    private const string Type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    private static readonly WriterOptions Options = new()
    {
        Prefixes = Written.Prefixes,
        JsonLdTerms =
        [
            new JsonLdTerm("text", "urn:e:text"),
            new JsonLdTerm("link", "urn:e:link", "@id"),
            new JsonLdTerm("Class", "urn:e:Class"),
            new JsonLdTerm("kind", "urn:e:kind", "@vocab"),
            new JsonLdTerm("on", "urn:e:on", Xsd + "date"),
            new JsonLdTerm("count", "urn:e:count", Xsd + "integer"),
            new JsonLdTerm("string", "urn:e:string", Xsd + "string"),
        ],
    };

    [Fact]
    public void A_document_is_a_context_and_nodes()
    {
        var text = Written.Of(
            $"""
            <urn:e:s> {Type} <urn:e:Class> .
            <urn:e:s> <urn:e:text> "b" .
            <urn:e:s> <urn:e:text> "a"@en .
            <urn:e:s> <urn:e:link> <urn:e:o> .
            _:b <urn:f:p> _:b <urn:e:g> .
            <urn:e:t> <urn:e:p> "x" <urn:e:g> .
            <urn:e:t> <urn:e:p> "x" .
            """, RdfFormat.JsonLd, Options with { JsonLdTerms = [.. Options.JsonLdTerms.Take(3)] });

        Assert.Equal(
            """
            {
              "@context": {
                "@version": 1.1,
                "Class": {"@id": "e:Class"},
                "e": "urn:e:",
                "link": {"@id": "e:link", "@type": "@id"},
                "text": {"@id": "e:text"},
                "xsd": "http://www.w3.org/2001/XMLSchema#"
              },
              "@graph": [
                {
                  "@id": "e:s",
                  "@type": "Class",
                  "link": "e:o",
                  "text": [
                    "b",
                    {"@language": "en", "@value": "a"}
                  ]
                },
                {
                  "@id": "e:g",
                  "@graph": [
                    {
                      "@id": "_:b",
                      "urn:f:p": {"@id": "_:b"}
                    },
                    {
                      "@id": "e:t",
                      "e:p": "x"
                    }
                  ]
                },
                {
                  "@id": "e:t",
                  "e:p": "x"
                }
              ]
            }

            """.ReplaceLineEndings("\n"), text);
    }

    [Theory]
    [InlineData("p", "\"a\"", "\"a\"")]
    [InlineData("p", "\"@id\"", "\"@id\"")]
    [InlineData("p", "\"\\u0000\\\"\\\\\\n\"", "\"\\u0000\\\"\\\\\\n\"")]
    [InlineData("p", "<urn:e:o>", "{\"@id\": \"e:o\"}")]
    [InlineData("text", "\"a\"", "\"a\"")]
    [InlineData("text", "\"5\"^^xsd:integer", "5")]
    [InlineData("link", "<urn:f:o>", "\"urn:f:o\"")]
    [InlineData("link", "_:b", "\"_:b\"")]
    [InlineData("link", "\"a\"", "{\"@value\": \"a\"}")]
    [InlineData("link", "\"true\"^^xsd:boolean", "{\"@type\": \"xsd:boolean\", \"@value\": \"true\"}")]
    [InlineData("kind", "<urn:e:Class>", "\"Class\"")]
    [InlineData("kind", "<urn:e:other>", "\"e:other\"")]
    [InlineData("on", "\"2020-01-01\"^^xsd:date", "\"2020-01-01\"")]
    [InlineData("on", "\"2020\"^^xsd:gYear", "{\"@type\": \"xsd:gYear\", \"@value\": \"2020\"}")]
    [InlineData("on", "\"a\"", "{\"@value\": \"a\"}")]
    [InlineData("on", "\"5\"^^xsd:integer", "{\"@type\": \"xsd:integer\", \"@value\": \"5\"}")]
    [InlineData("on", "<urn:e:o>", "{\"@id\": \"e:o\"}")]
    [InlineData("count", "\"5\"^^xsd:integer", "5")]
    [InlineData("count", "\"05\"^^xsd:integer", "\"05\"")]
    [InlineData("count", "\"true\"^^xsd:boolean", "{\"@type\": \"xsd:boolean\", \"@value\": \"true\"}")]
    [InlineData("string", "\"a\"", "\"a\"")]
    [InlineData("string", "\"5\"^^xsd:integer", "{\"@type\": \"xsd:integer\", \"@value\": \"5\"}")]
    [InlineData("string", "\"a\"@en", "{\"@language\": \"en\", \"@value\": \"a\"}")]
    public void A_value_is_as_short_as_its_property_allows(string property, string term, string expected)
    {
        var suffix = term.Replace("xsd:integer", $"<{Xsd}integer>", StringComparison.Ordinal).Replace("xsd:boolean", $"<{Xsd}boolean>", StringComparison.Ordinal)
            .Replace("xsd:date", $"<{Xsd}date>", StringComparison.Ordinal).Replace("xsd:gYear", $"<{Xsd}gYear>", StringComparison.Ordinal);

        var text = Written.Of($"<urn:e:s> <urn:e:{property}> {suffix} .", RdfFormat.JsonLd, Options);

        Assert.EndsWith($"\"{(property == "p" ? "e:p" : property)}\": {expected}\n    }}\n  ]\n}}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "integer", true)]
    [InlineData("-999999999999999", "integer", true)]
    [InlineData("1000000000000000", "integer", false)]
    [InlineData("-0", "integer", false)]
    [InlineData("+1", "integer", false)]
    [InlineData("", "integer", false)]
    [InlineData("-", "integer", false)]
    [InlineData("1.0", "integer", false)]
    [InlineData("true", "boolean", true)]
    [InlineData("1", "boolean", false)]
    [InlineData("1.5", "double", false)]
    [InlineData("1.5E0", "double", false)]
    [InlineData("1.5", "decimal", false)]
    public void A_number_is_one_of_JSON_only_where_it_comes_back_to_the_character(string lexical, string type, bool isNative)
    {
        var text = Written.Of($"<urn:e:s> <urn:e:p> \"{lexical}\"^^<{Xsd}{type}> .", RdfFormat.JsonLd, Options);

        var expected = isNative ? lexical : $"{{\"@type\": \"xsd:{type}\", \"@value\": \"{lexical}\"}}";
        Assert.Contains($"\"e:p\": {expected}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_is_a_literal_is_a_property_like_any_other()
    {
        var text = Written.Of($"<urn:e:s> {Type} \"a\" .\n<urn:e:s> {Type} _:c .", RdfFormat.JsonLd, Options);

        Assert.EndsWith("\"@type\": \"_:c\",\n      \"http://www.w3.org/1999/02/22-rdf-syntax-ns#type\": \"a\"\n    }\n  ]\n}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_IRI_that_looks_compact_masks_the_prefix()
    {
        var prefixes = PrefixMap.Empty.With("doi", "https://doi.org/");

        var text = Written.Of(
            "<https://doi.org/a> <urn:p> <https://doi.org/b> .\n<https://doi.org/a> <urn:p> <doi:b> .\n<https://doi.org//> <urn:p> <doi://b> .",
            RdfFormat.JsonLd, new WriterOptions { Prefixes = prefixes });

        Assert.EndsWith(
            """
            {
                  "@context": {"doi": null},
                  "@id": "https://doi.org/a",
                  "urn:p": [
                    {"@id": "https://doi.org/b"},
                    {"@id": "doi:b"}
                  ]
                },
                {
                  "@id": "doi:/",
                  "urn:p": {"@id": "doi://b"}
                }
              ]
            }

            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prefix_that_the_context_would_trip_over_is_left_out()
    {
        var prefixes = new PrefixMap(new Dictionary<string, string> { [""] = "http://e/", ["urn"] = "http://u/", ["e"] = "urn:e:", ["name"] = "http://n/", ["x"] = "urn:x" });

        var text = Written.Of("", RdfFormat.JsonLd, new WriterOptions { Prefixes = prefixes, JsonLdTerms = [new JsonLdTerm("name", "urn:e:name")] });

        Assert.Contains(
            "\"@version\": 1.1,\n    \"e\": \"urn:e:\",\n    \"name\": {\"@id\": \"e:name\"},\n    \"x\": {\"@id\": \"urn:x\", \"@prefix\": true}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prefix_in_a_scheme_that_is_a_name_is_left_out()
    {
        var prefixes = new PrefixMap(new Dictionary<string, string> { ["e"] = "urn:e:", ["n"] = "http://n/" });

        var text = Written.Of(
            "<urn:e:s> <urn:p> <urn:e:o> .", RdfFormat.JsonLd, new WriterOptions { Prefixes = prefixes, JsonLdTerms = [new JsonLdTerm("urn", "http://n/urn")] });

        Assert.Contains("\"@version\": 1.1,\n    \"n\": \"http://n/\",\n    \"urn\": {\"@id\": \"n:urn\"}\n", text, StringComparison.Ordinal);
        Assert.Contains("\"@id\": \"urn:e:s\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_node_whose_label_ends_like_a_base_direction_is_a_blank_node()
    {
        var text = Written.Of("_:a--ltr <urn:p> _:b--rtl .", RdfFormat.JsonLd);

        Assert.Contains("\"@id\": \"_:a--ltr\",\n      \"urn:p\": {\"@id\": \"_:b--rtl\"}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<<( <urn:s> <urn:p> <urn:o> )>>", "JSON-LD 1.1 has no triple terms, and an object of <urn:s> is one")]
    [InlineData("\"a\"@he--rtl", "JSON-LD 1.1 loses the base direction of \"a\"@he--rtl, an object of <urn:s>")]
    public void What_its_RDF_does_not_have_is_refused(string term, string message)
    {
        var thrown = Assert.Throws<NotRepresentableException>(() => Written.Of($"<urn:s> <urn:p> {term} .", RdfFormat.JsonLd));

        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_quad_leaves_no_trace()
    {
        var text = Written.By(RdfFormat.JsonLd, writer =>
        {
            Assert.Throws<NotRepresentableException>(() => writer.AddReified("<urn:s>"u8, "<urn:p>"u8, "\"a\""u8, "<urn:r>"u8));
            Assert.Throws<NotRepresentableException>(() => writer.Add("<urn:s>"u8, "<urn:p>"u8, "\"a\"@en--ltr"u8, default));
            Assert.Equal(0, writer.Count);
        });

        Assert.Equal(Written.Of("", RdfFormat.JsonLd), text);
    }

    [Theory]
    [InlineData("", "urn:x", null)]
    [InlineData("@x", "urn:x", null)]
    [InlineData("a:b", "urn:x", null)]
    [InlineData("a", "x", null)]
    [InlineData("a", "urn:x", "")]
    [InlineData("a", "urn:x", "@json")]
    [InlineData("twice", "urn:x", null)]
    [InlineData("doi", "doi:10.1", null)]
    [InlineData("urn", "http://x/", null)]
    [InlineData("doi", "http://x/", "doi:10.1")]
    public void A_name_that_no_context_could_define_is_refused(string name, string iri, string? type)
    {
        var options = new WriterOptions { JsonLdTerms = [new JsonLdTerm("twice", "urn:y"), new JsonLdTerm(name, iri, type)] };

        Assert.Throws<ArgumentException>(() => RdfWriter.Create(Stream.Null, RdfFormat.JsonLd, options));
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_dataset()
    {
        var types = Gen.Int[0, 6].Select(index => ((string?[])[null, "@id", "@vocab", Xsd + "integer", Xsd + "boolean", Xsd + "string", "doi:type"])[index]);
        var terms = Gen.Select(RdfGenerators.Iri, types).Array[0, 4]
            .Select(pairs => pairs.Select((pair, index) => new JsonLdTerm(index == 0 ? "base" : $"name{index}", pair.Item1.Value, pair.Item2)).ToArray());
        Gen.Select(RdfGenerators.Quads(graphs: true, rdf12: false), terms).Sample((quads, names) =>
        {
            var options = new WriterOptions { Prefixes = RdfGenerators.Prefixes, JsonLdTerms = names };
            var streamed = Written.By(RdfFormat.JsonLd, writer => Array.ForEach(quads, writer.Add), options);
            var sorted = Encoding.UTF8.GetString(Written.Sorted(quads, RdfFormat.JsonLd, options));

            AssertSame(quads, streamed);
            AssertSame(quads, sorted);
        }, iter: 1000);
    }

    private static void AssertSame(Quad[] quads, string text)
    {
        var found = Written.DatasetOf(JsonLdReading.Read(text));
        var expected = Written.DatasetOf(quads);
        Assert.True(DatasetIsomorphism.AreIsomorphic(expected, found), $"{string.Join('\n', expected.Quads)}\nwas written as\n{text}");
    }
}
