using System.Globalization;
using System.Security.Cryptography;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Comparison;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Tests.Release;

/// <summary>The files of the IL-7 release, read again: what they hold, and how they hang together.</summary>
public sealed class ProfileTests : IClassFixture<ProfileTests.Interleukin7>
{
    private const string Base = "https://w3id.org/il7graph/";
    private readonly BuiltRelease _release;

    public ProfileTests(Interleukin7 release) => _release = release.Release;

    [Fact]
    public void A_release_has_these_files() => Assert.Equal(
        [
            "SHA256SUMS", "il7-flat.nt", "il7-flat.ttl", "il7-rdf12.ttl", "il7.jsonld", "il7.nq", "il7.nt", "il7.trig", "il7.ttl", "questions.ttl",
            "release.ttl", "report.json", "report.md",
        ],
        _release.FileNames);

    [Theory]
    [InlineData("il7.nt", "il7.ttl")]
    [InlineData("il7-flat.nt", "il7-flat.ttl")]
    [InlineData("il7.nq", "il7.trig")]
    public void Two_syntaxes_of_a_profile_hold_the_same(string one, string other)
    {
        Assert.True(DatasetIsomorphism.AreIsomorphic(_release.Read(one), _release.Read(other)));
        Assert.Equal(_release.Read(one).Quads, _release.Read(other).Quads);
    }

    [Theory]
    [InlineData("il7.nq")]
    [InlineData("il7.nt")]
    [InlineData("il7-flat.nt")]
    public void Line_formats_are_sorted_by_their_bytes_and_have_no_line_twice(string file)
    {
        var lines = _release.Text(file).Split('\n')[..^1].Select(line => System.Text.Encoding.UTF8.GetBytes(line[..^2])).ToList();

        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.True(pair.First.AsSpan().SequenceCompareTo(pair.Second) < 0));
    }

    [Fact]
    public void The_graphs_together_hold_the_full_profile()
    {
        var union = _release.Read("il7.nq").Quads.Select(WithoutGraph).ToHashSet();

        Assert.True(union.IsSupersetOf(_release.Read("il7.nt").Quads));
        Assert.Equal(
            ["flat", "inferred", "ontology", "release", "statements"],
            _release.Read("il7.nq").Quads.Select(quad => ((Iri)quad.Graph!).Value.Replace($"{Base}graph/", "", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_flat_graph_is_the_flat_profile_and_part_of_the_full_one()
    {
        var flat = GraphOf("flat");

        Assert.True(flat.SetEquals(_release.Read("il7-flat.nt").Quads));
        Assert.True(flat.IsSubsetOf(_release.Read("il7.nt").Quads));
    }

    [Fact]
    public void What_is_inferred_is_in_no_other_graph_that_the_rules_read()
    {
        var inferred = GraphOf("inferred");

        Assert.NotEmpty(inferred);
        Assert.Empty(inferred.Intersect(GraphOf("flat")));
        Assert.Empty(inferred.Intersect(GraphOf("ontology")));
    }

    [Fact]
    public void The_RDF_1_2_file_without_its_reifying_triples_is_the_full_profile() => Assert.Equal(
        _release.Read("il7.nt").Quads, _release.Read("il7-rdf12.ttl").Quads.Where(quad => quad.Predicate != RDF.Reifies));

    [Fact]
    public void Every_statement_reifies_the_triple_that_it_names()
    {
        var full = _release.Read("il7.nt");
        var expected = full.Match(null, RDF.Type, Terms.Il7("Statement")).Select(quad => quad.Subject).Select(node => new Quad(
            node, RDF.Reifies, new TripleTerm(full.ObjectOf(node, RDF.Subject)!, (Iri)full.ObjectOf(node, RDF.Predicate)!, full.ObjectOf(node, RDF.Object)!)));

        Assert.Equal(expected.ToHashSet(), _release.Read("il7-rdf12.ttl").Match(null, RDF.Reifies).ToHashSet());
    }

    [Fact]
    public void Every_file_but_itself_and_the_sums_is_described_with_its_true_size_digest_and_number_of_triples()
    {
        var description = _release.Read("release.ttl");
        var described = description.Match(null, RDF.Type, DCAT.Distribution).Select(quad => (Iri)quad.Subject).ToList();
        Assert.Equal(
            _release.FileNames.Except(["SHA256SUMS", "release.ttl"]),
            described.Select(iri => iri.Value.Split('/')[^1]).Order(StringComparer.Ordinal));
        foreach (var distribution in described)
        {
            var file = distribution.Value.Split('/')[^1];
            Assert.Equal(_release.Bytes(file).LongLength, Number(description.ObjectOf(distribution, DCAT.ByteSize)));
            var checksum = description.ObjectOf(distribution, SPDX.Checksum)!;
            Assert.Equal(
                Convert.ToHexStringLower(SHA256.HashData(_release.Bytes(file))), ((Literal)description.ObjectOf(checksum, SPDX.ChecksumValue)!).LexicalForm);
            var triples = Number(description.ObjectOf(distribution, VOID.Triples));
            Assert.Equal(_release.Result.Summary.TriplesByFile.TryGetValue(file, out var count) ? count : null, triples);
            // The questions are RDF, and no part of the data.
            if (file == "questions.ttl") Assert.Null(triples);
            else if (!file.StartsWith("report", StringComparison.Ordinal)) Assert.Equal(CountOf(file), triples);
        }
    }

    [Fact]
    public void The_figures_of_each_graph_are_those_of_its_quads()
    {
        var description = _release.Read("release.ttl");
        foreach (var name in (string[])["statements", "flat", "inferred", "ontology"])
        {
            var quads = GraphOf(name);
            var graph = new Iri($"{Base}graph/{name}");
            Assert.Equal(quads.Count, Number(description.ObjectOf(graph, VOID.Triples)));
            Assert.Equal(quads.Select(quad => quad.Subject).Distinct().Count(), Number(description.ObjectOf(graph, VOID.DistinctSubjects)));
            Assert.Equal(quads.Select(quad => quad.Predicate).Distinct().Count(), Number(description.ObjectOf(graph, VOID.Properties)));
            foreach (var partition in description.Match(graph, VOID.PropertyPartition).Select(quad => quad.Object))
            {
                var property = description.ObjectOf(partition, VOID.Property);
                Assert.Equal(quads.Count(quad => quad.Predicate.Equals(property)), Number(description.ObjectOf(partition, VOID.Triples)));
            }
            foreach (var partition in description.Match(graph, VOID.ClassPartition).Select(quad => quad.Object))
            {
                var @class = description.ObjectOf(partition, VOID.Class);
                Assert.Equal(
                    quads.Count(quad => quad.Predicate == RDF.Type && quad.Object.Equals(@class)), Number(description.ObjectOf(partition, VOID.Entities)));
            }
        }
    }

    [Fact]
    public void The_JSON_report_is_JSON_with_the_figures_of_the_build()
    {
        using var reader = new JsonTextReader(new StringReader(_release.Text("report.json"))) { DateParseHandling = DateParseHandling.None };
        var report = JObject.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });

        Assert.Equal(_release.Result.Summary.Statements, (long)report["figures"]!["statements"]!);
        Assert.Equal(_release.Result.Summary.Evidence, (long)report["figures"]!["evidence"]!);
        Assert.Equal((int)report["conflictCount"]!, report["conflicts"]!.Count());
        Assert.Equal(_release.Result.Findings.Length, report["findings"]!.Count());
        Assert.DoesNotContain(SharedFolder.RepositoryRoot, _release.Text("report.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(SharedFolder.RepositoryRoot, _release.Text("report.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_file_ends_with_one_line_feed_and_has_neither_a_byte_order_mark_nor_a_carriage_return()
    {
        foreach (var file in _release.FileNames)
        {
            var bytes = _release.Bytes(file);
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.DoesNotContain((byte)'\r', bytes);
            Assert.True(bytes[^1] == '\n' && bytes[^2] != '\n', file);
        }
    }

    private HashSet<Quad> GraphOf(string name)
    {
        var graph = new Iri($"{Base}graph/{name}");
        return [.. _release.Read("il7.nq").Quads.Where(quad => graph.Equals(quad.Graph)).Select(WithoutGraph)];
    }

    private static Quad WithoutGraph(Quad quad) => new(quad.Subject, quad.Predicate, quad.Object);

    /// <summary>JSON-LD is not read here; it holds what the N-Triples hold.</summary>
    private long CountOf(string file) => _release.Read(file == "il7.jsonld" ? "il7.nt" : file).Count;

    private static long? Number(Term? literal) =>
        literal is Literal number ? long.Parse(number.LexicalForm, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>The release of the repository's tables, built once for all tests.</summary>
    public sealed class Interleukin7 : IDisposable
    {
        internal BuiltRelease Release { get; } = BuiltRelease.OfRepository("curation/interleukin-7");

        public void Dispose() => Release.Dispose();
    }
}
