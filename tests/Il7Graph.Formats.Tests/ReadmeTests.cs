using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_example_converts_a_document()
    {
        using var input = new MemoryStream("<urn:e:s> <urn:e:p> \"1\" .\n"u8.ToArray());
        using var output = new MemoryStream();
        var diagnostics = new DiagnosticBag();

        #region readme
        using var writer = RdfWriter.Create(output, RdfFormat.Turtle, new WriterOptions { Prefixes = PrefixMap.Empty.With("e", "urn:e:") });
        RdfParser.Parse(input, RdfFormat.NTriples, new ParserOptions { File = "input.nt" }, writer, diagnostics);
        writer.Complete();
        #endregion

        Assert.Equal("@prefix e: <urn:e:> .\n\ne:s e:p \"1\" .\n", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void The_example_stands_in_the_readme() => ReadmeExample.IsRegionOf("Il7Graph.Formats");
}
