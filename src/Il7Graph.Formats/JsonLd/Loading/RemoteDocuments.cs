using System.Text;
using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Loading;

/// <summary>Loads documents and contexts for one run of an algorithm, each IRI once (JSON-LD 1.1 API §9.4, LoadDocumentCallback).</summary>
internal sealed class RemoteDocuments(IDocumentLoader? loader, CancellationToken cancellation = default)
{
    public const string ContextProfile = "http://www.w3.org/ns/json-ld#context";

    private const string Accept = "application/ld+json, application/json;q=0.9, text/html;q=0.8, application/xhtml+xml;q=0.8, */*;q=0.1";
    private const string AcceptContext = $"application/ld+json;profile=\"{ContextProfile}\", {Accept}";

    private readonly Dictionary<(string Iri, bool IsContext), RemoteDocument> _loaded = [];

    /// <summary>Loads a document that is to be worked on.</summary>
    /// <exception cref="JsonLdException">It could not be loaded or is not JSON.</exception>
    public RemoteDocument Document(string iri, bool extractAllScripts) => Load(iri, isContext: false, extractAllScripts);

    /// <summary>Loads a document for the context in it.</summary>
    /// <exception cref="JsonLdException">It could not be loaded or is not JSON.</exception>
    public RemoteDocument Context(string iri)
    {
        if (!_loaded.TryGetValue((iri, true), out var document)) _loaded.Add((iri, true), document = Load(iri, isContext: true, extractAllScripts: false));
        return document;
    }

    private RemoteDocument Load(string iri, bool isContext, bool extractAllScripts)
    {
        var (target, fragment) = SplitFragment(iri);
        var response = Fetch(target, isContext);
        var links = response.Links.SelectMany(LinkHeader.Parse).ToList();
        if (!IsJson(response) && links.Find(IsJsonLdAlternate) is { } alternate)
        {
            response = Fetch(IriResolver.Resolve(response.Iri, alternate.Target), isContext);
            links = [];
        }
        if (response.ContentType is { } type && MediaType.IsHtml(MediaType.Essence(type)))
        {
            return Html(response, fragment, isContext, extractAllScripts);
        }
        if (!IsJson(response)) throw Failed($"<{response.Iri}> is {response.ContentType}, which is not JSON");
        return new RemoteDocument(
            WithOrigin(Parse(response.Content, JsonLdErrorCode.LoadingDocumentFailed, response.Iri), response.Iri),
            response.Iri,
            isContext ? null : ContextLink(response, links));
    }

    private DocumentResponse Fetch(string iri, bool isContext)
    {
        if (loader is null) throw Failed($"nothing is fetched here, and <{iri}> would have to be");
        var response = loader.Load(iri, isContext ? AcceptContext : Accept, cancellation);
        return response.Content.Length <= JsonLdOptions.MaximumDocumentBytes
            ? response
            : throw Failed($"<{iri}> has more than {JsonLdOptions.MaximumDocumentBytes} bytes");
    }

    private static bool IsJson(DocumentResponse response) =>
        response.ContentType is not { Length: > 0 } type || MediaType.IsJson(MediaType.Essence(type));

    private static bool IsJsonLdAlternate(LinkHeader link) =>
        link.Is("alternate") && link.Type is { } type && MediaType.Essence(type) == MediaType.JsonLd;

    /// <summary>The context that a header names for a document that is JSON, but not JSON-LD.</summary>
    private static string? ContextLink(DocumentResponse response, List<LinkHeader> links)
    {
        if (response.ContentType is not { } type || MediaType.Essence(type) == MediaType.JsonLd) return null;
        var contexts = links.FindAll(link => link.Is(ContextProfile));
        if (contexts.Count > 1)
        {
            throw new JsonLdException(JsonLdErrorCode.MultipleContextLinkHeaders, $"<{response.Iri}> has more than one Link header with a context");
        }
        return contexts is [var context] ? IriResolver.Resolve(response.Iri, context.Target) : null;
    }

    // JSON-LD 1.1 API §9.4, "Extract Script Content"
    private static RemoteDocument Html(DocumentResponse response, string? fragment, bool isContext, bool extractAllScripts)
    {
        var scripts = HtmlScripts.Read(Encoding.UTF8.GetString(response.Content.Span));
        JToken document;
        if (fragment is not null)
        {
            document = scripts.Find(fragment) is { IsJsonLd: true } target
                ? Script(target)
                : throw Failed($"<{response.Iri}#{fragment}> is not a script element with JSON-LD");
        }
        else if (extractAllScripts && !isContext)
        {
            document = new JArray(scripts.JsonLd.SelectMany(script => JsonTree.TakeItems(Script(script))));
        }
        else
        {
            document = scripts.JsonLd.FirstOrDefault() is { } first ? Script(first) : throw Failed($"<{response.Iri}> has no script element with JSON-LD");
        }
        return new RemoteDocument(WithOrigin(document, response.Iri), response.Iri, null) { BaseReference = scripts.Base };

        JToken Script(HtmlElement script) => Parse(Encoding.UTF8.GetBytes(script.Text), JsonLdErrorCode.InvalidScriptElement, response.Iri);
    }

    private static JToken Parse(ReadOnlyMemory<byte> json, JsonLdErrorCode code, string iri)
    {
        try
        {
            return JsonParser.Parse(json);
        }
        catch (JsonSyntaxException problem)
        {
            throw new JsonLdException(code, $"<{iri}>, line {problem.Place.Line}, column {problem.Place.Column}: {problem.Message}", problem);
        }
    }

    private static JToken WithOrigin(JToken document, string iri)
    {
        document.AddAnnotation(new DocumentOrigin(iri));
        return document;
    }

    private static (string Iri, string? Fragment) SplitFragment(string iri)
    {
        var mark = iri.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? (iri, null) : (iri[..mark], iri[(mark + 1)..]);
    }

    private static JsonLdException Failed(string message) => new(JsonLdErrorCode.LoadingDocumentFailed, message);
}
