using System.Diagnostics;
using System.Text;
using CsCheck;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests.Writing;

public sealed class RdfXmlWriterTests
{
    private const string Reifies = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>";

    private static readonly WriterOptions Options = new() { Prefixes = RdfGenerators.Prefixes, Version12 = true, Comment = "nasty--\n\n--> <x> \u0001" };

    [Fact]
    public void Subjects_are_blocks_and_properties_lines()
    {
        var text = Written.Of(
            """
            <urn:e:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:e:C?a&b> .
            <urn:e:s> <urn:e:p> "a < b & c > \"d\"\r\n" .
            <urn:e:s> <urn:e:p> "x"@en .
            <urn:e:s> <http://other/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
            _:b <urn:e:p> _:0 .

            """, RdfFormat.RdfXml, new WriterOptions { Prefixes = PrefixMap.Empty.With("e", "urn:e:") });

        Assert.Equal(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF
                xmlns:e="urn:e:"
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="urn:e:s">
                <rdf:type rdf:resource="urn:e:C?a&amp;b"/>
                <e:p>a &lt; b &amp; c &gt; "d"&#xD;
            </e:p>
                <e:p xml:lang="en">x</e:p>
                <p xmlns="http://other/" rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">1</p>
              </rdf:Description>
              <rdf:Description rdf:nodeID="b">
                <e:p rdf:nodeID="_x0030_"/>
              </rdf:Description>
            </rdf:RDF>

            """, text);
    }

    [Fact]
    public void RDF_1_2_is_written_when_it_is_asked_for()
    {
        const string Quads = "<urn:s> <urn:e:p> <<( <urn:s> <urn:f:q> \"x\"@ar--rtl )>> .\n";

        var text = Written.Of(Quads, RdfFormat.RdfXml, new WriterOptions { Version12 = true });

        Assert.Contains(
            "<p xmlns=\"urn:e:\" rdf:parseType=\"Triple\"><rdf:Description rdf:about=\"urn:s\"><q xmlns=\"urn:f:\" its:dir=\"rtl\" xml:lang=\"ar\">x</q></rdf:Description></p>",
            text, StringComparison.Ordinal);
        Assert.Throws<NotRepresentableException>(() => Written.Of(Quads, RdfFormat.RdfXml));
        Assert.Throws<NotRepresentableException>(() => Written.Of("<urn:s> <urn:e:p> \"x\"@ar--rtl .\n", RdfFormat.RdfXml));
        Assert.Throws<NotRepresentableException>(() => Written.By(
            RdfFormat.RdfXml, writer => writer.AddReified("<urn:s>"u8, "<urn:p>"u8, "\"o\""u8, "<urn:r>"u8)));
    }

    [Theory]
    [InlineData("<urn:s> <urn:p:> <urn:o> .", "does not end in a name of XML")]
    [InlineData("<urn:s> <http://e/1> <urn:o> .", "does not end in a name of XML")]
    [InlineData("<urn:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#li> <urn:o> .", "for its own grammar")]
    [InlineData("<urn:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#about> <urn:o> .", "for its own grammar")]
    [InlineData("<urn:s> <urn:p> \"a\\u0000\" .", "the character \\u0000")]
    [InlineData("<urn:s> <urn:p> \"a\\b\" .", "the character \\b")]
    [InlineData("<urn:s> <urn:p> \"\\uFFFE\" .", "the character \\uFFFE")]
    [InlineData("<urn:s\uFFFF> <urn:p> \"x\" .", "the noncharacter")]
    public void What_XML_cannot_hold_is_refused_and_nothing_of_it_is_written(string quad, string reason)
    {
        var good = Written.Of("<urn:s> <urn:p> \"\\u007F\\\\b\" .\n", RdfFormat.RdfXml);
        using var output = new MemoryStream();
        using var writer = RdfWriter.Create(output, RdfFormat.RdfXml);
        writer.Add("<urn:s>"u8, "<urn:p>"u8, "\"\\u007F\\\\b\""u8, default);

        var thrown = Assert.Throws<NotRepresentableException>(() =>
            RdfParser.Parse(new MemoryStream(Encoding.UTF8.GetBytes(quad)), RdfFormat.NTriples, new ParserOptions(), writer, new DiagnosticBag()));

        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
        writer.Complete();
        Assert.Equal(good, Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void Prefixes_that_XML_would_misread_are_left_out_or_renamed()
    {
        var prefixes = new PrefixMap(new Dictionary<string, string>
        {
            ["rdf"] = "urn:mine:", ["xmlthing"] = "urn:x:", ["x"] = "http://www.w3.org/2000/xmlns/", [""] = "urn:e:",
        });

        var text = Written.Of("<urn:s> <urn:mine:p> \"a\" .\n<urn:s> <urn:x:p> \"b\" .\n<urn:s> <http://www.w3.org/2000/xmlns/pq> \"c\" .\n<urn:s> <urn:e:p> \"d\" .\n",
            RdfFormat.RdfXml, new WriterOptions { Prefixes = prefixes });

        Assert.Contains("<rdf_:RDF\n    xmlns=\"urn:e:\"\n    xmlns:rdf=\"urn:mine:\"\n    xmlns:rdf_=", text, StringComparison.Ordinal);
        Assert.DoesNotContain("xmlthing", text, StringComparison.Ordinal);
        Assert.Contains("<q xmlns=\"http://www.w3.org/2000/xmlns/p\">c</q>", text, StringComparison.Ordinal);
        Assert.Contains("<p>d</p>", text, StringComparison.Ordinal);
        AssertSays("<urn:s> <urn:e:p> \"d\" .\n<urn:s> <urn:mine:p> \"a\" .\n<urn:s> <urn:x:p> \"b\" .\n<urn:s> <http://www.w3.org/2000/xmlns/pq> \"c\" .\n", text);
    }

    [Fact]
    public void A_prefix_that_comes_late_is_not_used()
    {
        var text = Written.By(RdfFormat.RdfXml, writer =>
        {
            writer.Add("<urn:s>"u8, "<urn:e:p>"u8, "\"a\""u8, default);
            writer.DeclarePrefix("e", "urn:e:");
            writer.Add("<urn:s>"u8, "<urn:e:p>"u8, "\"b\""u8, default);
        });

        Assert.Contains("    <p xmlns=\"urn:e:\">a</p>\n    <p xmlns=\"urn:e:\">b</p>\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_dataset() => RdfGenerators.Quads(graphs: false, rdf12: true).Sample(quads =>
    {
        var sayable = quads.Where(IsSayable).ToArray();
        var streamed = Written.By(RdfFormat.RdfXml, writer => Array.ForEach(sayable, writer.Add), Options);
        var sorted = Encoding.UTF8.GetString(Written.Sorted(sayable, RdfFormat.RdfXml, Options));

        AssertSame(Written.DatasetOf(sayable), streamed);
        AssertSame(Written.DatasetOf(sayable), sorted);
    }, iter: 2000);

    [Fact]
    public void Reifiers_read_back_as_the_triples_that_they_stand_for()
    {
        var text = Written.By(RdfFormat.RdfXml, writer =>
        {
            writer.AddReified("<urn:s>"u8, "<urn:e:p>"u8, "\"o\""u8, "<urn:r>"u8);
            writer.AddReified("<urn:s>"u8, "<urn:e:p>"u8, "\"o\""u8, "_:r"u8);
            writer.Add("<urn:s>"u8, "<urn:e:p>"u8, "\"p\""u8, default);
            Assert.Equal(4, writer.Count);
        }, Options);

        AssertSays(
            $"<urn:s> <urn:e:p> \"o\" .\n<urn:s> <urn:e:p> \"p\" .\n<urn:r> {Reifies} <<( <urn:s> <urn:e:p> \"o\" )>> .\n_:r {Reifies} <<( <urn:s> <urn:e:p> \"o\" )>> .\n",
            text);
    }

    [Fact]
    public void Neither_the_order_of_the_quads_nor_a_repetition_shows() => Gen.Select(RdfGenerators.Quads(graphs: false, rdf12: true), Gen.Int[0, 1000]).Sample(
        (quads, seed) =>
        {
            Quad[] sayable = [.. quads.Where(IsSayable)];
            Quad[] shuffled = [.. sayable, .. sayable];
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(Written.Sorted(sayable, RdfFormat.RdfXml, Options), Written.Sorted(shuffled, RdfFormat.RdfXml, Options));
        }, iter: 300);

    [Fact]
    public void Rapper_reads_what_is_written()
    {
        StartRapper().Dispose();
        RdfGenerators.Quads(graphs: false, rdf12: false).Sample(quads =>
        {
            var sayable = quads.Where(IsSayable).ToArray();
            var text = Written.Sorted(sayable, RdfFormat.RdfXml, new WriterOptions { Prefixes = RdfGenerators.Prefixes });

            using var rapper = StartRapper();
            rapper.StandardInput.BaseStream.Write(text);
            rapper.StandardInput.Close();
            var lines = rapper.StandardOutput.ReadToEnd();
            rapper.WaitForExit();

            // Rapper takes dot segments out of absolute IRIs, so IRIs may differ.
            var found = new CanonicalLines();
            RdfParser.Parse(new MemoryStream(Encoding.UTF8.GetBytes(lines)), RdfFormat.NTriples, new ParserOptions(), found, new DiagnosticBag());
            Assert.Equal(0, rapper.ExitCode);
            Assert.Equal(LiteralsOf(string.Concat(Written.DatasetOf(sayable).Quads.Select(quad => $"{quad}\n"))), LiteralsOf(found.Text));
        }, iter: 20, threads: 1);
    }

    /// <summary>The literals of lines in order, with an empty line for each other object.</summary>
    private static IEnumerable<string> LiteralsOf(string lines) => lines.Split('\n')[..^1]
        .Select(line => line.Split(' ', 3)[2])
        .Select(@object => @object.StartsWith('"') ? @object : "")
        .Order(StringComparer.Ordinal);

    private static Process StartRapper()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("rapper", ["-q", "-i", "rdfxml", "-o", "ntriples", "-", "urn:base"])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("rapper (raptor2-utils) is not installed");
            throw;
        }
    }

    /// <summary>Whether the writer takes a quad, which throws nothing else.</summary>
    private static bool IsSayable(Quad quad)
    {
        try
        {
            Written.By(RdfFormat.RdfXml, writer => writer.Add(quad), Options);
            return true;
        }
        catch (NotRepresentableException)
        {
            return false;
        }
    }

    private static void AssertSays(string lines, string text) => AssertSame(DatasetReader.ReadText(lines, RdfFormat.NTriples), text);

    private static void AssertSame(Dataset expected, string text)
    {
        var diagnostics = new DiagnosticBag();
        var found = DatasetReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), RdfFormat.RdfXml, new ParserOptions(), diagnostics);
        Assert.True(diagnostics.Count == 0, $"{string.Join('\n', diagnostics.ToImmutable())}\n{text}");
        Assert.True(DatasetIsomorphism.AreIsomorphic(expected, found), $"{string.Join('\n', expected.Quads)}\nwas written as\n{text}");
    }
}
