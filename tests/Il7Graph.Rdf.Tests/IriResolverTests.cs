namespace Il7Graph.Rdf.Tests;

public sealed class IriResolverTests
{
    /// <summary>The examples of RFC 3986 §5.4, and the corners that they leave out.</summary>
    [Theory]
    [InlineData("http://a/b/c/d;p?q", "g", "http://a/b/c/g")]
    [InlineData("http://a/b/c/d;p?q", "./g/", "http://a/b/c/g/")]
    [InlineData("http://a/b/c/d;p?q", "//g", "http://g")]
    [InlineData("http://a/b/c/d;p?q", "//g/../h", "http://g/h")]
    [InlineData("http://a/b/c/d;p?q", "?y", "http://a/b/c/d;p?y")]
    [InlineData("http://a/b/c/d;p?q", "#s", "http://a/b/c/d;p?q#s")]
    [InlineData("http://a/b/c/d;p?q#f", "", "http://a/b/c/d;p?q")]
    [InlineData("http://a/b/c/d;p?q", "..", "http://a/b/")]
    [InlineData("http://a/b/c/d;p?q", "../../../g", "http://a/g")]
    [InlineData("http://a/b/c/d;p?q", "g/../h/./i?x/../y", "http://a/b/c/h/i?x/../y")]
    [InlineData("http://a/b/c/d;p?q", "..g", "http://a/b/c/..g")]
    [InlineData("http://a/b/c/d;p?q", "/.", "http://a/")]
    [InlineData("http://a?q", "g", "http://a/g")]
    [InlineData("urn:a:b", "c", "urn:c")]
    [InlineData("file:///a/b", "../c%7E", "file:///c%7E")]
    [InlineData("http://ä/b", "é", "http://ä/é")]
    [InlineData("http://a/b", "HTTP://A:80/../x", "HTTP://A:80/../x")]
    public void A_reference_resolves_against_its_base(string baseIri, string reference, string expected) =>
        Assert.Equal(expected, IriResolver.Resolve(baseIri, reference));

    [Fact]
    public void A_base_needs_a_scheme() => Assert.Throws<ArgumentException>(() => IriResolver.Resolve("//a/b", "c"));
}
