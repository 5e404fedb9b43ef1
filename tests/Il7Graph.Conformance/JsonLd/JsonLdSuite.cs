using System.Collections.Immutable;
using Il7Graph.Formats.JsonLd;
using Il7Graph.Testing;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Conformance.JsonLd;

/// <summary>The tests of one manifest of the JSON-LD 1.1 suites.</summary>
/// <param name="Repository">The name of the suite: <c>json-ld-api</c> or <c>json-ld-framing</c>.</param>
/// <param name="Manifest">The file name of the manifest without <c>-manifest.jsonld</c>.</param>
public sealed record JsonLdSuite(string Repository, string Manifest)
{
    public static ImmutableArray<JsonLdSuite> All { get; } =
    [
        .. new[] { "expand", "compact", "flatten", "toRdf", "fromRdf", "html", "remote-doc" }.Select(manifest => new JsonLdSuite("json-ld-api", manifest)),
        new("json-ld-framing", "frame"),
    ];

    /// <summary>What the page of results calls it.</summary>
    public string Name => $"{Repository}/{Manifest}";

    /// <summary>What the tests' files are relative to.</summary>
    public string Site => $"https://w3c.github.io/{Repository}/tests/";

    /// <summary>The tests in the order of the manifest.</summary>
    public ImmutableArray<JsonLdTest> Read()
    {
        var manifest = (JObject)JsonLdProcessor.Parse(File.ReadAllText(PathOf($"{Site}{Manifest}-manifest.jsonld")));
        return [.. manifest["sequence"]!.Cast<JObject>().Select(entry => new JsonLdTest(this, entry))];
    }

    /// <summary>The file that an IRI stands for.</summary>
    public string PathOf(string iri) => SharedFolder.PathOf(["conformance", Repository, "tests", .. iri[Site.Length..].Split('/')]);

    public override string ToString() => Name;
}
