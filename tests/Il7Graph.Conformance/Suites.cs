using System.Collections.Concurrent;

namespace Il7Graph.Conformance;

/// <summary>The suites read so far, so that each manifest is read once.</summary>
internal static class Suites
{
    private static readonly ConcurrentDictionary<string, Dictionary<string, ManifestEntry>> Read = new(StringComparer.Ordinal);

    /// <summary>The tests of a suite by name.</summary>
    public static IReadOnlyDictionary<string, ManifestEntry> Of(string folder) => Read.GetOrAdd(
        folder, static folder => new RdfTestSuite(folder).Read().ToDictionary(entry => entry.Name, StringComparer.Ordinal));
}
