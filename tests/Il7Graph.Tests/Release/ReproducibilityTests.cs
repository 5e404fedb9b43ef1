using System.Globalization;
using Il7Graph.Testing;

namespace Il7Graph.Tests.Release;

/// <summary>The same tables give the same bytes, wherever and however they are built.</summary>
[Collection(ProcessWideState.Name)]
public sealed class ReproducibilityTests : IDisposable
{
    private const string Curation = "curation/interleukin-7";
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Expected = new(Build);
    private readonly string _workingFolder = Environment.CurrentDirectory;
    private readonly string? _timeZone = Environment.GetEnvironmentVariable("TZ");
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_second_build_gives_the_same_bytes() => Assert.Equal(Expected.Value, Build());

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_does_not_show(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(Expected.Value, Build());
    }

    [Fact]
    public void The_time_zone_does_not_show()
    {
        Environment.SetEnvironmentVariable("TZ", "Pacific/Kiritimati");
        TimeZoneInfo.ClearCachedData();
        Assert.Equal(14, TimeZoneInfo.Local.BaseUtcOffset.Hours);

        Assert.Equal(Expected.Value, Build());
    }

    [Theory]
    [InlineData("", "curation/interleukin-7", "ontology")]
    [InlineData("", "curation/interleukin-7/", "./ontology/")]
    [InlineData("", "./curation/interleukin-7", "ontology")]
    [InlineData("curation/interleukin-7", ".", "../../ontology")]
    [InlineData("ontology", "../curation/interleukin-7", ".")]
    public void The_working_folder_and_the_way_to_the_tables_do_not_show(string workingFolder, string curation, string ontology)
    {
        Environment.CurrentDirectory = Path.Combine(SharedFolder.RepositoryRoot, workingFolder);

        Assert.Equal(Expected.Value, Build(new BuildOptions { CurationDirectories = [curation], OntologyDirectory = ontology }));
    }

    [Fact]
    public void Little_memory_does_not_show_and_the_runs_on_disk_are_gone()
    {
        var options = new BuildOptions
        {
            CurationDirectories = [Path.Combine(SharedFolder.RepositoryRoot, Curation)],
            OntologyDirectory = BuiltRelease.Ontology,
            SortMemory = 64 << 10,
            TemporaryDirectory = Directory.CreateDirectory(_folder.PathOf("runs")).FullName,
        };

        Assert.Equal(Expected.Value, Build(options));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.PathOf("runs")));
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _workingFolder;
        Environment.SetEnvironmentVariable("TZ", _timeZone);
        TimeZoneInfo.ClearCachedData();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = _culture;
        _folder.Dispose();
    }

    private static IReadOnlyDictionary<string, string> Build()
    {
        using var release = BuiltRelease.OfRepository(Curation);
        return release.Listing();
    }

    private IReadOnlyDictionary<string, string> Build(BuildOptions options)
    {
        Assert.True(GraphBuild.Build(options with { OutputDirectory = _folder.PathOf("output") }).Released);
        return _folder.Listing("output");
    }
}
