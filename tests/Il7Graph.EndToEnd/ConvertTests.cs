using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Il7Graph.Testing;

namespace Il7Graph.EndToEnd;

/// <summary><c>il7graph convert</c> on files, pipes and everything that goes wrong with them.</summary>
public sealed class ConvertTests : IDisposable
{
    private const string Turtle =
        """
        @prefix ex: <http://example.org/> .
        ex:il7 a ex:Protein ; ex:label "Interleukin 7"@en , "näive \"T\"" ; ex:length 177 .
        ex:il7r ex:binds ex:il7 .

        """;

    private const string NTriples =
        """
        <http://example.org/il7> <http://example.org/label> "Interleukin 7"@en .
        <http://example.org/il7> <http://example.org/label> "näive \"T\"" .
        <http://example.org/il7> <http://example.org/length> "177"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://example.org/il7> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/Protein> .
        <http://example.org/il7r> <http://example.org/binds> <http://example.org/il7> .

        """;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("nt")]
    [InlineData("nq")]
    [InlineData("ttl")]
    [InlineData("trig")]
    [InlineData("rdf")]
    [InlineData("nt.gz")]
    [InlineData("ttl.zst")]
    [InlineData("trig.gz")]
    [InlineData("owl.gz")]
    public void Turtle_to_a_format_and_back_gives_the_same_triples(string extension)
    {
        _folder.Write("in.ttl", Turtle);

        AssertFine(Run("convert", "in.ttl", "-o", $"middle.{extension}"));
        AssertFine(Run("convert", $"middle.{extension}", "-o", "out.nt"));

        Assert.Equal(NTriples, Sorted(_folder.Read("out.nt")));
        Assert.Equal(["in.ttl", $"middle.{extension}", "out.nt"], _folder.Listing().Keys);
    }

    [Fact]
    public void Hyphens_stand_for_the_standard_streams()
    {
        var result = Process().RunWithInput(Turtle, "convert", "-", "--from", "ttl", "-o", "-", "--to", "nt");

        AssertFine(result);
        Assert.Equal(NTriples, Sorted(result.Output));
    }

    [Fact]
    public void A_standard_input_that_is_closed_is_told_at_once()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("only Linux shows it");
        var closed = new Il7GraphProcess { WorkingFolder = _folder.Root, Launcher = ["sh", "-c", "exec \"$@\" <&-", "sh"] };

        var result = closed.Run("convert", "-", "--from", "ttl", "--to", "nt");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("standard input is closed", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_streams_are_the_default()
    {
        var result = Process().RunWithInput(Turtle, "convert", "--from", "text/turtle", "--to", "nt");

        AssertFine(result);
        Assert.Equal(NTriples, Sorted(result.Output));
    }

    [Fact]
    public void A_compressed_stream_on_standard_input_is_seen_through()
    {
        var result = Process().RunWithInput(Gzip(Turtle), "convert", "--from", "ttl", "--to", "nt");

        AssertFine(result);
        Assert.Equal(NTriples, Sorted(result.Output));
    }

    [Fact]
    public void Compressed_output_is_what_its_name_says()
    {
        _folder.Write("in.ttl", Turtle);

        AssertFine(Run("convert", "in.ttl", "-o", "out.nt.gz"));
        AssertFine(Run("convert", "in.ttl", "-o", "out.nt.zst"));

        Assert.Equal([0x1F, 0x8B], File.ReadAllBytes(_folder.PathOf("out.nt.gz"))[..2]);
        Assert.Equal([0x28, 0xB5, 0x2F, 0xFD], File.ReadAllBytes(_folder.PathOf("out.nt.zst"))[..4]);
        using var gzip = new GZipStream(File.OpenRead(_folder.PathOf("out.nt.gz")), CompressionMode.Decompress);
        Assert.Equal(NTriples, Sorted(new StreamReader(gzip).ReadToEnd()));
    }

    [Fact]
    public void Converting_twice_gives_the_same_bytes()
    {
        _folder.Write("in.ttl", Turtle);

        foreach (var name in new[] { "a.ttl.gz", "b.ttl.gz" }) AssertFine(Run("convert", "in.ttl", "-o", name));

        Assert.Equal(File.ReadAllBytes(_folder.PathOf("a.ttl.gz")), File.ReadAllBytes(_folder.PathOf("b.ttl.gz")));
    }

    [Fact]
    public void Prefixes_of_the_input_reach_a_Turtle_output()
    {
        var result = Process().RunWithInput(Turtle, "convert", "--from", "ttl", "--to", "ttl");

        AssertFine(result);
        Assert.Contains("ex:il7r", result.Output, StringComparison.Ordinal);
        Assert.Contains("<http://example.org/>", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_may_be_converted_onto_itself()
    {
        _folder.Write("data.nt", NTriples);

        AssertFine(Run("convert", "data.nt", "-o", "data.nt"));

        Assert.Equal(NTriples, Sorted(_folder.Read("data.nt")));
    }

    [Fact]
    public void Relative_IRIs_are_resolved_against_the_base_given()
    {
        var result = Process().RunWithInput("<a> <b> <c> .", "convert", "--from", "ttl", "--to", "nt", "--base", "http://example.org/x");

        AssertFine(result);
        Assert.Equal("<http://example.org/a> <http://example.org/b> <http://example.org/c> .\n", result.Output);
    }

    [Fact]
    public void A_syntax_error_ends_with_1_names_its_place_and_leaves_the_old_file_as_it_was()
    {
        _folder.Write("bad.nt", "<http://a> <http://b> <http://c> .\n<http://a> <http://b> broken .\n");
        _folder.Write("out.nt", "old\n");

        var result = Run("convert", "bad.nt", "-o", "out.nt");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Matches(@"(?m)^bad\.nt:2:23: error IL7G1\d{3}: ", result.Error);
        Assert.Equal("old\n", _folder.Read("out.nt"));
        Assert.Equal(["bad.nt", "out.nt"], _folder.Listing().Keys);
    }

    [Fact]
    public void Lenient_conversion_keeps_what_is_right_and_warns()
    {
        _folder.Write("bad.nt", "<http://a> <http://b> broken .\n<http://a> <http://b> <http://c> .\n");

        var result = Run("convert", "bad.nt", "-o", "out.nt", "--lenient");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"(?m)^bad\.nt:1:23: warning IL7G1\d{3}: ", result.Error);
        Assert.Equal("<http://a> <http://b> <http://c> .\n", _folder.Read("out.nt"));
    }

    [Fact]
    public void A_named_graph_does_not_fit_into_a_format_without_graphs()
    {
        _folder.Write("in.nq", "<http://a> <http://b> <http://c> <http://g> .\n");

        var result = Run("convert", "in.nq", "-o", "out.nt");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("il7graph: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(["in.nq"], _folder.Listing().Keys);
    }

    [Theory]
    [InlineData("nt")]
    [InlineData("ttl")]
    [InlineData("nq")]
    [InlineData("trig")]
    public void A_triple_term_of_RDF_1_2_survives_each_format(string format)
    {
        const string line = "<http://r> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <http://a> <http://b> \"c\"@en--ltr )>> .\n";

        var there = Process().RunWithInput(line, "convert", "--from", "nt", "--to", format);
        var back = Process().RunWithInput(there.OutputBytes, "convert", "--from", format, "--to", "nt");

        AssertFine(there);
        Assert.Equal(line, back.Output);
    }

    [Fact]
    public void RDF_XML_has_triple_terms_when_it_may_be_RDF_1_2()
    {
        const string lines = "<http://r> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <http://a> <http://e/b> \"c\"@en--ltr )>> .\n"
            + "<http://s> <http://e/p> <<( <http://a> <http://e/b> \"c\"@en--ltr )>> .\n";
        _folder.Write("in.nt", lines);

        var refused = Run("convert", "in.nt", "-o", "out.rdf");
        AssertFine(Run("convert", "in.nt", "-o", "out.rdf", "--rdf12"));
        AssertFine(Run("convert", "out.rdf", "-o", "back.nt"));

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("RDF/XML of RDF 1.1 has no way to write the triple term", refused.Error, StringComparison.Ordinal);
        Assert.Equal(lines, _folder.Read("back.nt"));
    }

    [Fact]
    public void An_ontology_that_wants_to_fetch_is_refused_at_its_place()
    {
        _folder.Write("in.owl", "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x SYSTEM 'in.owl'>]>\n<a xmlns='urn:a:'><b>&x;</b></a>\n");

        var result = Run("convert", "in.owl", "--to", "nt");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("in.owl:3:", result.Error, StringComparison.Ordinal);
        Assert.Contains("error IL7G1013: 'in.owl' lies outside the document", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_LD_is_written()
    {
        _folder.Write("in.ttl", Turtle);

        AssertFine(Run("convert", "in.ttl", "-o", "out.jsonld"));

        Assert.Contains("Interleukin 7", Newtonsoft.Json.Linq.JObject.Parse(_folder.Read("out.jsonld")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_not_a_file()
    {
        _folder.Write("folder.nt/x", "");

        var input = Run("convert", "folder.nt", "--to", "nq");
        _folder.Write("in.nt", NTriples);
        var output = Run("convert", "in.nt", "-o", "folder.nt");

        Assert.Equal((2, "il7graph: cannot read 'folder.nt': it is a folder\n"), (input.ExitCode, input.Error));
        Assert.Equal((2, "il7graph: cannot write 'folder.nt': it is a folder\n"), (output.ExitCode, output.Error));
    }

    [Fact]
    public void A_missing_folder_for_the_output_is_said_so()
    {
        _folder.Write("in.nt", NTriples);

        var result = Run("convert", "in.nt", "-o", "no/such/out.nt");

        Assert.Equal((2, "il7graph: cannot write 'no/such/out.nt': there is no such folder\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("nt.gz")]
    [InlineData("nt.zst")]
    public void Compressed_data_that_ends_early_ends_with_2_and_writes_nothing(string extension)
    {
        _folder.Write("all.nt", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<http://a> <http://b> \"{i * 7919}\" .\n")));
        AssertFine(Run("convert", "all.nt", "-o", $"whole.{extension}"));
        var bytes = File.ReadAllBytes(_folder.PathOf($"whole.{extension}"));
        _folder.Write($"half.{extension}", bytes[..(bytes.Length / 2)]);

        var result = Run("convert", $"half.{extension}", "-o", "out.nt");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains($"of 'half.{extension}' is broken or ends early", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("out.nt")));
        Assert.DoesNotContain(_folder.Listing().Keys, name => name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_found_where_they_stand()
    {
        _folder.Write("bad.nt", [.. "<http://a> <http://b> \"x"u8, 0xFF, .. "\" .\n"u8]);

        var result = Run("convert", "bad.nt", "--to", "nq");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("bad.nt:1:25: error IL7G1006", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_an_empty_graph()
    {
        _folder.Write("in.ttl", "");

        AssertFine(Run("convert", "in.ttl", "-o", "out.nt"));

        Assert.Equal("", _folder.Read("out.nt"));
    }

    [Fact]
    public void The_target_of_a_symbolic_link_is_replaced_and_not_the_link()
    {
        _folder.Write("in.nt", NTriples);
        _folder.Write("target.nt", "old\n");
        File.CreateSymbolicLink(_folder.PathOf("link.nt"), "target.nt");

        AssertFine(Run("convert", "in.nt", "-o", "link.nt"));

        Assert.Equal("target.nt", new FileInfo(_folder.PathOf("link.nt")).LinkTarget);
        Assert.Equal(NTriples, Sorted(_folder.Read("target.nt")));
    }

    [Fact]
    public async Task A_reader_that_leaves_early_ends_the_command_quietly()
    {
        using var process = Process().Start("convert", "--from", "nt", "--to", "nt");
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.Close();
        var line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<http://a> <http://b> \"some longer text\" .\n", 2000)));

        // Endless input: only noticing the closed pipe ends this.
        Assert.ThrowsAny<IOException>(() =>
        {
            var patience = Stopwatch.StartNew();
            while (patience.Elapsed < TimeSpan.FromMinutes(1)) process.StandardInput.BaseStream.Write(line);
        });
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal((0, ""), (process.ExitCode, await error));
    }

    [Fact]
    public void An_interrupt_while_waiting_for_input_ends_with_130_and_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill(1)");
        using var process = Process().Start("convert", "--from", "nt", "-o", "out.nt");
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

    private static string Sorted(string lines) =>
        string.Concat(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Select(line => $"{line}\n"));

    private static byte[] Gzip(string text)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private Il7GraphProcess Process() => new() { WorkingFolder = _folder.Root };

    private ProcessResult Run(params string[] arguments) => Process().Run(arguments);
}
