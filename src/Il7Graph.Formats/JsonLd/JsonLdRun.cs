using Il7Graph.Formats.JsonLd.Compaction;
using Il7Graph.Formats.JsonLd.Contexts;
using Il7Graph.Formats.JsonLd.Expansion;
using Il7Graph.Formats.JsonLd.Flattening;
using Il7Graph.Formats.JsonLd.Framing;
using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Formats.JsonLd.Loading;
using Il7Graph.Formats.JsonLd.ToRdf;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd;

/// <summary>One call of the API (JSON-LD 1.1 API §9.2, Framing §5.1): its options, and what it has loaded.</summary>
internal sealed class JsonLdRun
{
    private readonly JsonLdOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly RemoteDocuments _documents;
    private readonly ContextProcessor _contexts;
    private readonly IExpansionObserver? _observer;

    public JsonLdRun(JsonLdOptions options, IExpansionObserver? observer = null, CancellationToken cancellation = default)
    {
        if (options.Base is { } baseIri && !IriSyntax.IsAbsolute(baseIri)) throw new ArgumentException($"the base is not an absolute IRI: '{baseIri}'", nameof(options));
        (_options, _cancellation, _observer) = (options, cancellation, observer);
        _documents = new RemoteDocuments(options.DocumentLoader, cancellation);
        _contexts = new ContextProcessor(options.ProcessingMode, _documents);
    }

    public JArray Expand(JToken input) => Expand(Resolve(input), _options.Ordered);

    public JObject Compact(JToken input, JToken context)
    {
        var source = Resolve(input);
        context = ContextIn(context);
        return Compact(Expand(source, ordered: false), context, ContextFor(context, source), isWrapped: false);
    }

    public JToken Flatten(JToken input, JToken? context)
    {
        var source = Resolve(input);
        var flattened = Flattener.Flatten(Expand(source, ordered: false), _options.Ordered);
        if (context is null) return flattened;
        context = ContextIn(context);
        return Compact(flattened, context, ContextFor(context, source), isWrapped: true);
    }

    public JObject Frame(JToken input, JToken frame)
    {
        var source = Resolve(input);
        var frameSource = Resolve(frame);
        var expanded = Expand(source, ordered: false);
        var expandedFrame = new Expander(_contexts, frameSource.BaseIri, _options.Ordered).ExpandDocument(InitialContext(frameSource), frameSource.Document, isFrame: true);
        var context = (frameSource.Document as JObject)?[Keywords.Context] ?? new JObject();
        var active = ContextFor(context, source);
        var builder = new NodeMapBuilder(new BlankNodeIssuer(), ordered: false);
        builder.Add(expanded);
        var framed = Framer.Frame(builder.Map, expandedFrame, !HasGraph(frameSource.Document, active), _options);
        var is10 = _options.ProcessingMode == JsonLdProcessingMode.JsonLd10;
        if (!is10) FramedResult.PruneBlankNodes(framed);
        FramedResult.RestorePreserved(framed);
        var result = Compact(framed, context, active, isWrapped: !(_options.OmitGraph ?? !is10));
        FramedResult.RestoreNulls(result);
        return result;
    }

    /// <summary>Pushes the quads of a document.</summary>
    /// <returns>How many there were.</returns>
    public long ToRdf(JToken input, IQuadSink sink, BlankNodeIssuer issuer)
    {
        var builder = new NodeMapBuilder(issuer, _options.Ordered);
        builder.Add(Expand(Resolve(input, allScripts: true), _options.Ordered));
        var rdf = new RdfDeserializer(sink, issuer, _options, _cancellation);
        rdf.Push(builder.Map);
        return rdf.Count;
    }

    /// <summary>The prefixes in the context of a document.</summary>
    public IReadOnlyList<(string Term, string Iri)> PrefixesOf(JToken document) => (document as JObject)?[Keywords.Context] is { } context
        ? _contexts.Process(InitialContext(new Source(document, _options.Base, null)), context, new ContextScope(_options.Base)).Inverse.Prefixes
        : [];

    private Source Resolve(JToken input, bool allScripts = false)
    {
        if (JsonTree.Text(input) is not { } iri) return new Source(input, _options.Base, null);
        var document = _documents.Document(iri, _options.ExtractAllScripts ?? allScripts);
        return new Source(document.Document, document.BaseIri(_options.Base), document);
    }

    private JArray Expand(Source source, bool ordered) =>
        new Expander(_contexts, source.BaseIri, ordered, _observer).ExpandDocument(InitialContext(source), source.Document);

    private ActiveContext InitialContext(Source source)
    {
        var context = new ActiveContext(source.BaseIri);
        if (_options.ExpandContext is { } given) context = _contexts.Process(context, ContextIn(given), new ContextScope(source.BaseIri));
        return source.Remote?.ContextIri is { } link
            ? _contexts.Process(context, new JValue(link), new ContextScope(source.Remote.DocumentIri))
            : context;
    }

    /// <param name="isWrapped">Whether the result has <c>@graph</c> whatever is in it.</param>
    private JObject Compact(JArray expanded, JToken context, ActiveContext active, bool isWrapped)
    {
        var iris = new IriCompaction(_options.CompactToRelative);
        var compacted = new Compactor(_contexts, iris, _options.CompactArrays, _options.Ordered).Compact(active, null, expanded);
        var result = compacted as JObject;
        if (compacted is JArray { Count: 0 } && !isWrapped) result = [];
        var graph = iris.Compact(active, Keywords.Graph);
        if (result is null || (isWrapped && result[graph] is not JArray)) result = new JObject { [graph] = compacted as JArray ?? new JArray(compacted) };
        if (!JsonTree.IsNull(context) && !JsonTree.IsEmptyObject(context) && !JsonTree.IsEmptyArray(context)) result.AddFirst(new JProperty(Keywords.Context, context));
        return result;
    }

    private ActiveContext ContextFor(JToken context, Source source)
    {
        var baseIri = _options.Base ?? (_options.CompactToRelative ? source.BaseIri : null);
        return _contexts.Process(new ActiveContext(baseIri), context, new ContextScope(source.BaseIri));
    }

    /// <summary>The context itself: callers may give a document with it.</summary>
    private static JToken ContextIn(JToken given) => given is JObject map && map[Keywords.Context] is { } context ? context : given;

    private static bool HasGraph(JToken frame, ActiveContext context) => frame is JObject map
        && map.Properties().Any(property => context.ExpandIri(property.Name, isReference: false, isVocabulary: true) == Keywords.Graph);

    /// <summary>A document with its base.</summary>
    private sealed record Source(JToken Document, string? BaseIri, RemoteDocument? Remote);
}
