using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Il7Graph.Curation.Reading;
using Il7Graph.Diagnostics;
using Il7Graph.Formats;
using Il7Graph.Owl;
using Il7Graph.Rdf;
using Il7Graph.Sparql;
using Il7Graph.Testing;

namespace Il7Graph.Tests;

/// <summary>The page <c>docs/diagnostics.md</c> has a section for each kind of finding, and for nothing else.</summary>
public sealed partial class DiagnosticsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SharedFolder.RepositoryRoot, "docs", "diagnostics.md"));

    private static readonly ImmutableDictionary<string, Section> Sections = SectionPattern().Matches(Page)
        .Select(match => new Section(match.Groups["anchor"].Value, match.Groups["code"].Value, match.Groups["words"].Value, match.Groups["body"].Value))
        .ToImmutableDictionary(section => section.Code, StringComparer.Ordinal);

    public static TheoryData<string> Codes => [.. Descriptors().Select(descriptor => descriptor.Code)];

    [Fact]
    public void No_two_kinds_of_finding_have_one_code()
    {
        var doubles = Descriptors().GroupBy(descriptor => descriptor.Code, StringComparer.Ordinal).Where(group => group.Count() > 1);

        Assert.Empty(doubles.Select(group => group.Key));
    }

    [Fact]
    public void Every_code_is_of_its_room()
    {
        Assert.All(Descriptors(), descriptor => Assert.Matches("^IL7G[1-6][0-9]{3}$", descriptor.Code));
        Assert.Contains(CurationDiagnostics.UnknownPrefix, Descriptors());
        Assert.Contains(FormatsDiagnostics.UnexpectedInput, Descriptors());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_kind_of_finding_has_its_section(string code)
    {
        var descriptor = Descriptors().Single(each => each.Code == code);

        Assert.True(Sections.TryGetValue(code, out var section), $"docs/diagnostics.md has no section {code}");
        Assert.Equal(code.ToLowerInvariant(), section.Anchor);
        Assert.NotEmpty(section.Words);
        Assert.StartsWith($"**{descriptor.Severity}.** ", section.Body.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("```text\n", section.Body, StringComparison.Ordinal);
        Assert.Contains("What to do: ", section.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void No_section_is_left_over()
    {
        var codes = Descriptors().Select(descriptor => descriptor.Code).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Sections.Keys, code => !codes.Contains(code));
        Assert.Equal(Page.Split('\n').Count(line => line.StartsWith("### ", StringComparison.Ordinal)), Sections.Count);
    }

    [Fact]
    public void The_sections_are_in_the_order_of_the_codes()
    {
        var codes = SectionPattern().Matches(Page).Select(match => match.Groups["code"].Value).ToList();

        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
    }

    private static ImmutableArray<DiagnosticDescriptor> Descriptors()
    {
        Assembly[] rooms =
        [
            typeof(Diagnostic).Assembly, typeof(Term).Assembly, typeof(FormatsDiagnostics).Assembly, typeof(CurationDiagnostics).Assembly,
            typeof(OwlRL).Assembly, typeof(SparqlDiagnostics).Assembly, typeof(GraphBuild).Assembly,
        ];
        return
        [
            .. rooms.SelectMany(room => room.GetTypes())
                .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
                .Select(property => (DiagnosticDescriptor)property.GetValue(null)!)
                .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex("^<a id=\"(?<anchor>[^\"]*)\"></a>\n\n### (?<code>IL7G[0-9]{4}) (?<words>[^\n]+)\n(?<body>.*?)(?=^<a id|^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SectionPattern();

    private sealed record Section(string Anchor, string Code, string Words, string Body);
}
