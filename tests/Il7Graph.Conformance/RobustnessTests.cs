using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Conformance;

public sealed class RobustnessTests
{
    private const int MutantsPerDocument = 40;

    public static TheoryData<string> Folders => [.. RdfTestSuite.All.Select(suite => suite.Folder)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_document_says_the_same_however_it_trickles_in(string suite)
    {
        SharedFolder.PathOf();

        foreach (var entry in Suites.Of(suite).Values)
        {
            var bytes = File.ReadAllBytes(entry.ActionPath);

            Assert.Equal(Read(new MemoryStream(bytes), entry), Read(new TricklingStream(bytes, 1), entry));
            Assert.Equal(Read(new MemoryStream(bytes), entry), Read(new TricklingStream(bytes, 7), entry));
        }
    }

    /// <summary>Whatever is done to a document, the parser neither throws nor pushes what is not a quad, and a document of which it
    /// has said nothing but good survives a second reading from its canonical lines.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void A_mangled_document_gives_findings_and_valid_quads_only(string suite)
    {
        SharedFolder.PathOf();
        var random = new Random(7);

        foreach (var entry in Suites.Of(suite).Values)
        {
            var bytes = File.ReadAllBytes(entry.ActionPath);
            for (var i = 0; i < MutantsPerDocument && bytes.Length > 0; i++)
            {
                var mutant = ByteMutation.Of(bytes, random);
                var (lines, findings) = Read(new MemoryStream(mutant), entry);

                Assert.Equal((lines, findings), Read(new TricklingStream(mutant, 3), entry));
                Assert.Equal(lines, Reread(lines));
            }
        }
    }

    private static (string Lines, string Findings) Read(Stream input, ManifestEntry entry)
    {
        var lines = new CanonicalLines();
        var diagnostics = new DiagnosticBag();
        RdfParser.Parse(input, entry.Format, new ParserOptions { Base = entry.ActionIri }, lines, diagnostics);
        return (lines.Text, string.Join('\n', diagnostics.ToImmutable()));
    }

    /// <summary>Each line through the parser of N-Quads and the object model.</summary>
    private static string Reread(string lines)
    {
        var read = new DecodedLines();
        var diagnostics = new DiagnosticBag();
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(lines));
        RdfParser.Parse(input, RdfFormat.NQuads, new ParserOptions(), read, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return string.Concat(read.Lines.Select(line => line + "\n"));
    }

    private sealed class DecodedLines : IQuadSink
    {
        public List<string> Lines { get; } = [];

        public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) =>
            Lines.Add(new Quad(
                TermEncoding.Decode(subject), (Iri)TermEncoding.Decode(predicate), TermEncoding.Decode(@object),
                graph.IsEmpty ? null : TermEncoding.Decode(graph)).ToString());
    }
}
