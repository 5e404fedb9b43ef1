// dotnet tool restore && dotnet cake build.cake --target=Release
// Targets: Clean, Build, Test, Graph, Release, Lint, Conformance, Accept.

var target = Argument("target", "Test");
var configuration = Argument("configuration", "Release");
const string Solution = "Il7Graph.sln";

Task("Clean")
    .Description("Removes everything that a build makes, the release in output/ excepted.")
    .Does(() =>
{
    if (DirectoryExists("artifacts")) DeleteDirectory("artifacts", new DeleteDirectorySettings { Recursive = true, Force = true });
});

Task("Build")
    .Description("Compiles all projects; warnings are errors.")
    .Does(() => DotNetBuild(Solution, new DotNetBuildSettings { Configuration = configuration, NoLogo = true }));

Task("Test")
    .Description("Runs every test; results are in artifacts/test-results.")
    .IsDependentOn("Build")
    .Does(() => DotNet($"test --solution {Solution} -c {configuration} --no-build"));

Task("Graph")
    .Description("Builds the release of the curated articles into output/: the first command of README.")
    .Does(() => DotNet("run -c Release --project src/Il7Graph.Cli -- build"));

Task("Release")
    .Description("Tests, builds the graph, and checks that output/ in git is exactly what is built.")
    .IsDependentOn("Test")
    .IsDependentOn("Graph")
    .Does(() =>
{
    Git("diff --exit-code --stat -- output/", "output/ differs from what is committed: review and commit it");
    var untracked = GitLines("ls-files --others --exclude-standard -- output/");
    if (untracked.Count > 0) throw new CakeException($"not committed: {string.Join(", ", untracked)}");
    Information("output/ is what the sources build.");
});

Task("Lint")
    .Description("Formatting and analyzers, nothing changed.")
    .Does(() => DotNet($"format {Solution} --verify-no-changes --severity warn"));

Task("Conformance")
    .Description("The W3C suites, and docs/conformance.md from their figures.")
    .Does(() => DotNet($"test --project tests/Il7Graph.Conformance -c {configuration}"));

Task("Accept")
    .Description("Runs every test and accepts the snapshots that changed; read the diff before committing.")
    .IsDependentOn("Build")
    .Does(() =>
{
    if (EnvironmentVariable("CI") == "true") throw new CakeException("snapshots are accepted by people, not by CI");
    DotNet($"test --solution {Solution} -c {configuration} --no-build", new Dictionary<string, string> { ["IL7GRAPH_ACCEPT"] = "1" });
});

RunTarget(target);

void DotNet(string arguments, Dictionary<string, string> variables = null) =>
    Start("dotnet", arguments, $"dotnet {arguments}", variables);

void Git(string arguments, string problem) => Start("git", arguments, problem, null);

void Start(string program, string arguments, string problem, Dictionary<string, string> variables)
{
    var settings = new ProcessSettings { Arguments = arguments, EnvironmentVariables = variables ?? new Dictionary<string, string>() };
    var code = StartProcess(program, settings);
    if (code != 0) throw new CakeException($"{problem} (exit code {code})");
}

List<string> GitLines(string arguments)
{
    var code = StartProcess("git", new ProcessSettings { Arguments = arguments, RedirectStandardOutput = true }, out var lines);
    if (code != 0) throw new CakeException($"git {arguments} (exit code {code})");
    return lines.Where(line => line.Length > 0).ToList();
}
