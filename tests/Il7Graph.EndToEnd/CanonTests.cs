using System.IO.Compression;
using System.Text;
using Il7Graph.Testing;

namespace Il7Graph.EndToEnd;

/// <summary><c>il7graph canon</c> on files and pipes.</summary>
public sealed class CanonTests : IDisposable
{
    private const string Turtle = "@prefix ex: <urn:ex:> . ex:a ex:p [ ex:q \"1\" ] , [ ex:q \"2\" ] . ex:a ex:r \"x\"@EN .\n";

    private const string Canonical =
        """
        <urn:ex:a> <urn:ex:p> _:c14n0 .
        <urn:ex:a> <urn:ex:p> _:c14n1 .
        <urn:ex:a> <urn:ex:r> "x"@en .
        _:c14n0 <urn:ex:q> "2" .
        _:c14n1 <urn:ex:q> "1" .

        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Labels_order_and_format_do_not_show_in_the_output()
    {
        _folder.Write("a.ttl", Turtle);
        _folder.Write("b.nq", "_:z <urn:ex:q> \"1\" .\n_:a <urn:ex:q> \"2\" .\n<urn:ex:a> <urn:ex:r> \"x\"@en .\n<urn:ex:a> <urn:ex:p> _:a .\n<urn:ex:a> <urn:ex:p> _:z .\n");

        var fromTurtle = Run("canon", "a.ttl");
        AssertFine(Run("canon", "b.nq", "-o", "out.nq"));

        AssertFine(fromTurtle);
        Assert.Equal(fromTurtle.Output, _folder.Read("out.nq"));
        Assert.Equal(Lines(Canonical), Lines(fromTurtle.Output));
    }

    [Fact]
    public void Compression_is_seen_through_on_both_sides()
    {
        AssertFine(Process().RunWithInput(Gzip(Turtle), "canon", "--from", "ttl", "-o", "out.nq.zst"));

        AssertFine(Run("canon", "out.nq.zst", "-o", "again.nq"));

        Assert.Equal(Process().RunWithInput(Turtle, "canon", "-", "--from", "ttl").Output, _folder.Read("again.nq"));
    }

    [Fact]
    public void The_hash_algorithm_can_be_chosen()
    {
        var text = string.Concat(Enumerable.Range(0, 20).Select(i => $"_:b{i} <urn:p> \"{i}\" .\n"));

        var sha256 = Process().RunWithInput(text, "canon", "--from", "nt", "--hash", "sha256");
        var sha384 = Process().RunWithInput(text, "canon", "--from", "nt", "--hash", "sha384");

        AssertFine(sha384);
        Assert.Equal(Process().RunWithInput(text, "canon", "--from", "nt").Output, sha256.Output);
        Assert.NotEqual(sha256.Output, sha384.Output);
    }

    [Fact]
    public void A_syntax_error_ends_with_1_and_writes_nothing()
    {
        _folder.Write("bad.nt", "<urn:a> <urn:b> broken .\n");

        var result = Run("canon", "bad.nt", "-o", "out.nq");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("bad.nt:1:17: error IL7G1", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("out.nq")));
    }

    [Fact]
    public void A_poison_graph_ends_with_2_and_the_way_out()
    {
        _folder.Write("clique.nt", string.Concat(
            from a in Enumerable.Range(0, 12) from b in Enumerable.Range(0, 12) select $"_:n{a} <urn:p> _:n{b} .\n"));

        var result = Run("canon", "clique.nt", "-o", "out.nq", "--max-work", "100000");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("il7graph: cannot canonicalize 'clique.nt': 12 blank nodes look alike, and 100000 steps", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("or raise the limit with --max-work\n", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("out.nq")));
    }

    [Fact]
    public void Triple_terms_are_refused()
    {
        var result = Process().RunWithInput("<urn:r> <urn:p> <<( <urn:a> <urn:b> <urn:c> )>> .\n", "canon", "--from", "nt");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("RDFC-1.0 is defined for RDF 1.1 only, which has no triple terms", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The lines with both labels made the same: which of them comes first is up to the hashes.</summary>
    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => line.Replace("c14n1", "c14n0", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static void AssertFine(ProcessResult result) => Assert.Equal((0, ""), (result.ExitCode, result.Error));

    private static byte[] Gzip(string text)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private Il7GraphProcess Process() => new() { WorkingFolder = _folder.Root };

    private ProcessResult Run(params string[] arguments) => Process().Run(arguments);
}
