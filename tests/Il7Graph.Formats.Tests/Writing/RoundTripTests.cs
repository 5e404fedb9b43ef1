using System.Text;
using CsCheck;
using Il7Graph.Diagnostics;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Testing;

namespace Il7Graph.Formats.Tests.Writing;

public sealed class RoundTripTests
{
    private static readonly WriterOptions Options = new() { Prefixes = RdfGenerators.Prefixes, Version12 = true, Comment = "nasty\n\n. <x>" };

    public static TheoryData<string> Readable { get; } =
        [.. RdfFormat.All.Where(format => format != RdfFormat.RdfXml && format != RdfFormat.JsonLd).Select(format => format.Name)];

    public static TheoryData<string> All { get; } =
        [.. RdfFormat.All.Where(format => format != RdfFormat.RdfXml).Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Readable))]
    public void What_is_written_reads_back_as_the_same_dataset(string name)
    {
        var format = RdfFormat.Find(name)!;
        RdfGenerators.Quads(format.HasGraphs, rdf12: true).Sample(quads =>
        {
            var streamed = Written.By(format, writer => Array.ForEach(quads, writer.Add), Options);
            var sorted = Encoding.UTF8.GetString(Written.Sorted(quads, format, Options));

            var expected = Written.DatasetOf(quads);
            AssertSame(expected, streamed, format);
            AssertSame(expected, sorted, format);
        }, iter: 1000);
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void Reifiers_read_back_as_the_triples_that_they_stand_for(string name)
    {
        var format = RdfFormat.Find(name)!;
        var reifiers = Gen.OneOf(RdfGenerators.Iri.Select(iri => (Term)iri), RdfGenerators.BlankNode.Select(node => (Term)node)).Array[0, 3];
        Gen.Select(RdfGenerators.Quad(graphs: false, rdf12: true), reifiers).Array[0, 6].Sample(triples =>
        {
            long count = 0;
            var text = Written.By(format, writer =>
            {
                foreach (var (triple, nodes) in triples) Reify(writer, triple, nodes);
                count = writer.Count;
            }, Options);

            var plain = Written.By(RdfFormat.NTriples, writer =>
            {
                foreach (var (triple, nodes) in triples) Reify(writer, triple, nodes);
            });
            AssertSame(DatasetReader.ReadText(plain, RdfFormat.NTriples), text, format);
            Assert.Equal(plain.Count(c => c == '\n'), count);
        }, iter: 500);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Neither_the_order_of_the_quads_nor_a_repetition_shows(string name)
    {
        var format = RdfFormat.Find(name)!;
        var rdf12 = format != RdfFormat.JsonLd;
        Gen.Select(RdfGenerators.Quads(format.HasGraphs, rdf12), Gen.Int[0, 1000]).Sample((quads, seed) =>
        {
            Quad[] shuffled = [.. quads, .. quads];
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(Written.Sorted(quads, format, Options), Written.Sorted(shuffled, format, Options));
        }, iter: 300);
    }

    [Theory]
    [InlineData("nt")]
    [InlineData("nq")]
    public void Sorted_lines_are_in_canonical_form(string name)
    {
        var format = RdfFormat.Find(name)!;
        RdfGenerators.Quads(format.HasGraphs, rdf12: true).Sample(quads =>
        {
            var lines = Encoding.UTF8.GetString(Written.Sorted(quads, format)).Split('\n')[..^1];

            var expected = quads.Select(quad => quad.ToString()).Distinct().OrderBy(Encoding.UTF8.GetBytes, ByBytes);
            Assert.Equal(expected, lines);
        }, iter: 500);
    }

    private static Comparer<byte[]> ByBytes => Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    private static void Reify(IRdfWriter writer, Quad triple, Term[] reifiers)
    {
        if (reifiers.Length == 0) writer.Add(triple);
        foreach (var reifier in reifiers)
        {
            writer.AddReified(
                TermEncoding.Encode(triple.Subject), TermEncoding.Encode(triple.Predicate), TermEncoding.Encode(triple.Object),
                TermEncoding.Encode(reifier));
        }
    }

    private static void AssertSame(Dataset expected, string text, RdfFormat format)
    {
        var diagnostics = new DiagnosticBag();
        var found = DatasetReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), format, new ParserOptions(), diagnostics);
        Assert.True(diagnostics.Count == 0, $"{string.Join('\n', diagnostics.ToImmutable())}\n{text}");
        Assert.True(DatasetIsomorphism.AreIsomorphic(expected, found), $"{string.Join('\n', expected.Quads)}\nwas written as\n{text}");
    }
}
