using Il7Graph.Diagnostics;
using Il7Graph.Testing;

namespace Il7Graph.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_example_builds_a_release()
    {
        using var folder = new TemporaryFolder();
        var article = Path.Combine(SharedFolder.RepositoryRoot, "examples", "il2rg");
        var ontology = Path.Combine(SharedFolder.RepositoryRoot, "ontology");
        var output = folder.PathOf("output");

        #region readme
        var result = GraphBuild.Build(new BuildOptions
        {
            CurationDirectories = [article],
            OntologyDirectory = ontology,
            OutputDirectory = output,
            FailOn = Severity.Warning,
        });
        #endregion

        Assert.Empty(result.Findings.Where(finding => finding.Descriptor.Severity >= Severity.Warning));
        Assert.True(result.Released);
        Assert.True(File.Exists(Path.Combine(output, "il2rg.ttl")));
    }

    [Fact]
    public void The_example_stands_in_the_readme() => ReadmeExample.IsRegionOf("Il7Graph");
}
