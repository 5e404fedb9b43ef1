using Il7Graph.Testing;

namespace Il7Graph.EndToEnd;

/// <summary>Help, version and wrong use: what a user meets before any data.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData()]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("convert")]
    [InlineData("transform")]
    [InlineData("validate")]
    [InlineData("canon")]
    [InlineData("diff")]
    [InlineData("index")]
    public void Help_goes_to_standard_output_and_ends_well(params string[] command)
    {
        var result = Run([.. command, "--help"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
        Assert.Contains($"il7graph {string.Join(' ', command)}".TrimEnd(), result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("convert")]
    [InlineData("transform")]
    [InlineData("validate")]
    [InlineData("canon")]
    [InlineData("diff")]
    [InlineData("index")]
    public void The_help_of_a_command_has_examples_that_begin_with_its_name(string command)
    {
        var result = Run(command, "--help");

        var examples = result.Output[result.Output.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains($"il7graph {command} ", examples, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_three_numbers()
    {
        var result = Run("--version");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"\A\d+\.\d+\.\d+\n\z", result.Output);
    }

    [Theory]
    [InlineData("Required command", "")]
    [InlineData("Did you mean 'build'?", "biuld")]
    [InlineData("Did you mean '--format'?", "check --formt json")]
    [InlineData("Did you mean '--fail-on'?", "build --fail-no=error")]
    [InlineData("Did you mean '--lenient'?", "convert x.ttl --leniant")]
    [InlineData("'xml' is not a value of '--format': text, json, sarif", "check --format xml")]
    [InlineData("'fatal' is not a value of '--fail-on'", "build --fail-on fatal")]
    [InlineData("'lots' is not a size", "build --memory lots")]
    [InlineData("'0' is not a size", "build --memory 0")]
    [InlineData("run il7graph in the folder of a project", "build")]
    [InlineData("run il7graph in the folder of a project", "check")]
    [InlineData("there is no folder 'elsewhere'", "check elsewhere")]
    [InlineData("there is no folder 'ontology'", "build .")]
    [InlineData("there is no file 'missing.ttl'", "convert missing.ttl --to nt")]
    [InlineData("is not a format: nt, nq, ttl, trig, jsonld", "convert x.ttl --to rdfa")]
    [InlineData("name its format with --from", "convert --to nt")]
    [InlineData("name its format with --to", "convert x.ttl")]
    [InlineData("the extension of 'x.doc' is not that of a format", "convert x.doc --to nt")]
    [InlineData("'here' is neither an address nor a network", "convert x.jsonld --to nt --allow-fetch --allow-address here")]
    [InlineData("needs --allow-fetch", "convert x.jsonld --to nt --allow-address 127.0.0.1")]
    [InlineData("'md5' is not a value of '--hash': sha256, sha384", "canon x.ttl --hash md5")]
    [InlineData("'0' is not a number of steps", "canon x.ttl --max-work 0")]
    [InlineData("there is no file 'missing.ttl'", "canon missing.ttl")]
    [InlineData("'xml' is not a value of '--format': text, json", "diff a.ttl b.ttl --format xml")]
    [InlineData("name two files to compare", "diff a.ttl")]
    [InlineData("only one of A and B can be standard input", "diff - - --from nt")]
    [InlineData("there is no file 'missing.ttl'", "diff missing.ttl missing.ttl")]
    [InlineData("say what to check: --syntax-only", "validate x.ttl")]
    [InlineData("Required argument missing", "validate --syntax-only")]
    [InlineData("standard input can be read once only", "validate --syntax-only --from nt - -")]
    [InlineData("the base is not an absolute IRI", "convert x.ttl --to nt --base here")]
    [InlineData("name the store to write with -o FILE", "index x.ttl")]
    [InlineData("name the files to read", "index -o x.il7")]
    [InlineData("name one store to verify", "index --verify a.il7 b.il7")]
    [InlineData("a store cannot be written to standard output", "index x.ttl -o -")]
    [InlineData("standard input can be read once only", "index - - --from nt -o x.il7")]
    [InlineData("'x.ttl' is an input", "index x.ttl -o x.ttl")]
    [InlineData("'./x.ttl' is an input", "index x.ttl -o ./x.ttl")]
    [InlineData("there is no such folder", "index x.ttl -o missing/x.il7")]
    [InlineData("--memory is at least 1MB", "index x.ttl -o x.il7 --memory 1000")]
    [InlineData("the graph is not an absolute IRI", "index x.ttl -o x.il7 --graph here")]
    [InlineData("there is no file 'missing.il7'", "index --verify missing.il7")]
    [InlineData("there is no file 'missing.il7'", "convert missing.il7 --to nt")]
    public void Wrong_use_ends_with_2_says_why_on_standard_error_and_leaves_standard_output_alone(string reason, string line)
    {
        var result = Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_use_of_a_command_points_at_its_help()
    {
        var result = Run("check", "--nonsense");

        Assert.EndsWith("Try 'il7graph check --help'.\n", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private ProcessResult Run(params string[] arguments) => new Il7GraphProcess { WorkingFolder = _folder.Root }.Run(arguments);
}
