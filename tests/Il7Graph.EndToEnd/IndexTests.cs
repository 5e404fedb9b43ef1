using System.Diagnostics;
using System.Text;
using Il7Graph.Testing;

namespace Il7Graph.EndToEnd;

/// <summary><c>il7graph index</c>: stores of files and pipes, and what is left of one whose process is stopped.</summary>
public sealed class IndexTests : IDisposable
{
    private const string NTriples =
        """
        <http://example.org/il7> <http://example.org/binds> _:b .
        <http://example.org/il7> <http://example.org/label> "Interleukin 7"@en .
        _:b <http://example.org/label> "näive \"T\"" .

        """;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("convert", "x.il7", "-o", "out.nt")]
    [InlineData("convert", "renamed", "-o", "out.nt")]
    public void A_store_is_read_where_an_RDF_file_is(params string[] arguments)
    {
        _folder.Write("x.nt", NTriples);
        Assert.Equal(0, Run("index", "x.nt", "-o", "x.il7").ExitCode);
        File.Copy(_folder.PathOf("x.il7"), _folder.PathOf("renamed"));

        AssertFine(Run(arguments));

        Assert.Equal(NTriples, Sorted(_folder.Read("out.nt")));
    }

    [Fact]
    public void A_store_has_the_canonical_form_of_its_file_and_no_difference_to_it()
    {
        _folder.Write("x.nt", NTriples);
        Assert.Equal(0, Run("index", "x.nt", "-o", "x.il7").ExitCode);

        Assert.Equal(Run("canon", "x.nt").Output, Run("canon", "x.il7").Output);
        Assert.Equal(0, Run("diff", "x.il7", "x.nt").ExitCode);
    }

    [Fact]
    public void A_summary_says_what_the_store_holds()
    {
        _folder.Write("x.nt", NTriples);

        var result = Run("index", "x.nt", "-o", "x.il7");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches("^x\\.il7: 3 quads, 6 terms, [0-9,]+ bytes\n$", result.Output);
        Assert.Equal(["x.il7", "x.nt"], _folder.Listing().Keys);
    }

    [Fact]
    public void Blank_nodes_of_different_files_are_kept_apart_and_those_of_one_keep_their_labels()
    {
        _folder.Write("a.nt", "_:b <urn:p> \"a\" .\n");
        _folder.Write("b.nt", "_:b <urn:p> \"b\" .\n_:in1_b <urn:p> \"c\" .\n");

        AssertFine(Run("index", "a.nt", "--quiet", "-o", "one.il7"));
        AssertFine(Run("index", "a.nt", "b.nt", "--quiet", "-o", "two.il7"));

        Assert.Equal("_:b <urn:p> \"a\" .\n", Run("convert", "one.il7", "--to", "nt").Output);
        var nodes = Run("convert", "two.il7", "--to", "nt").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]);
        Assert.Equal(3, nodes.Distinct().Count());
    }

    [Fact]
    public void Standard_input_goes_into_a_graph()
    {
        var result = Process().RunWithInput("<urn:s> <urn:p> <urn:o> .", "index", "-", "--from", "ttl", "--graph", "urn:g", "--quiet", "-o", "x.il7");

        AssertFine(result);
        Assert.Equal("<urn:s> <urn:p> <urn:o> <urn:g> .\n", Run("convert", "x.il7", "--to", "nq").Output);
    }

    [Fact]
    public void The_memory_does_not_show_in_the_store()
    {
        _folder.Write("x.nq", Many(20_000));

        AssertFine(Run("index", "x.nq", "--quiet", "-o", "all.il7"));
        AssertFine(Run("index", "x.nq", "--quiet", "-o", "parts.il7", "--memory", "1MB"));

        Assert.Equal(File.ReadAllBytes(_folder.PathOf("all.il7")), File.ReadAllBytes(_folder.PathOf("parts.il7")));
        Assert.Equal(["all.il7", "parts.il7", "x.nq"], _folder.Listing().Keys);
    }

    [Fact]
    public void A_syntax_error_ends_with_1_and_leaves_the_old_store()
    {
        _folder.Write("bad.nt", "<http://a> <http://b> <http://c> .\n<http://a> <http://b> broken .\n");
        _folder.Write("x.il7", "old\n");

        var result = Run("index", "bad.nt", "-o", "x.il7");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Matches(@"(?m)^bad\.nt:2:23: error IL7G1\d{3}: ", result.Error);
        Assert.Equal("old\n", _folder.Read("x.il7"));
        Assert.Equal(["bad.nt", "x.il7"], _folder.Listing().Keys);
    }

    [Fact]
    public void Lenient_indexing_keeps_what_is_right()
    {
        _folder.Write("bad.nt", "<http://a> <http://b> broken .\n<http://a> <http://b> <http://c> .\n");

        var result = Run("index", "bad.nt", "-o", "x.il7", "--lenient");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("warning IL7G1", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("x.il7: 1 quads,", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verification_tells_a_sound_store_from_a_damaged_one()
    {
        _folder.Write("x.nq", Many(2000));
        Assert.Contains("every checksum and invariant holds", Run("index", "x.nq", "-o", "x.il7", "--verify").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("index", "--verify", "x.il7").ExitCode);
        var store = File.ReadAllBytes(_folder.PathOf("x.il7"));
        store[store.Length / 2] ^= 0x40;
        File.WriteAllBytes(_folder.PathOf("x.il7"), store);

        var result = Run("index", "--verify", "x.il7");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("x.il7: at byte ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_store_is_said_to_be_none()
    {
        _folder.Write("x.il7", NTriples);

        foreach (var arguments in new string[][] { ["index", "--verify", "x.il7"], ["convert", "x.il7", "--to", "nt"], ["canon", "x.il7"] })
        {
            var result = Run(arguments);

            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.Contains("is not a store of Il7Graph", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_process_killed_at_any_moment_leaves_the_old_store_or_the_new_one_and_the_next_cleans_up()
    {
        _folder.Write("x.nq", Many(30_000));
        _folder.Write("old.nt", NTriples);
        string[] index = ["index", "x.nq", "--quiet", "-o", "x.il7", "--memory", "1MB"];
        var clock = Stopwatch.StartNew();
        AssertFine(Run(index));
        var whole = clock.Elapsed;
        var complete = File.ReadAllBytes(_folder.PathOf("x.il7"));
        AssertFine(Run("index", "old.nt", "--quiet", "-o", "old.il7"));
        var old = File.ReadAllBytes(_folder.PathOf("old.il7"));
        var random = new Random(7);
        for (var round = 0; round < 8; round++)
        {
            File.Copy(_folder.PathOf("old.il7"), _folder.PathOf("x.il7"), overwrite: true);
            using (var process = Process().Start(index))
            {
                // Half of the time is the start of the process, in which nothing happens to files.
                process.WaitForExit(whole * (0.3 + (0.8 * random.NextDouble())));
                process.Kill();
                process.WaitForExit();
            }
            var left = File.ReadAllBytes(_folder.PathOf("x.il7"));
            Assert.True(left.AsSpan().SequenceEqual(old) || left.AsSpan().SequenceEqual(complete));
        }

        AssertFine(Run(index));

        Assert.Equal(complete, File.ReadAllBytes(_folder.PathOf("x.il7")));
        Assert.Equal(["old.il7", "old.nt", "x.il7", "x.nq"], _folder.Listing().Keys);
    }

    [Fact]
    public void An_interrupt_ends_with_130_and_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill(1)");
        using var process = Process().Start("index", "-", "--from", "nt", "-o", "x.il7");
        process.StandardInput.BaseStream.Write("<http://a> <http://b> <http://c> .\n"u8);
        process.StandardInput.BaseStream.Flush();
        SpinWait.SpinUntil(() => Directory.EnumerateFiles(_folder.Root).Any(), TimeSpan.FromSeconds(30));
        Thread.Sleep(500); // the file is opened a moment before the process is ready for signals

        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"])) kill.WaitForExit();

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal((130, "il7graph: interrupted\n"), (process.ExitCode, process.StandardError.ReadToEnd()));
        Assert.Empty(_folder.Listing());
    }

    public void Dispose() => _folder.Dispose();

    private static void AssertFine(ProcessResult result) => Assert.Equal((0, ""), (result.ExitCode, result.Error));

    /// <summary>Quads of which every third is in a named graph.</summary>
    private static string Many(int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            lines.Append($"<http://example.org/node/{i / 4}> <http://example.org/property/{i % 7}> \"value {i * 7919 % 50_021}\"");
            lines.Append(i % 3 == 0 ? $" <http://example.org/graph/{i % 5}> .\n" : " .\n");
        }
        return lines.ToString();
    }

    private static string Sorted(string lines) =>
        string.Concat(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Select(line => $"{line}\n"));

    private Il7GraphProcess Process() => new() { WorkingFolder = _folder.Root };

    private ProcessResult Run(params string[] arguments) => Process().Run(arguments);
}
