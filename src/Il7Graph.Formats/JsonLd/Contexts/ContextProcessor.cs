using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Formats.JsonLd.Loading;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>Context processing (JSON-LD 1.1 API §4.1.2): an active context and a local one to the next active context.</summary>
internal sealed partial class ContextProcessor(JsonLdProcessingMode mode, RemoteDocuments documents)
{
    private int _depth;
    private int _remoteContexts;

    public bool Is10 { get; } = mode == JsonLdProcessingMode.JsonLd10;

    /// <summary>Applies a context that stands in a document, or was given by the caller.</summary>
    /// <param name="local">An object, an array, a string or null.</param>
    /// <exception cref="JsonLdException">The context is wrong, could not be loaded, or goes beyond the limits.</exception>
    public ActiveContext Process(ActiveContext active, JToken local, ContextScope scope) =>
        JsonTree.IsString(local) ? Remembered(active, local, scope) : ProcessNew(active, local, scope);

    /// <summary>Applies the scoped context of a term.</summary>
    public ActiveContext ProcessScoped(ActiveContext active, TermDefinition definition, bool isType = false) => Remembered(
        active, definition.Context!, new ContextScope(definition.ContextBase) { OverrideProtected = !isType, DoesNotPropagate = isType });

    /// <summary>Applies a context that documents need over and over.</summary>
    private ActiveContext Remembered(ActiveContext active, JToken local, ContextScope scope)
    {
        if (!active.Results.TryGetValue((local, scope), out var result)) active.Results.Add((local, scope), result = ProcessNew(active, local, scope));
        return result;
    }

    private ActiveContext ProcessNew(ActiveContext active, JToken local, ContextScope scope)
    {
        _remoteContexts = 0;
        return ProcessNested(active, local, scope);
    }

    /// <summary>Applies the scoped context of a term that is being defined, to see whether it can be applied.</summary>
    internal void Check(ActiveContext active, JToken context, ContextScope scope) => ProcessNested(
        active, context, new ContextScope(scope.BaseIri) { Remote = scope.Remote, OverrideProtected = true, IsCheckOnly = true });

    private ActiveContext ProcessNested(ActiveContext active, JToken local, ContextScope scope)
    {
        if (++_depth > JsonLdOptions.MaximumContextDepth) throw Overflow(local, "contexts within contexts go on and on");
        try
        {
            return ProcessAll(active, local, scope);
        }
        finally
        {
            _depth--;
        }
    }

    private ActiveContext ProcessAll(ActiveContext active, JToken local, ContextScope scope)
    {
        // Steps 1 to 3
        var result = active.Clone();
        if (local is JObject map && map[Keywords.Propagate] is { Type: JTokenType.Boolean } propagate)
        {
            scope = scope with { DoesNotPropagate = !(bool)propagate };
        }
        if (scope.DoesNotPropagate) result.Previous ??= active;
        // Step 5
        foreach (var context in JsonTree.Items(local))
        {
            if (JsonTree.IsNull(context))
            {
                result = Nullify(active, result, context, scope);
            }
            else if (JsonTree.Text(context) is { } reference)
            {
                result = ProcessRemote(result, reference, context, scope);
            }
            else
            {
                ProcessObject(
                    result, context as JObject ?? throw new JsonLdException(JsonLdErrorCode.InvalidLocalContext, "a context is an object, an IRI or null", context), scope);
            }
        }
        return result;
    }

    // Step 5.1
    private static ActiveContext Nullify(ActiveContext active, ActiveContext result, JToken at, ContextScope scope)
    {
        if (!scope.OverrideProtected && result.Terms.Values.Any(definition => definition.IsProtected))
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidContextNullification, "the context before it has protected terms, which null would take away", at);
        }
        return new ActiveContext(active.OriginalBase) { Previous = scope.DoesNotPropagate ? result : null };
    }

    // Step 5.2
    private ActiveContext ProcessRemote(ActiveContext result, string reference, JToken at, ContextScope scope)
    {
        var iri = Absolute(reference, scope.BaseIri, at, JsonLdErrorCode.LoadingDocumentFailed);
        if (scope.Remote?.Includes(iri) == true)
        {
            if (scope.IsCheckOnly) return result;
            throw Overflow(at, $"the context <{iri}> includes itself");
        }
        if (++_remoteContexts > JsonLdOptions.MaximumContexts) throw Overflow(at, $"the context stands for more than {JsonLdOptions.MaximumContexts} others");
        var remote = Load(iri, at);
        var context = (remote.Document as JObject)?[Keywords.Context] ?? throw InvalidRemote(iri, at);
        return ProcessNested(result, context, new ContextScope(remote.DocumentIri)
        {
            Remote = new RemoteContext(iri, scope.Remote),
            IsCheckOnly = scope.IsCheckOnly,
        });
    }

    private void ProcessObject(ActiveContext result, JObject context, ContextScope scope)
    {
        CheckVersion(context);
        if (context.ContainsKey(Keywords.Import)) context = WithImport(context, scope);
        if (scope.Remote is null) ProcessBase(result, context);
        ProcessVocab(result, context);
        ProcessLanguage(result, context);
        ProcessDirection(result, context);
        CheckPropagate(context);
        // Steps 5.12, 5.13
        var isProtected = Flag(context, Keywords.Protected, JsonLdErrorCode.InvalidProtectedValue) ?? false;
        var terms = new TermCreation(this, result, context, scope, isProtected);
        foreach (var property in context.Properties())
        {
            if (!IsContextEntry(property.Name)) terms.Create(property.Name);
        }
    }

    private static bool IsContextEntry(string key) => key is Keywords.Base or Keywords.Direction or Keywords.Import or Keywords.Language
        or Keywords.Propagate or Keywords.Protected or Keywords.Version or Keywords.Vocab;

    private RemoteDocument Load(string iri, JToken at)
    {
        try
        {
            return documents.Context(iri);
        }
        catch (JsonLdException problem)
        {
            throw new JsonLdException(JsonLdErrorCode.LoadingRemoteContextFailed, problem.Message, at, problem);
        }
    }

    private static string Absolute(string reference, string? baseIri, JToken at, JsonLdErrorCode code)
    {
        if (baseIri is not null) return IriResolver.Resolve(baseIri, reference);
        return IriSyntax.HasScheme(reference) ? reference : throw new JsonLdException(code, $"the IRI '{reference}' is relative and there is no base", at);
    }

    private static JsonLdException InvalidRemote(string iri, JToken at) =>
        new(JsonLdErrorCode.InvalidRemoteContext, $"<{iri}> is not an object with @context", at);

    private static JsonLdException Overflow(JToken at, string message) => new(JsonLdErrorCode.ContextOverflow, message, at);
}
