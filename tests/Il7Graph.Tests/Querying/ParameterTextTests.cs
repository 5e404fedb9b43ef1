using Il7Graph.Querying;

namespace Il7Graph.Tests.Querying;

public sealed class ParameterTextTests
{
    [Theory]
    [InlineData("PMID:11135619", "<https://pubmed.ncbi.nlm.nih.gov/11135619>")]
    [InlineData("DOI:10.1084/jem.178.3.1109", "<https://doi.org/10.1084/jem.178.3.1109>")]
    [InlineData("<http://example.org/a>", "<http://example.org/a>")]
    [InlineData("http://example.org/a b", null)]
    [InlineData("http://example.org/a", "<http://example.org/a>")]
    [InlineData("12", "\"12\"^^<http://www.w3.org/2001/XMLSchema#integer>")]
    [InlineData("true", "\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>")]
    [InlineData("\"B cell\"@en", "\"B cell\"@en")]
    [InlineData("\"x:y\"", "\"x:y\"")]
    [InlineData("\"1993\"^^xsd:gYear", "\"1993\"^^<http://www.w3.org/2001/XMLSchema#gYear>")]
    [InlineData("keratinocyte", null)]
    [InlineData("PIMD:11135619", null)]
    [InlineData("UNDEF", null)]
    [InlineData("1 2", null)]
    [InlineData("", null)]
    [InlineData("1 } ASK {", null)]
    public void A_text_is_the_term_that_it_looks_like(string text, string? expected)
    {
        var isTerm = ParameterText.TryParse(text, KnownPrefixes.All, out var term);

        Assert.Equal(expected, term?.ToString());
        Assert.Equal(expected is not null, isTerm);
    }

    [Fact]
    public void The_prefixes_of_the_project_are_at_hand()
    {
        Assert.Equal("http://purl.obolibrary.org/obo/CL_", KnownPrefixes.All.Find("CL"));
        Assert.True(KnownPrefixes.All.Namespaces.Count > 40);
    }
}
