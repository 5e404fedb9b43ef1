using System.Text;
using System.Text.RegularExpressions;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Rdf;
using Il7Graph.Testing;

namespace Il7Graph.EndToEnd;

/// <summary>The pictures in <c>docs/data-model.md</c> are cut out of the release.</summary>
public sealed partial class DataModelPageTests
{
    [Theory]
    [InlineData("flat", "il7-flat.ttl")]
    [InlineData("full", "il7.ttl")]
    [InlineData("quads", "il7.trig")]
    [InlineData("rdf12", "il7-rdf12.ttl")]
    public void Every_triple_that_the_page_shows_of_a_profile_is_in_its_file(string profile, string file)
    {
        var page = File.ReadAllText(Path.Combine(SharedFolder.RepositoryRoot, "docs", "data-model.md"));
        var section = page[page.IndexOf($"### {profile} (", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", StringComparison.Ordinal)];
        if (section.IndexOf("\n### ", StringComparison.Ordinal) is > 0 and var next) section = section[..next];
        var blocks = Block().Matches(section).Select(match => match.Groups[1].Value).ToList();

        var shown = blocks.SelectMany(block => Read(Encoding.UTF8.GetBytes(Prefixes(page) + block)).Quads).ToList();

        Assert.NotEmpty(shown);
        var release = Read(File.ReadAllBytes(Path.Combine(SharedFolder.RepositoryRoot, "output", file)));
        Assert.DoesNotContain(shown, quad => !release.Contains(quad));
    }

    private static string Prefixes(string page) => Block().Match(page).Groups[1].Value;

    private static Dataset Read(byte[] text)
    {
        var diagnostics = new DiagnosticBag();
        var dataset = DatasetReader.Read(new MemoryStream(text), RdfFormat.TriG, new ParserOptions(), diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return dataset;
    }

    [GeneratedRegex("```(?:turtle|trig)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
