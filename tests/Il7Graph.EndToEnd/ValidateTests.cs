using Il7Graph.Testing;
using Newtonsoft.Json.Linq;

namespace Il7Graph.EndToEnd;

/// <summary><c>il7graph validate --syntax-only</c> on good files, broken ones, and several at once.</summary>
public sealed class ValidateTests : IDisposable
{
    private const string Line = "<http://a> <http://b> <http://c> .\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_file_without_findings_ends_with_0_and_a_line_that_counts()
    {
        _folder.Write("in.nt", Line + Line);

        var result = Run("validate", "--syntax-only", "in.nt");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"\Ain\.nt: 2 quads \([\d,]+ a second\) from 0\.0 MB in \d+\.\d s, no findings\n\z", result.Output);
    }

    [Fact]
    public void All_findings_of_all_files_come_in_one_run()
    {
        _folder.Write("a.nt", $"{Line}broken\n{Line}broken too\n");
        _folder.Write("b.ttl", "<http://a> <http://b> .\n");

        var result = Run("validate", "--syntax-only", "a.nt", "b.ttl");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"(?m)^a\.nt:2:1: error IL7G1", result.Error);
        Assert.Matches(@"(?m)^a\.nt:4:1: error IL7G1", result.Error);
        Assert.Matches(@"(?m)^b\.ttl:1:23: error IL7G1", result.Error);
        Assert.Matches(@"(?m)^a\.nt: 2 quads .*, 2 findings$", result.Output);
        Assert.Matches(@"(?m)^b\.ttl: 0 quads .*, 1 findings$", result.Output);
    }

    [Theory]
    [InlineData("json", "findings")]
    [InlineData("sarif", "runs")]
    public void A_report_for_programs_is_all_of_standard_output(string format, string member)
    {
        _folder.Write("a.nt", "broken\n");

        var result = Run("validate", "--syntax-only", "--format", format, "a.nt");

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.NotEmpty((JArray)JObject.Parse(result.Output)[member]!);
    }

    [Fact]
    public void Quiet_says_nothing_of_what_is_well()
    {
        _folder.Write("in.nt", Line);

        var result = Run("validate", "--syntax-only", "--quiet", "in.nt");

        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void A_compressed_file_and_standard_input_are_read()
    {
        _folder.Write("in.ttl", Line);
        Assert.Equal(0, Run("convert", "in.ttl", "-o", "in.nt.zst").ExitCode);

        var file = Run("validate", "--syntax-only", "in.nt.zst");
        var stream = new Il7GraphProcess { WorkingFolder = _folder.Root }.RunWithInput(Line, "validate", "--syntax-only", "--from", "nt", "-");

        Assert.StartsWith("in.nt.zst: 1 quads", file.Output, StringComparison.Ordinal);
        Assert.StartsWith("-: 1 quads", stream.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_among_others_ends_with_2()
    {
        _folder.Write("in.nt", Line);

        var result = Run("validate", "--syntax-only", "in.nt", "missing.nt");

        Assert.Equal((2, "il7graph: there is no file 'missing.nt'\n"), (result.ExitCode, result.Error));
    }

    public void Dispose() => _folder.Dispose();

    private ProcessResult Run(params string[] arguments) => new Il7GraphProcess { WorkingFolder = _folder.Root }.Run(arguments);
}
