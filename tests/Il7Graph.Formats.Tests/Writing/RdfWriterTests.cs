using System.Text;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests.Writing;

public sealed class RdfWriterTests
{
    private const string Quads = "<urn:e:s> <urn:e:p> <urn:e:o> <urn:e:g> .\n<urn:e:s> <urn:e:p> <urn:e:o> .\n";

    public static TheoryData<string> All { get; } = [.. RdfFormat.All.Select(format => format.Name)];

    [Theory]
    [InlineData("nt", "N-Triples")]
    [InlineData("ttl", "Turtle")]
    [InlineData("rdfxml", "RDF/XML")]
    public void A_format_without_graphs_refuses_a_named_graph(string name, string title)
    {
        var thrown = Assert.Throws<NotRepresentableException>(() => Written.Of(Quads, RdfFormat.Find(name)!));

        Assert.StartsWith($"{title} has no named graphs, and <urn:e:s> stands in <urn:e:g>", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Graphs_are_merged_on_demand()
    {
        var options = new WriterOptions { MergeGraphs = true };

        Assert.Equal("<urn:e:s> <urn:e:p> <urn:e:o> .\n<urn:e:s> <urn:e:p> <urn:e:o> .\n", Written.Of(Quads, RdfFormat.NTriples, options));
        using var sorted = new MemoryStream();
        RdfWriter.Write(DatasetReader.ReadText(Quads, RdfFormat.NQuads), sorted, RdfFormat.NTriples, options);
        Assert.Equal("<urn:e:s> <urn:e:p> <urn:e:o> .\n", Encoding.UTF8.GetString(sorted.ToArray()));
    }

    [Theory]
    [InlineData("nt", "# a\n# b\n#\nVERSION \"1.2\"\n")]
    [InlineData("ttl", "# a\n# b\n#\nVERSION \"1.2\"\n")]
    [InlineData("rdfxml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a -->\n<!-- b -->\n<!-- -->\n<rdf:RDF\n    xmlns:its=\"http://www.w3.org/2005/11/its\"\n    xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"\n    rdf:version=\"1.2\" its:version=\"2.0\">\n</rdf:RDF>\n")]
    [InlineData("jsonld", "{\n  \"@context\": {\n    \"@version\": 1.1\n  },\n  \"@graph\": []\n}\n")]
    public void Comment_and_version_stand_at_the_top_where_the_format_has_them(string name, string expected) =>
        Assert.Equal(expected, Written.Of("", RdfFormat.Find(name)!, new WriterOptions { Comment = "a\r\nb\r", Version12 = true }));

    [Theory]
    [MemberData(nameof(All))]
    public void The_stream_stays_open_and_takes_nothing_after_the_end(string name)
    {
        using var output = new MemoryStream();
        var writer = RdfWriter.Create(output, RdfFormat.Find(name)!);
        writer.Add("<urn:s>"u8, "<urn:p>"u8, "\"o\""u8, default);
        writer.Complete();
        writer.Complete();
        var length = output.Length;
        writer.Dispose();

        Assert.True(output.CanWrite);
        Assert.Equal((length, 1L), (output.Length, writer.Count));
        Assert.Throws<InvalidOperationException>(() => writer.Add("<urn:s>"u8, "<urn:p>"u8, "\"o\""u8, default));
        Assert.Equal(length, output.Length);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_term_longer_than_the_buffer_is_written_whole(string name)
    {
        var text = new string('x', 1 << 20);

        var document = Written.Of($"<urn:s> <urn:p> \"{text}\" .\n<urn:s> <urn:p> \"end\" .\n", RdfFormat.Find(name)!);

        Assert.Contains(text, document, StringComparison.Ordinal);
        Assert.Contains(name == "rdfxml" ? ">end<" : "\"end\"", document, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Documents_are_UTF8_with_line_feeds_and_no_byte_order_mark(string name)
    {
        using var output = new MemoryStream();
        RdfWriter.Write(DatasetReader.ReadText("<urn:s> <urn:p> \"\uFEFFé\\r\\n\" .", RdfFormat.NTriples), output, RdfFormat.Find(name)!);
        var bytes = output.ToArray();

        Assert.True(bytes[0] < 0x80);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.Contains(name == "rdfxml" ? "\uFEFFé&#xD;\n" : "\uFEFFé\\r\\n", new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "urn:e:")]
    [InlineData("a.", "urn:e:")]
    [InlineData("a:", "urn:e:")]
    [InlineData("e", "relative")]
    [InlineData("e", "urn:e:> .")]
    public void A_prefix_that_no_document_could_declare_is_refused(string prefix, string iri)
    {
        var prefixes = PrefixMap.Empty.With(prefix, iri);

        Assert.Throws<ArgumentException>(() => RdfWriter.Create(Stream.Null, RdfFormat.Turtle, new WriterOptions { Prefixes = prefixes }));
        Assert.Throws<ArgumentException>(() => RdfWriter.Create(Stream.Null, RdfFormat.JsonLd).DeclarePrefix(prefix, iri));
    }

    [Fact]
    public void The_prefixes_of_the_options_come_before_those_of_the_dataset()
    {
        var dataset = DatasetReader.ReadText("@prefix e: <urn:other:> . @prefix f: <urn:f:> . <urn:e:s> <urn:f:p> <urn:other:o> .", RdfFormat.Turtle);
        using var output = new MemoryStream();
        RdfWriter.Write(dataset, output, RdfFormat.Turtle, new WriterOptions { Prefixes = PrefixMap.Empty.With("e", "urn:e:") });

        Assert.Equal(
            "@prefix e: <urn:e:> .\n@prefix f: <urn:f:> .\n\ne:s f:p <urn:other:o> .\n", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void A_dataset_copies_itself_into_a_writer()
    {
        var lines = new CanonicalLines();
        DatasetReader.ReadText(Quads, RdfFormat.NQuads).CopyTo(lines);

        Assert.Equal(lines.Text, Written.By(RdfFormat.NQuads, writer => DatasetReader.ReadText(Quads, RdfFormat.NQuads).CopyTo(writer)));
    }
}
