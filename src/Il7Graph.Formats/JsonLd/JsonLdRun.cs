using Il7Graph.Formats.JsonLd.Compaction;
using Il7Graph.Formats.JsonLd.Contexts;
using Il7Graph.Formats.JsonLd.Expansion;
using Il7Graph.Formats.JsonLd.Flattening;
using Il7Graph.Formats.JsonLd.Framing;
using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Formats.JsonLd.Loading;
using Il7Graph.Formats.JsonLd.ToRdf;
using Il7Graph.Formats.Parsing;
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

    /// <summary>How many quads <see cref="StreamToRdf"/> has pushed.</summary>
    public long QuadCount { get; private set; }

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

    /// <summary>Pushes the quads of a document, those of each piece before the next is read. Needs memory for one piece, and does not see
    /// indexes in different pieces that conflict.</summary>
    public void StreamToRdf(JsonPieces document, IQuadSink sink, BlankNodeIssuer issuer)
    {
        var initial = new ActiveContext(_options.Base);
        var context = document.Header?[Keywords.Context] is { } local ? _contexts.Process(initial, local, new ContextScope(_options.Base)) : initial;
        DeclarePrefixes(context, sink);
        var rdf = new RdfDeserializer(sink, issuer, _options, _cancellation);
        foreach (var piece in new Expander(_contexts, _options.Base, _options.Ordered, _observer).ExpandPieces(document.IsWhole ? initial : context, document))
        {
            var builder = new NodeMapBuilder(issuer, _options.Ordered);
            builder.Add(piece);
            rdf.Push(builder.Map);
            QuadCount = rdf.Count;
        }
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

    /// <summary>Passes on the prefixes of a context that other formats can have too.</summary>
    private static void DeclarePrefixes(ActiveContext context, IQuadSink sink)
    {
        foreach (var (prefix, iri) in context.Inverse.Prefixes)
        {
            if (NameSyntax.IsPrefix(prefix) && IriSyntax.IsAbsolute(iri)) sink.DeclarePrefix(prefix, iri);
        }
    }

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
