using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests.Fuzzing;

/// <summary>Damaged documents of every format that is read: the samples of these tests and, where they are, the documents of the W3C
/// suites. Each case is known by its number, so that one that fails fails again. <c>IL7GRAPH_FUZZ_CASES</c> says how many to try for
/// each format instead of the few of an ordinary run.</summary>
public sealed class FuzzTests
{
    private const int OrdinaryCases = 1500;
    private const int MaximumSeed = 1 << 16;

    private static readonly int Cases =
        int.TryParse(Environment.GetEnvironmentVariable("IL7GRAPH_FUZZ_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : OrdinaryCases;

    private static readonly ConcurrentDictionary<RdfFormat, byte[][]> SeedsOf = new();

    [Theory]
    [MemberData(nameof(BadInputTests.Readable), MemberType = typeof(BadInputTests))]
    public void A_damaged_document_gives_quads_that_can_be_written_and_findings_with_places_in_it(string name)
    {
        var format = RdfFormat.Find(name)!;
        for (var number = 0; number < Cases; number++)
        {
            var document = Case(format, number);

            var read = ParsedDocument.Of(document, format, new ParserOptions { Base = "http://example.org/base" });

            var place = read.Findings.Select(finding => finding.Span).FirstOrDefault(span => !IsWithin(document, span, format));
            Assert.True(place == default, $"case {number} of {name}: {place} lies outside of the document");
            Assert.True(read.Lines == WrittenAndRead(read.Lines), $"case {number} of {name}: the quads come back changed");
        }
    }

    [Theory]
    [MemberData(nameof(BadInputTests.Readable), MemberType = typeof(BadInputTests))]
    public void A_damaged_document_says_the_same_in_pieces_and_to_a_sink_that_wants_places(string name)
    {
        var format = RdfFormat.Find(name)!;
        for (var number = 0; number < Cases / 5; number++)
        {
            var document = Case(format, number);
            var options = new ParserOptions { Base = "http://example.org/base" };
            var whole = ParsedDocument.Of(document, format, options);

            var pieces = ParsedDocument.Of(new TricklingStream(document, 1 + (number % 64)), format, options);
            var (placed, diagnostics) = (new PlacedLines(), new DiagnosticBag());
            RdfParser.Parse(new MemoryStream(document), format, options, placed, diagnostics);

            Assert.True(whole.Lines == pieces.Lines && whole.Findings.SequenceEqual(pieces.Findings), $"case {number} of {name}: in pieces");
            Assert.True(
                whole.Lines == placed.Lines.Text && whole.Findings.SequenceEqual(diagnostics.ToImmutable()), $"case {number} of {name}: with places");
        }
    }

    [Theory]
    [InlineData("nt")]
    [InlineData("nq")]
    public void Lines_are_read_as_the_plain_grammar_reads_them(string name)
    {
        var format = RdfFormat.Find(name)!;
        for (var number = 0; number < Cases; number++)
        {
            var document = Case(format, number);

            var read = ParsedDocument.Of(document, format);

            var (lines, broken) = LineGrammar.Read(document, format.HasGraphs);
            Assert.True(lines == read.Lines, $"case {number} of {name}: other quads\n{lines}\n{read.Lines}\n{Encoding.UTF8.GetString(document)}");
            Assert.Equal(broken, read.Findings.Select(finding => finding.Span.Line));
        }
    }

    [Theory]
    [InlineData("nt", 7)]
    [InlineData("nq", 10)]
    public void The_plain_grammar_reads_the_sample(string name, int count)
    {
        var format = RdfFormat.Find(name)!;

        var (lines, broken) = LineGrammar.Read(Samples.Of(format), format.HasGraphs);

        Assert.Empty(broken);
        Assert.Equal(count, lines.Count(c => c == '\n'));
        Assert.Equal(ParsedDocument.Of(Samples.Of(format), format).Lines, lines);
    }

    /// <summary>The damaged document of this number.</summary>
    private static byte[] Case(RdfFormat format, int number)
    {
        var seeds = SeedsOf.GetOrAdd(format, ReadSeeds);
        return ByteMutation.Of(seeds[number % seeds.Length], new Random(number));
    }

    private static byte[][] ReadSeeds(RdfFormat format)
    {
        if (SharedFolder.Root is not { } root) return [Samples.Of(format)];
        var suites = Path.Combine(root, "conformance", "rdf-tests", "rdf");
        var files = !Directory.Exists(suites) ? [] : Directory.EnumerateFiles(suites, "*", SearchOption.AllDirectories)
            .Where(file => RdfFormat.ForFile(file) == format && new FileInfo(file).Length is > 0 and <= MaximumSeed)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes);
        // Every other case is the sample, which has a bit of everything.
        return [.. files.SelectMany(file => new[] { Samples.Of(format), file }).DefaultIfEmpty(Samples.Of(format))];
    }

    private static string WrittenAndRead(string lines)
    {
        var output = new MemoryStream();
        var diagnostics = new DiagnosticBag();
        using (var writer = RdfWriter.Create(output, RdfFormat.NQuads, new WriterOptions()))
        {
            RdfParser.Parse(new MemoryStream(Encoding.UTF8.GetBytes(lines)), RdfFormat.NQuads, new ParserOptions(), writer, diagnostics);
            writer.Complete();
        }
        Assert.Empty(diagnostics.ToImmutable());
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static bool IsWithin(byte[] document, SourceSpan span, RdfFormat format)
    {
        // XML without an element has no place for what it lacks, and declares encodings of its own.
        if (span == SourceSpan.WholeFile(span.File)) return format == RdfFormat.RdfXml;
        var text = Encoding.UTF8.GetString(document).Replace("\r\n", "\n", StringComparison.Ordinal);
        var lines = text.Split('\n', '\r');
        if (format == RdfFormat.RdfXml) return span.Line >= 1 && span.Line <= lines.Length && span.Column >= 1;
        return span.Line >= 1 && span.Line <= lines.Length && span.Column >= 1 && span.Column + span.Length <= lines[span.Line - 1].Length + 2;
    }

    private sealed class PlacedLines : IPlacedQuadSink
    {
        public CanonicalLines Lines { get; } = new();

        public void Place(in QuadPlace place)
        {
            Assert.True(place.Subject.Line > 0 && place.Predicate.Line > 0 && place.Object.Line > 0);
            Assert.True(place.Subject.Column > 0 && place.Predicate.Column > 0 && place.Object.Column > 0);
        }

        public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph) =>
            Lines.Add(subject, predicate, @object, graph);
    }
}
