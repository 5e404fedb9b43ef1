using System.Text;
using Il7Graph.Formats.JsonLd.Flattening;
using Il7Graph.Formats.JsonLd.FromRdf;
using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd;

/// <summary>The operations of JSON-LD 1.1 (API §9.2, Framing §5.1) on trees of Newtonsoft.Json, which they leave as they are.</summary>
/// <remarks>An input, context or frame that is a string is the IRI of one, which <see cref="JsonLdOptions.DocumentLoader"/> fetches;
/// without a loader nothing is fetched. Trees have to be of JSON only, so without the dates that the library makes by
/// default: <see cref="Parse"/> reads text as it must be. All throw <see cref="JsonLdException"/> where a document, context or frame is
/// wrong, could not be loaded or exceeds the limits in <see cref="JsonLdOptions"/>, and <see cref="ArgumentException"/> for trees
/// that are not JSON.</remarks>
public static class JsonLdProcessor
{
    /// <summary>Reads JSON: integers exact, other numbers as doubles, strings as they stand. Errors in what is made of it get the
    /// place in the text.</summary>
    /// <exception cref="JsonLdException">It is not JSON, or exceeds the limits.</exception>
    public static JToken Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonParser.Parse(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonSyntaxException problem)
        {
            throw new JsonLdException(
                JsonLdErrorCode.LoadingDocumentFailed, $"line {problem.Place.Line}, column {problem.Place.Column}: {problem.Message}", problem);
        }
    }

    /// <summary>Removes the contexts: every IRI in full, every value an object in an array.</summary>
    public static JArray Expand(JToken input, JsonLdOptions? options = null) =>
        Run(options).Expand(JsonInput.Checked(input, nameof(input)));

    /// <summary>Puts a document in the terms of a context.</summary>
    /// <param name="context">A context, or an object with <c>@context</c>.</param>
    public static JObject Compact(JToken input, JToken context, JsonLdOptions? options = null) =>
        Run(options).Compact(JsonInput.Checked(input, nameof(input)), JsonInput.Checked(context, nameof(context)));

    /// <summary>Puts all nodes side by side; blank nodes get new identifiers.</summary>
    /// <param name="context">A context to put them in the terms of; null leaves the document expanded.</param>
    /// <returns>An array, or an object if there is a context.</returns>
    public static JToken Flatten(JToken input, JToken? context = null, JsonLdOptions? options = null) =>
        Run(options).Flatten(JsonInput.Checked(input, nameof(input)), context is null ? null : JsonInput.Checked(context, nameof(context)));

    /// <summary>Makes trees of the nodes that match a frame, in the terms of its context.</summary>
    public static JObject Frame(JToken input, JToken frame, JsonLdOptions? options = null) =>
        Run(options).Frame(JsonInput.Checked(input, nameof(input)), JsonInput.Checked(frame, nameof(frame)));

    /// <summary>Reads a document as RDF.</summary>
    /// <returns>The dataset; what RDF has no terms for (relative IRIs, keys without an IRI) is left out.</returns>
    public static Dataset ToRdf(JToken input, JsonLdOptions? options = null)
    {
        var quads = new DatasetBuilder();
        ToRdf(input, quads, options);
        return quads.ToDataset();
    }

    /// <summary>Pushes the quads of a document into <paramref name="sink"/>. Only with <see
    /// cref="JsonLdOptions.ProduceGeneralizedRdf"/> can predicates be blank nodes, which a <see cref="Dataset"/> does not hold.</summary>
    /// <returns>How many were pushed; one that the document says twice may count twice.</returns>
    public static long ToRdf(JToken input, IQuadSink sink, JsonLdOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sink);
        return new JsonLdRun(options ?? new JsonLdOptions(), cancellation: cancellationToken).ToRdf(JsonInput.Checked(input, nameof(input)), sink, new BlankNodeIssuer());
    }

    /// <summary>Makes an expanded document of a dataset: nodes in the order of their identifiers, lists folded.</summary>
    /// <exception cref="NotRepresentableException">The dataset has a triple term.</exception>
    public static JArray FromRdf(Dataset dataset, JsonLdOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return new RdfSerializer(options ?? new JsonLdOptions()).Serialize(dataset);
    }

    private static JsonLdRun Run(JsonLdOptions? options) => new(options ?? new JsonLdOptions());
}
