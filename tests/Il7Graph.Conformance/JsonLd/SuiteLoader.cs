using Il7Graph.Formats.JsonLd;
using Il7Graph.Formats.JsonLd.Loading;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Conformance.JsonLd;

/// <summary>Serves the files of a suite, and pretends for the input of a test what its options say.</summary>
internal sealed class SuiteLoader(JsonLdSuite suite, string input, JObject option) : IDocumentLoader
{
    public DocumentResponse Load(string iri, string accept, CancellationToken cancellationToken = default)
    {
        var isInput = iri == input.Split('#')[0];
        if (isInput && (string?)option["redirectTo"] is { } target) iri = suite.Site + target;
        if (!iri.StartsWith(suite.Site, StringComparison.Ordinal) || !File.Exists(suite.PathOf(iri)))
        {
            throw new JsonLdException(JsonLdErrorCode.LoadingDocumentFailed, $"there is no <{iri}>");
        }
        var contentType = isInput ? (string?)option["contentType"] : null;
        return new DocumentResponse(iri, File.ReadAllBytes(suite.PathOf(iri)), contentType ?? TypeOf(iri))
        {
            Links = isInput ? [.. Values(option["httpLink"])] : [],
        };
    }

    private static IEnumerable<string> Values(JToken? token) => token switch
    {
        null => [],
        JArray array => array.Select(item => (string)item!),
        _ => [(string)token!],
    };

    private static string TypeOf(string iri) => Path.GetExtension(iri) switch
    {
        ".jsonld" => "application/ld+json",
        ".json" => "application/json",
        ".html" => "text/html",
        var other => throw new NotSupportedException($"the media type of {other}"),
    };
}
