using Il7Graph.Formats.JsonLd;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.Tests.JsonLd;

public sealed class JsonLdProcessorTests
{
    private const string Context = """{"@vocab": "http://example.org/", "id": "@id", "binds": {"@type": "@id"}, "label": {"@container": "@language"}}""";

    private static readonly JToken Document = JsonLdProcessor.Parse(
        $$"""
        {
          "@context": {{Context}},
          "@graph": [
            {"id": "urn:il7", "label": {"en": "interleukin 7", "de": "Interleukin 7"}, "binds": ["urn:il7r", "_:x"]},
            {"id": "_:x", "length": 5},
            {"id": "urn:il7r", "@type": "Receptor"}
          ]
        }
        """);

    [Fact]
    public void Expansion_spells_everything_out() => AssertJson(
        """
        [{
          "@id": "urn:il7",
          "http://example.org/label": [{"@value": "interleukin 7", "@language": "en"}, {"@value": "Interleukin 7", "@language": "de"}],
          "http://example.org/binds": [{"@id": "urn:il7r"}, {"@id": "_:x"}]
        }, {
          "@id": "_:x", "http://example.org/length": [{"@value": 5}]
        }, {
          "@id": "urn:il7r", "@type": ["http://example.org/Receptor"]
        }]
        """, JsonLdProcessor.Expand(Document));

    [Fact]
    public void Compaction_undoes_expansion() => AssertJson(
        Document.ToString(), JsonLdProcessor.Compact(JsonLdProcessor.Expand(Document), JsonLdProcessor.Parse(Context)));

    [Fact]
    public void Flattening_puts_nodes_side_by_side() => AssertJson(
        """
        [
          {"@id": "urn:a", "urn:p": [{"@id": "_:b0"}]},
          {"@id": "_:b0", "urn:q": [{"@list": [{"@id": "urn:a"}, {"@value": 1}]}]}
        ]
        """, JsonLdProcessor.Flatten(JsonLdProcessor.Parse("""{"@id": "urn:a", "urn:p": {"urn:q": {"@list": [{"@id": "urn:a"}, 1]}}}""")));

    [Fact]
    public void Framing_makes_trees() => AssertJson(
        $$"""
        {
          "@context": {{Context}},
          "id": "urn:il7",
          "label": {"en": "interleukin 7", "de": "Interleukin 7"},
          "binds": [{"id": "urn:il7r", "@type": "Receptor"}, {"length": 5}],
          "found": null
        }
        """, JsonLdProcessor.Frame(Document, JsonLdProcessor.Parse($$"""{"@context": {{Context}}, "id": "urn:il7", "binds": {}, "found": {} }""")));

    [Fact]
    public void Nodes_that_embed_each_other_in_a_long_chain_are_refused()
    {
        var chain = new JArray(Enumerable.Range(0, 2000).Select(i => new JObject { ["@id"] = $"urn:{i:D4}", ["urn:next"] = new JObject { ["@id"] = $"urn:{i + 1:D4}" } }));

        var error = Assert.Throws<JsonLdException>(() => JsonLdProcessor.Frame(chain, new JObject { ["@id"] = "urn:0000" }));

        Assert.Equal(JsonLdErrorCode.InvalidFrame, error.Code);
        Assert.NotNull(JsonLdProcessor.Frame(chain, new JObject { ["@id"] = "urn:0000", ["@embed"] = "@never" }));
    }

    [Fact]
    public void Inputs_stay_as_they_are()
    {
        var before = Document.ToString();
        var frame = JsonLdProcessor.Parse($$"""{"@context": {{Context}}, "binds": {} }""");
        var frameBefore = frame.ToString();

        JsonLdProcessor.Expand(Document);
        JsonLdProcessor.Flatten(Document, frame);
        JsonLdProcessor.Frame(Document, frame);
        JsonLdProcessor.ToRdf(Document);

        Assert.Equal((before, frameBefore), (Document.ToString(), frame.ToString()));
    }

    [Fact]
    public void Trees_that_the_library_has_changed_are_refused()
    {
        var dates = JToken.Parse("""{"urn:p": "2020-01-01T00:00:00Z"}""");

        Assert.Throws<ArgumentException>(() => JsonLdProcessor.Expand(dates));
    }

    [Fact]
    public void Trees_that_are_too_deep_are_refused()
    {
        JToken deep = new JValue(1);
        for (var i = 0; i < 600; i++) deep = new JArray(deep);

        Assert.Throws<JsonLdException>(() => JsonLdProcessor.Expand(deep));
    }

    [Theory]
    [InlineData(null, "<urn:s> <urn:p> \"x\"@ar .")]
    [InlineData(RdfDirection.I18nDatatype, "<urn:s> <urn:p> \"x\"^^<https://www.w3.org/ns/i18n#ar_rtl> .")]
    public void A_base_direction_becomes_what_the_options_say(RdfDirection? direction, string expected)
    {
        var document = JsonLdProcessor.Parse("""{"@id": "urn:s", "urn:p": {"@value": "x", "@language": "AR", "@direction": "rtl"}}""");

        Assert.Equal(expected, Assert.Single(JsonLdProcessor.ToRdf(document, new JsonLdOptions { RdfDirection = direction }).Quads).ToString());
    }

    [Fact]
    public void A_directional_string_of_RDF_1_2_is_one_of_JSON_LD()
    {
        var dataset = DatasetReader.ReadText("<urn:s> <urn:p> \"x\"@ar--rtl .", RdfFormat.NTriples);

        AssertJson("""[{"@id": "urn:s", "urn:p": [{"@value": "x", "@language": "ar", "@direction": "rtl"}]}]""", JsonLdProcessor.FromRdf(dataset));
    }

    [Fact]
    public void A_triple_term_is_refused()
    {
        var dataset = DatasetReader.ReadText("<urn:s> <urn:p> <<( <urn:s> <urn:p> <urn:o> )>> .", RdfFormat.NTriples);

        Assert.Throws<NotRepresentableException>(() => JsonLdProcessor.FromRdf(dataset));
    }

    [Fact]
    public void JSON_literals_are_canonical()
    {
        var document = JsonLdProcessor.Parse("""{"@id": "urn:s", "urn:p": {"@value": {"b": [1.0, 1e30], "a": "é"}, "@type": "@json"}}""");

        var literal = (Literal)Assert.Single(JsonLdProcessor.ToRdf(document).Quads).Object;

        Assert.Equal("""{"a":"é","b":[1,1e+30]}""", literal.LexicalForm);
    }

    [Theory]
    [InlineData("http://a/b/c", "http://a/b/c", "c")]
    [InlineData("http://a/b/c", "http://a/b/c#x", "#x")]
    [InlineData("http://a/b/c", "http://a/b/c?q#x", "?q#x")]
    [InlineData("http://a/b/c", "http://a/b/d:e", "./d:e")]
    [InlineData("http://a/b/c", "http://a/b/", "./")]
    [InlineData("http://a/b/c", "http://a/x", "../x")]
    [InlineData("http://a/b/c", "http://a", "http://a")]
    [InlineData("http://a/b/c", "http://other/b", "http://other/b")]
    [InlineData("http://a/b/c", "urn:x", "urn:x")]
    public void References_are_relative_to_the_base(string baseIri, string iri, string expected)
    {
        var compacted = JsonLdProcessor.Compact(
            new JObject { ["@id"] = iri, ["urn:p"] = "x" }, new JObject(), new JsonLdOptions { Base = baseIri });

        Assert.Equal(expected, (string?)compacted["@id"]);
        Assert.Equal(iri, (string?)JsonLdProcessor.Expand(compacted, new JsonLdOptions { Base = baseIri })[0]["@id"]);
    }

    private static void AssertJson(string expected, JToken actual) =>
        Assert.True(JToken.DeepEquals(Sorted(JsonLdProcessor.Parse(expected)), Sorted(actual)), actual.ToString());

    /// <summary>The tree with its keys in order: their order says nothing in JSON.</summary>
    private static JToken Sorted(JToken token) => token switch
    {
        JObject map => new JObject(map.Properties().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => new JProperty(property.Name, Sorted(property.Value)))),
        JArray array => new JArray(array.Select(Sorted)),
        _ => token,
    };
}
