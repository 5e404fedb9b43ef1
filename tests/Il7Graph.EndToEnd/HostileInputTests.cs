using System.Diagnostics;
using System.Text;
using Il7Graph.Testing;

namespace Il7Graph.EndToEnd;

/// <summary>What no curator means to do and yet happens: pipes and devices in the place of tables, texts that steer terminals,
/// names that collide, places that cannot be written.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string Statements = $"{CurationProject.Folder}/statements.tsv";
    private const string Article = $"{CurationProject.Folder}/article.json";

    private readonly CurationProject _project = new();

    [Fact]
    public void A_named_pipe_in_the_place_of_a_table_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "named pipes are files on Unix only");
        File.Delete(_project.PathOf(Statements));
        using (var mkfifo = Process.Start("mkfifo", [_project.PathOf(Statements)])) mkfifo.WaitForExit();

        var result = Fails(1, "check", "--quiet");

        Assert.Contains($"{Statements}:1:1: error {Codes.EmptyFile}: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_without_end_is_not_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "devices are files on Unix only");
        File.Delete(_project.PathOf(Statements));
        File.CreateSymbolicLink(_project.PathOf(Statements), "/dev/zero");

        var result = Fails(1, "check", "--quiet");

        Assert.Contains($"{Statements}:1:1: error {Codes.EmptyFile}: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_behind_a_symbolic_link_is_read()
    {
        File.Move(_project.PathOf(Statements), _project.PathOf("elsewhere.tsv"));
        File.CreateSymbolicLink(_project.PathOf(Statements), _project.PathOf("elsewhere.tsv"));

        Assert.Equal(0, _project.Run("check", "--quiet").ExitCode);
    }

    [Fact]
    public void A_byte_order_mark_before_JSON_is_passed_over()
    {
        _project.Write("article.json", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(_project.Read(Article))]);

        var result = _project.Run("check", "--quiet");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("article.json", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_ends_of_old_Macs_are_an_error_and_not_an_empty_table()
    {
        _project.Write("evidence.tsv", _project.TextOf("evidence.tsv").Replace('\n', '\r'));

        var result = Fails(1, "check", "--quiet");

        Assert.Matches($@"(?m)^{CurationProject.Folder}/evidence\.tsv:1:\d+: error {Codes.LoneCarriageReturn}: ", result.Error);
    }

    [Fact]
    public void A_finding_cannot_steer_the_terminal_or_break_its_line()
    {
        _project.Set("statements.tsv", 2, "subject_id", "CL:0\u001b[2J\u202e9");

        var result = Fails(1, "check", "--quiet");

        Assert.Contains(@"CL:0\u001B[2J\u202E9", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Error);
        Assert.DoesNotContain('\u202e', result.Error);
    }

    [Fact]
    public void A_finding_shows_the_beginning_of_a_long_value()
    {
        _project.Set("statements.tsv", 2, "subject_id", $"il7e:{new string('x', 50_000)}");

        var result = Fails(1, "check", "--quiet");

        Assert.Contains("il7e:xxx", result.Error, StringComparison.Ordinal);
        Assert.All(result.Error.Split('\n'), line => Assert.InRange(line.Length, 0, 1000));
    }

    [Theory]
    [InlineData("release")]
    [InlineData("Release")]
    public void A_release_cannot_be_called_like_the_description_of_every_release(string name)
    {
        _project.Write("article.json", _project.Read(Article).Replace("\"shortName\": \"il7\"", $"\"shortName\": \"{name}\"", StringComparison.Ordinal));

        var result = Fails(1, "build", "--quiet");

        Assert.Matches($@"(?m)^{CurationProject.Folder}/article\.json:\d+:\d+: error {Codes.ReservedName}: .*'{name}'", result.Error);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_of_the_release_stops_it_before_the_first_file_is_replaced()
    {
        Directory.CreateDirectory(_project.PathOf("output/release.ttl"));

        var result = Fails(2, "build", "--quiet");

        Assert.Matches($"(?m)^output: error {Codes.OutputUnwritable}: .*'release.ttl'", result.Error);
        Assert.Equal(["article.txt", "curation", "output"], Directory.GetFileSystemEntries(_project.Root)
            .Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_output_that_is_a_file_is_wrong_use()
    {
        var result = Fails(2, "build", "--quiet", "--output", "article.txt");

        Assert.Contains($"article.txt: error {Codes.OutputUnwritable}: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(CurationProject.ArticleText, _project.Read("article.txt"));
    }

    [Theory]
    [InlineData("build", "--output", "")]
    [InlineData("build", "--article-text", "")]
    [InlineData("check", "")]
    [InlineData("check", "--ontology", "")]
    [InlineData("convert", "")]
    [InlineData("convert", "x.nt", "--output", "")]
    public void An_empty_path_is_wrong_use(params string[] arguments)
    {
        Directory.CreateDirectory(_project.PathOf("ontology"));

        var result = _project.Process().Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Matches("^il7graph: the path of .* is empty\n$", result.Error);
    }

    [Fact]
    public void A_temporary_folder_that_is_not_there_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "TMPDIR is of Unix");

        var result = _project.Process().With("TMPDIR", "/no/such/folder")
            .Run("build", "--quiet", "--memory", "1K", "--ontology", CurationProject.Ontology);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("'/no/such/folder", result.Error, StringComparison.Ordinal);
        Assert.Contains("TMPDIR", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    public void A_build_does_its_work_where_nobody_hears_it(string redirection)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "/dev/full is of Linux");
        var launcher = _project.Process("sh", "-c", $"\"$@\" {redirection}", "sh");

        var result = launcher.Run("build", "--output", "made", "--ontology", CurationProject.Ontology);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("made/release.ttl", _project.Output("made").Keys);
    }

    [Fact]
    public void JSON_cut_anywhere_is_a_finding()
    {
        var json = File.ReadAllBytes(Path.Combine(SharedFolder.RepositoryRoot, "examples/il2rg-json/statements.json"));
        Directory.Delete(_project.PathOf(CurationProject.Folder), recursive: true);
        Directory.CreateDirectory(_project.PathOf(CurationProject.Folder));
        foreach (var part in new[] { 0.0, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99 })
        {
            _project.Write("statements.json", json[..(int)(json.Length * part)]);

            var result = Fails(1, "check", "--quiet");

            Assert.Matches($@"(?m)^{CurationProject.Folder}/statements\.json:\d+:\d+: error IL7G30\d\d: ", result.Error);
        }
    }

    public void Dispose() => _project.Dispose();

    private ProcessResult Fails(int exitCode, params string[] arguments)
    {
        var before = _project.Output();

        var result = _project.Run(arguments);

        Assert.True(result.ExitCode == exitCode, $"exit code {result.ExitCode}\n{result.Error}");
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, _project.Output());
        return result;
    }
}
