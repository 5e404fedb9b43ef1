namespace Il7Graph.Formats.Tests;

public sealed class DatasetReaderTests
{
    [Fact]
    public void A_dataset_knows_the_prefixes_of_its_document()
    {
        var dataset = DatasetReader.ReadText("@prefix e: <urn:e:> . e:s e:p e:o .", RdfFormat.Turtle);

        Assert.Equal("urn:e:", dataset.Prefixes.Find("e"));
        Assert.Equal("<urn:e:s> <urn:e:p> <urn:e:o> .", Assert.Single(dataset.Quads).ToString());
    }

    [Fact]
    public void A_text_that_must_be_right_throws_its_first_finding()
    {
        var thrown = Assert.Throws<RdfSyntaxException>(() => DatasetReader.ReadText("<urn:s> .\n<urn:s> .", RdfFormat.Turtle));

        Assert.Equal(("IL7G1001", 1), (thrown.Diagnostic.Descriptor.Code, thrown.Diagnostic.Span.Line));
    }

    [Theory]
    [InlineData("relative", "")]
    [InlineData(null, "a b")]
    public void Options_that_make_no_sense_are_refused(string? baseIri, string prefix) => Assert.Throws<ArgumentException>(() =>
        DatasetReader.ReadText("", RdfFormat.Turtle, new ParserOptions { Base = baseIri, BlankNodePrefix = prefix }));

    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        var codes = FormatsDiagnostics.All.Select(descriptor => descriptor.Code).ToArray();

        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(), codes);
        Assert.All(codes, code => Assert.StartsWith("IL7G1", code, StringComparison.Ordinal));
    }
}
