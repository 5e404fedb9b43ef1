namespace Il7Graph.Formats.Tests;

public sealed class RdfFormatTests
{
    [Theory]
    [InlineData("nt", "N-Triples")]
    [InlineData(".NQ", "N-Quads")]
    [InlineData("text/turtle; charset=utf-8", "Turtle")]
    [InlineData("application/trig", "TriG")]
    [InlineData("jsonld", "JSON-LD")]
    [InlineData("application/rdf+xml", "RDF/XML")]
    [InlineData("OWL", "RDF/XML")]
    [InlineData("rdf/xml", null)]
    public void A_format_is_found_by_name_media_type_or_extension(string wanted, string? title) =>
        Assert.Equal(title, RdfFormat.Find(wanted)?.Title);

    [Theory]
    [InlineData("a.b/release.nq.gz", "N-Quads")]
    [InlineData("ontology/il7.TTL", "Turtle")]
    [InlineData("x.nt.zst", "N-Triples")]
    [InlineData("obo/cl.owl.gz", "RDF/XML")]
    [InlineData("x.gz", null)]
    [InlineData("ttl", null)]
    public void The_name_of_a_file_promises_a_format(string path, string? title) => Assert.Equal(title, RdfFormat.ForFile(path)?.Title);
}
