using System.Text;
using Newtonsoft.Json.Linq;

namespace Il7Graph.EndToEnd;

/// <summary><c>il7graph build</c> and <c>check</c> on tables that are right.</summary>
public sealed class BuildTests : IDisposable
{
    private readonly CurationProject _project = new();

    [Fact]
    public void A_build_replaces_the_release_and_closes_with_its_figures()
    {
        var result = _project.Run("build");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.NotEqual("the release of before\n", _project.Read("output/il7.nt"));
        Assert.Matches(@"(?m)^Statements +2$", result.Output);
        Assert.Matches(@"(?m)^  polarity positive +2$", result.Output);
        Assert.Matches(@"(?m)^  il7\.nt +\d+$", result.Output);
        Assert.Matches(@"(?m)^Time +\d+\.\d s$", result.Output);
    }

    [Fact]
    public void A_release_holds_the_digests_of_its_files()
    {
        Assert.Equal(0, _project.Run("build", "--quiet").ExitCode);

        var lines = _project.Read("output/SHA256SUMS").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Equal(line[..64], Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_project.PathOf($"output/{line[66..]}"))))));
        Assert.Equal(
            _project.Output().Keys.Select(path => path["output/".Length..]).Where(name => name != "SHA256SUMS"),
            lines.Select(line => line[66..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Culture_time_zone_and_folder_do_not_show_in_the_release()
    {
        using var elsewhere = new CurationProject();

        Assert.Equal(0, _project.Process().With("TZ", "UTC").With("LC_ALL", "C")
            .Run("build", "--ontology", CurationProject.Ontology).ExitCode);
        Assert.Equal(0, elsewhere.Process().With("TZ", "Pacific/Kiritimati").With("LC_ALL", "tr_TR.UTF-8").With("LANG", "tr_TR.UTF-8")
            .Run("build", "--ontology", CurationProject.Ontology, "--memory", "1M").ExitCode);

        Assert.Equal(_project.Output(), elsewhere.Output());
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        var before = _project.Output();

        var result = _project.Run("check");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(before, _project.Output());
        Assert.Matches(@"(?m)^Statements +2$", result.Output);
    }

    [Fact]
    public void A_check_with_the_text_prints_the_coverage()
    {
        var result = _project.Run("check", "--article-text", "article.txt");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Matches(@"(?m)^Coverage +100\.0 %$", result.Output);
    }

    [Fact]
    public void A_text_that_was_changed_no_longer_matches_its_digests()
    {
        File.WriteAllText(_project.PathOf("article.txt"), CurationProject.ArticleText.ToUpperInvariant());

        var result = _project.Run("check", "--article-text", "article.txt");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{CurationProject.Folder}/passages.tsv:2:", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_of_a_check_are_all_that_is_on_standard_output()
    {
        _project.Set("evidence.tsv", 2, "reference_id", "99");

        var json = _project.Run("check", "--format", "json");
        var sarif = _project.Run("check", "--format", "sarif");

        Assert.Equal((1, 1), (json.ExitCode, sarif.ExitCode));
        var finding = JObject.Parse(json.Output)["findings"]!.Single(item => (string?)item["code"] == Codes.DanglingReference);
        Assert.Equal($"{CurationProject.Folder}/evidence.tsv", (string?)finding["file"]);
        Assert.Equal(2, (int?)finding["line"]);
        Assert.Contains(
            JObject.Parse(sarif.Output)["runs"]![0]!["results"]!, item => (string?)item["ruleId"] == Codes.DanglingReference);
    }

    [Fact]
    public void A_report_of_a_build_is_all_that_is_on_standard_error()
    {
        _project.Set("evidence.tsv", 2, "reference_id", "99");

        var result = _project.Run("build", "--format", "json");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(JObject.Parse(result.Error)["findings"]!, item => (string?)item["code"] == Codes.DanglingReference);
    }

    [Fact]
    public void Quiet_says_nothing_about_tables_that_are_right()
    {
        var result = _project.Run("build", "--quiet", "--fail-on", "error");

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.DoesNotContain("error", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("writing", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_terminal_stages_are_plain_lines_without_escapes()
    {
        var result = _project.Run("build");

        Assert.Matches(@"(?m)^writing il7\.nt", result.Error);
        Assert.DoesNotContain('\e', result.Error + result.Output);
        Assert.DoesNotContain('\r', result.Error + result.Output);
    }

    [Fact]
    public async Task Watching_checks_again_when_a_table_changes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill(1)");
        using var process = _project.Process().Start("check", "--watch", "--quiet", "--ontology", CurationProject.Ontology);
        var lines = process.StandardError;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await ReadUntil(lines, "Watching", patience.Token);

        _project.Set("evidence.tsv", 2, "reference_id", "99");

        Assert.Contains(Codes.DanglingReference, await ReadUntil(lines, "Watching", patience.Token), StringComparison.Ordinal);
        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(130, process.ExitCode);
    }

    public void Dispose() => _project.Dispose();

    private static async Task<string> ReadUntil(StreamReader lines, string word, CancellationToken cancellation)
    {
        var read = new StringBuilder();
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            read.Append(line).Append('\n');
            if (line.Contains(word, StringComparison.Ordinal)) return read.ToString();
        }
        throw new EndOfStreamException($"the command ended without '{word}':\n{read}");
    }
}
