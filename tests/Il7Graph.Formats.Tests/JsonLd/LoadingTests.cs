using System.Text;
using Il7Graph.Formats.JsonLd;
using Il7Graph.Formats.JsonLd.Loading;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.Tests.JsonLd;

public sealed class LoadingTests
{
    [Fact]
    public void A_header_holds_several_links_with_parameters_in_any_form()
    {
        var links = LinkHeader.Parse("<a>; rel=alternate; type=\"application/ld+json\" , <b,c>;title=\"x, \\\"y\\\"\"; REL=\"next http://x/y\"; rel=first,; <d>").ToList();

        Assert.Equal(2, links.Count);
        Assert.Equal(("a", "application/ld+json"), (links[0].Target, links[0].Type));
        Assert.True(links[0].Is("Alternate"));
        Assert.Equal("b,c", links[1].Target);
        Assert.True(links[1].Is("http://x/y") && links[1].Is("next") && !links[1].Is("first"));
    }

    [Fact]
    public void Scripts_are_found_where_a_browser_finds_them()
    {
        var html = HtmlScripts.Read(
            """
            <!-- <script type="application/ld+json">1</script> -->
            <title><script type="application/ld+json">2</script></title>
            <style><script type="application/ld+json">3</script></style>
            <base target=x><base href='a&amp;b'><base href="second">
            <SCRIPT Type='Application/LD+JSON; profile="x"' ID=first>"<b>&amp;</b>"</SCRIPT>
            <script>var x = '<script type="application/ld+json">4</script>';</script>
            <p id=para><script type=application/ld+json>{"a": "<!-- <script> </script> -->"}</script>
            """);

        Assert.Equal(["\"<b>&amp;</b>\"", "{\"a\": \"<!-- <script> </script> -->\"}"], html.JsonLd.Select(script => script.Text));
        Assert.Equal("a&b", html.Base);
        Assert.True(html.Find("first")!.IsJsonLd);
        Assert.False(html.Find("para")!.IsJsonLd);
    }

    [Fact]
    public void Deeply_nested_HTML_is_read_in_linear_time()
    {
        var html = HtmlScripts.Read(string.Concat(Enumerable.Repeat("<div>", 200_000)) + "<script type=application/ld+json>[]</script>");

        Assert.Equal("[]", Assert.Single(html.JsonLd).Text);
    }

    [Fact]
    public void Without_a_loader_nothing_is_fetched()
    {
        var document = JsonLdProcessor.Parse("""{"@context": "https://example.org/context", "name": "x"}""");

        var error = Assert.Throws<JsonLdException>(() => JsonLdProcessor.Expand(document));

        Assert.Equal((JsonLdErrorCode.LoadingRemoteContextFailed, "loading remote context failed"), (error.Code, error.CodeText));
        Assert.Equal((1, 2), (error.Line, error.Column));
    }

    [Fact]
    public void A_context_is_fetched_once_and_its_errors_name_it()
    {
        var loader = new Loader(("urn:x:good", """{"@context": {"name": "urn:x:name"}}"""), ("urn:x:bad", "{\"@context\": {\n  \"name\": 5}}"));
        var nodes = JsonLdProcessor.Parse("""[{"@context": "urn:x:good", "name": "a"}, {"@context": ["urn:x:good", {"b": "urn:x:b"}], "name": "b"}]""");

        var expanded = JsonLdProcessor.Expand(nodes, new JsonLdOptions { DocumentLoader = loader });
        var error = Assert.Throws<JsonLdException>(() => JsonLdProcessor.Expand(
            JsonLdProcessor.Parse("""{"@context": "urn:x:bad"}"""), new JsonLdOptions { DocumentLoader = loader }));

        Assert.Equal(2, expanded.Count);
        Assert.Equal(["urn:x:good", "urn:x:bad"], loader.Asked);
        Assert.Equal((JsonLdErrorCode.InvalidTermDefinition, "urn:x:bad", 2, 3), (error.Code, error.DocumentIri, error.Line, error.Column));
    }

    [Theory]
    [InlineData("\"urn:x:self\"", "urn:x:self")]
    [InlineData("[\"urn:x:twice\", \"urn:x:twice\"]", "urn:x:x")]
    public void Contexts_that_include_each_other_without_end_overflow(string context, string other)
    {
        // Each of the others stands for two of the next: 2^40 in all, were there no limit.
        var loader = new Loader([
            (other, $"{{\"@context\": {context}}}"), ("urn:x:twice", """{"@context": ["urn:x:c0", "urn:x:c0"]}"""),
            .. Enumerable.Range(0, 40).Select(i => ($"urn:x:c{i}", $$"""{"@context": ["urn:x:c{{i + 1}}", "urn:x:c{{i + 1}}"]}""")),
            ("urn:x:c40", """{"@context": {}}"""),
        ]);

        var error = Assert.Throws<JsonLdException>(() => JsonLdProcessor.Expand(
            new JObject { ["@context"] = other }, new JsonLdOptions { DocumentLoader = loader }));

        Assert.Equal(JsonLdErrorCode.ContextOverflow, error.Code);
    }

    /// <summary>Serves JSON-LD from memory and remembers what it was asked for.</summary>
    private sealed class Loader(params (string Iri, string Json)[] documents) : IDocumentLoader
    {
        public List<string> Asked { get; } = [];

        public DocumentResponse Load(string iri, string accept, CancellationToken cancellationToken = default)
        {
            Asked.Add(iri);
            return new DocumentResponse(iri, Encoding.UTF8.GetBytes(documents.Single(document => document.Iri == iri).Json), "application/ld+json");
        }
    }
}
