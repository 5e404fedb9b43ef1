using System.Diagnostics;
using System.Text;
using Il7Graph.Testing;

namespace Il7Graph.EndToEnd;

/// <summary>Everything a curator, an editor or a broken disk can do to the tables. Each time both commands say what is wrong and
/// where, end with the right code, and the release of before stays byte for byte.</summary>
public sealed class BadInputTests : IDisposable
{
    private const int Findings = 1;
    private const int Unusable = 2;

    private readonly CurationProject _project = new();

    [Fact]
    public void A_missing_column()
    {
        _project.Set("statements.tsv", 1, "predicate_id", "predikate");

        Rejects(Findings, $@"{CurationProject.Folder}/statements\.tsv:1:\d+: error {Codes.MissingColumn}: .*predicate_id");
    }

    [Fact]
    public void A_wrong_column_count()
    {
        _project.AddRow("statements.tsv", "s3", "CL:0000312");

        Rejects(Findings, $@"{CurationProject.Folder}/statements\.tsv:4:\d+: error {Codes.WrongColumnCount}: ");
    }

    [Fact]
    public void An_unknown_prefix()
    {
        _project.Set("statements.tsv", 2, "subject_id", "CLL:0000312");

        Rejects(Findings, $"{_project.PlaceOf("statements.tsv", 2, "subject_id")}: error {Codes.UnknownPrefix}: .*CLL:0000312");
    }

    [Fact]
    public void A_malformed_local_id()
    {
        _project.Set("statements.tsv", 3, "object_id", "UniProtKB:13232");

        Rejects(Findings, $"{_project.PlaceOf("statements.tsv", 3, "object_id")}: error {Codes.MalformedLocalId}: .*UniProtKB:13232");
    }

    [Fact]
    public void A_label_that_does_not_match()
    {
        _project.Set("statements.tsv", 3, "object_label", "interleukin-17");

        Rejects(Findings, $"{_project.PlaceOf("statements.tsv", 3, "object_label")}: error {Codes.LabelMismatch}: .*interleukin-17");
    }

    [Fact]
    public void A_duplicate_id()
    {
        _project.Set("statements.tsv", 3, "id", "s1");
        _project.Set("evidence.tsv", 3, "statement_id", "s1");

        Rejects(Findings, $"{_project.PlaceOf("statements.tsv", 3, "id")}: error {Codes.DuplicateId}: .*s1");
    }

    [Fact]
    public void A_dangling_reference()
    {
        _project.Set("evidence.tsv", 2, "reference_id", "99");

        Rejects(Findings, $"{_project.PlaceOf("evidence.tsv", 2, "reference_id")}: error {Codes.DanglingReference}: .*99");
    }

    [Fact]
    public void Evidence_for_no_statement()
    {
        _project.AddRow("evidence.tsv", "s77", "1", "ECO:0000270", "A. Curator", "2026-01-31");

        Rejects(Findings, $"{_project.PlaceOf("evidence.tsv", 4, "statement_id")}: error {Codes.EvidenceForNoStatement}: .*s77");
    }

    [Fact]
    public void A_cycle_of_superseded_statements()
    {
        foreach (var (line, other) in new[] { (2, "s2"), (3, "s1") })
        {
            _project.Set("statements.tsv", line, "status", "superseded");
            _project.Set("statements.tsv", line, "superseded_by", other);
        }

        Rejects(Findings, $@"{CurationProject.Folder}/statements\.tsv:[23]:\d+: error {Codes.SupersededCycle}: ");
    }

    [Fact]
    public void A_NUL_byte()
    {
        _project.Set("statements.tsv", 2, "wording", "Keratino\0cytes make IL-7.");

        Rejects(Findings, $@"{CurationProject.Folder}/statements\.tsv:2:\d+: error {Codes.NulByte}: ");
    }

    [Fact]
    public void Bytes_that_are_not_UTF8()
    {
        var bytes = Encoding.UTF8.GetBytes(_project.TextOf("statements.tsv"));
        bytes[Array.LastIndexOf(bytes, (byte)'N')] = 0xE9;
        _project.Write("statements.tsv", bytes);

        Rejects(Findings, $@"{CurationProject.Folder}/statements\.tsv:3:\d+: error {Codes.InvalidUtf8}: ");
    }

    [Fact]
    public void An_empty_file()
    {
        _project.Write("statements.tsv", "");

        Rejects(Findings, $@"{CurationProject.Folder}/statements\.tsv(:1:1)?: error {Codes.EmptyFile}: ");
    }

    [Fact]
    public void A_line_of_100_MB()
    {
        var bytes = new byte[100_000_000];
        Array.Fill(bytes, (byte)'x');
        _project.Write("statements.tsv", [.. Encoding.UTF8.GetBytes(_project.TextOf("statements.tsv")), .. bytes, (byte)'\n']);
        var clock = Stopwatch.StartNew();

        Rejects(Findings, $@"{CurationProject.Folder}/statements\.tsv:4:\d+: error {Codes.LineTooLong}: ");

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"took {clock.Elapsed}");
    }

    [Fact]
    public void A_missing_table_that_must_be_there()
    {
        File.Delete(_project.PathOf($"{CurationProject.Folder}/statements.tsv"));

        Rejects(Unusable, $@"{CurationProject.Folder}/statements\.tsv: error {Codes.FileMissing}: ");
    }

    [Fact]
    public void A_directory_where_a_file_should_be()
    {
        File.Delete(_project.PathOf($"{CurationProject.Folder}/statements.tsv"));
        Directory.CreateDirectory(_project.PathOf($"{CurationProject.Folder}/statements.tsv"));

        Rejects(Unusable, $@"{CurationProject.Folder}/statements\.tsv: error {Codes.FileUnreadable}: ");
    }

    [Fact]
    public void A_file_without_read_permission()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("permissions are those of Unix");
            return;
        }
        File.SetUnixFileMode(_project.PathOf($"{CurationProject.Folder}/statements.tsv"), UnixFileMode.None);
        // Root may read everything, so the command runs as nobody.
        string[] launcher = Environment.IsPrivilegedProcess ? ["runuser", "-u", "nobody", "--"] : [];
        if (Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(_project.Root, (UnixFileMode)0b111_101_101);
            var reachable = File.Exists("/usr/sbin/runuser") && _project.Process(launcher).Run("--version").ExitCode == 0;
            Assert.SkipUnless(reachable, "the tests run as root, and nobody cannot start the command from this folder");
        }
        var before = _project.Output();

        var result = _project.Process(launcher).Run("check", "--ontology", CurationProject.Ontology);

        Assert.Equal(Unusable, result.ExitCode);
        Assert.Matches($@"(?m)^{CurationProject.Folder}/statements\.tsv: error {Codes.FileUnreadable}: ", result.Error);
        Assert.Equal(before, _project.Output());
    }

    [Fact]
    public void All_findings_come_in_one_run_in_the_order_of_their_places()
    {
        _project.Set("statements.tsv", 2, "subject_id", "CLL:0000312");
        _project.Set("statements.tsv", 3, "object_label", "interleukin-17");
        _project.Set("evidence.tsv", 2, "reference_id", "99");

        var result = _project.Run("check", "--quiet");

        var places = result.Error.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line[..line.IndexOf(": error ", StringComparison.Ordinal)]).ToList();
        Assert.Contains("evidence.tsv:2", string.Join(' ', places), StringComparison.Ordinal);
        Assert.Contains("statements.tsv:2", string.Join(' ', places), StringComparison.Ordinal);
        Assert.Contains("statements.tsv:3", string.Join(' ', places), StringComparison.Ordinal);
        Assert.True(
            places.FindIndex(place => place.Contains("evidence.tsv:2", StringComparison.Ordinal))
            < places.FindIndex(place => place.Contains("statements.tsv:2", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_byte_order_mark_and_CRLF_change_nothing_but_are_mentioned()
    {
        AssertReleased(_project.Run("build", "-o", "plain"));
        foreach (var table in new[] { "statements.tsv", "evidence.tsv", "entities.tsv", "references.tsv", "passages.tsv" })
        {
            var text = _project.TextOf(table).Replace("\n", "\r\n", StringComparison.Ordinal);
            _project.Write(table, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);
        }

        var marked = _project.Run("build", "-o", "marked");

        AssertReleased(marked);
        Assert.Matches($@"(?m)^{CurationProject.Folder}/statements\.tsv(:1:1)?: warning {Codes.ByteOrderMark}: ", marked.Error);
        Assert.Matches($@"(?m)^{CurationProject.Folder}/statements\.tsv:1:\d+: warning {Codes.CarriageReturns}: ", marked.Error);

        foreach (var file in Directory.GetFiles(_project.PathOf("plain"), "*.n?").Select(Path.GetFileName))
            Assert.Equal(_project.Read($"plain/{file}"), _project.Read($"marked/{file}"));
    }

    public void Dispose() => _project.Dispose();

    private static void AssertReleased(ProcessResult result) =>
        Assert.True(result.ExitCode == 0, $"exit code {result.ExitCode}\n{result.Error}");

    /// <summary>Both commands, from the folder of the project; the finding has to begin a line of standard error.</summary>
    private void Rejects(int exitCode, string finding)
    {
        var before = _project.Output();
        foreach (var command in new[] { "build", "check" })
        {
            var result = _project.Run(command, "--quiet");

            Assert.Matches($"(?m)^{finding}", result.Error);
            Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
            Assert.DoesNotContain("   at Il7Graph.", result.Error, StringComparison.Ordinal);
        }
        Assert.Equal(before, _project.Output());
        Assert.Equal(["article.txt", "curation", "output"], Directory.GetFileSystemEntries(_project.Root)
            .Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
