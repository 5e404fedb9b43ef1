using Il7Graph.Testing;
using Newtonsoft.Json.Linq;

namespace Il7Graph.EndToEnd;

/// <summary><c>il7graph diff</c> on files and pipes.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Old = "<urn:a> <urn:street> _:x .\n_:x <urn:name> \"Main Street\" .\n_:x <urn:number> \"1\" .\n";
    private const string New = "<urn:a> <urn:street> _:y .\n_:y <urn:name> \"Main Street\" .\n_:y <urn:number> \"2\" .\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Files_that_say_the_same_end_with_0_and_no_output()
    {
        _folder.Write("a.nt", Old);
        _folder.Write("b.ttl", "<urn:a> <urn:street> [ <urn:number> \"1\" ; <urn:name> \"Main Street\" ] .\n");
        Assert.Equal(0, Run("convert", "b.ttl", "-o", "b.ttl.gz").ExitCode);

        var result = Run("diff", "a.nt", "b.ttl.gz");

        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void What_differs_is_shown_and_ends_with_1()
    {
        _folder.Write("a.nt", Old);

        var result = Process().RunWithInput(New, "diff", "a.nt", "-", "--from", "nt");

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Equal("- _:x <urn:number> \"1\" .\n+ _:x <urn:number> \"2\" .\n", result.Output);
    }

    [Fact]
    public void The_JSON_report_has_both_sides_and_the_matches()
    {
        _folder.Write("a.nt", Old);
        _folder.Write("b.nt", New);

        var result = Run("diff", "a.nt", "b.nt", "--format", "json");

        var expected = new JObject
        {
            ["equal"] = false,
            ["onlyLeft"] = new JArray("_:x <urn:number> \"1\" ."),
            ["onlyRight"] = new JArray("_:x <urn:number> \"2\" ."),
            ["matches"] = new JObject { ["x"] = "y" },
        };
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.True(JToken.DeepEquals(expected, JObject.Parse(result.Output)), result.Output);
    }

    [Fact]
    public void A_file_that_cannot_be_read_to_its_end_ends_with_2()
    {
        _folder.Write("a.nt", Old);
        _folder.Write("bad.nt", "<urn:a> <urn:b> broken .\n");

        var result = Run("diff", "a.nt", "bad.nt");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("bad.nt:1:17: error IL7G1", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Il7GraphProcess Process() => new() { WorkingFolder = _folder.Root };

    private ProcessResult Run(params string[] arguments) => Process().Run(arguments);
}
