using Il7Graph.Formats;
using Il7Graph.Formats.JsonLd;
using Il7Graph.Rdf.Comparison;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Conformance.JsonLd;

/// <summary>One test of the JSON-LD 1.1 suites.</summary>
public sealed class JsonLdTest(JsonLdSuite suite, JObject entry)
{
    private readonly JObject _option = (JObject?)entry["option"] ?? [];

    /// <summary>Its name, unique within its suite.</summary>
    public string Name { get; } = ((string)entry["@id"]!)[1..];

    /// <summary>What it is about.</summary>
    public string Title => (string)entry["name"]!;

    public string Iri => $"{suite.Site}{suite.Manifest}-manifest#{Name}";

    /// <summary>True for a test of what JSON-LD 1.1 has changed: the suite says that a 1.1 processor leaves it out.</summary>
    public bool IsSuperseded => (string?)_option["specVersion"] == "json-ld-1.0";

    /// <summary>Runs the test.</summary>
    /// <returns>Null if it passes, else why it does not.</returns>
    public string? Run()
    {
        var expectedError = (string?)entry["expectErrorCode"];
        try
        {
            var problem = RunPositive();
            return expectedError is null ? problem : $"no error instead of '{expectedError}'";
        }
        catch (JsonLdException error)
        {
            return error.CodeText == expectedError ? null : $"error '{error.CodeText}': {error.Message}, instead of '{expectedError ?? "a result"}'";
        }
    }

    public override string ToString() => Name;

    private string? RunPositive()
    {
        var types = entry["@type"]!.Select(type => (string)type!).ToList();
        if (types.Contains("jld:FromRDFTest")) return Compare(JsonLdProcessor.FromRdf(Dataset(FileOf("input")), Options), Expected, null);
        var input = new JValue(IriOf("input"));
        if (types.Contains("jld:ToRDFTest")) return CompareRdf(input, types.Contains("jld:PositiveSyntaxTest"));
        if (types.Contains("jld:CompactTest")) return Compare(JsonLdProcessor.Compact(input, Context!, Options), Expected, Options);
        if (types.Contains("jld:FlattenTest")) return Compare(JsonLdProcessor.Flatten(input, Context, Options), Expected, Options);
        if (types.Contains("jld:FrameTest")) return Compare(JsonLdProcessor.Frame(input, new JValue(IriOf("frame")), Options), Expected, Options);
        if (types.Contains("jld:ExpandTest")) return Compare(JsonLdProcessor.Expand(input, Options), Expected, null);
        throw new NotSupportedException($"{Name}: the test types {string.Join(", ", types)}");
    }

    private JToken? Expected => entry["expect"] is null ? null : JsonOf("expect");

    private JToken? Context => entry["context"] is null ? null : JsonOf("context");

    private JsonLdOptions Options => new()
    {
        Base = (string?)_option["base"],
        ProcessingMode = (string?)_option["processingMode"] == "json-ld-1.0" ? JsonLdProcessingMode.JsonLd10 : JsonLdProcessingMode.JsonLd11,
        DocumentLoader = new SuiteLoader(suite, IriOf("input"), _option),
        ExpandContext = (string?)_option["expandContext"] is { } context ? new JValue(suite.Site + context) : null,
        ExtractAllScripts = (bool?)_option["extractAllScripts"],
        Ordered = (bool?)_option["ordered"] ?? false,
        CompactArrays = (bool?)_option["compactArrays"] ?? true,
        CompactToRelative = (bool?)_option["compactToRelative"] ?? true,
        OmitGraph = (bool?)_option["omitGraph"],
        UseNativeTypes = (bool?)_option["useNativeTypes"] ?? false,
        UseRdfType = (bool?)_option["useRdfType"] ?? false,
        ProduceGeneralizedRdf = (bool?)_option["produceGeneralizedRdf"] ?? false,
        RdfDirection = (string?)_option["rdfDirection"] switch
        {
            null => null,
            "i18n-datatype" => RdfDirection.I18nDatatype,
            "compound-literal" => RdfDirection.CompoundLiteral,
            var other => throw new NotSupportedException($"{Name}: the direction {other}"),
        },
    };

    /// <summary>Compares by the rules of the suite; what is compact is expanded and compared again, because only then lists show.</summary>
    private static string? Compare(JToken got, JToken? expected, JsonLdOptions? expansion)
    {
        if (expected is null) return "got a result, and the test names none";
        var isEqual = JsonLdComparison.AreEqual(got, expected)
            && (expansion is null || JsonLdComparison.AreEqual(JsonLdProcessor.Expand(got, expansion), JsonLdProcessor.Expand(expected, expansion)));
        return isEqual ? null : $"got\n{got}\ninstead of\n{expected}";
    }

    private string? CompareRdf(JValue input, bool isSyntaxTest)
    {
        var lines = new GeneralizedQuads();
        JsonLdProcessor.ToRdf(input, lines, Options);
        if (isSyntaxTest) return null;
        if (entry["expect"] is null) return "got quads, and the test names none";
        var expected = GeneralizedQuads.DatasetOf(File.ReadAllText(FileOf("expect")));
        var got = GeneralizedQuads.DatasetOf(lines.Text);
        return DatasetIsomorphism.AreIsomorphic(got, expected)
            ? null
            : $"got\n{string.Join('\n', got.Quads)}\ninstead of\n{string.Join('\n', expected.Quads)}";
    }

    private static Rdf.Dataset Dataset(string path) => DatasetReader.ReadText(File.ReadAllText(path), RdfFormat.NQuads);

    private string IriOf(string member) => suite.Site + (string)entry[member]!;

    private string FileOf(string member) => suite.PathOf(IriOf(member));

    private JToken JsonOf(string member) => JsonLdProcessor.Parse(File.ReadAllText(FileOf(member)));
}
