using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>The keywords of a local context (API §4.1.2, steps 5.5 to 5.11).</summary>
internal sealed partial class ContextProcessor
{
    // Step 5.5
    private void CheckVersion(JObject context)
    {
        if (context.Entry(Keywords.Version) is not { } version) return;
        if (!JsonNumber.IsNumber(version.Value) || JsonNumber.ToEcmaScript((JValue)version.Value) != "1.1")
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidVersionValue, "@version is the number 1.1", version);
        }
        if (Is10) throw new JsonLdException(JsonLdErrorCode.ProcessingModeConflict, "a context of JSON-LD 1.1 is not read in the mode of 1.0", version);
    }

    // Step 5.6
    private JObject WithImport(JObject context, ContextScope scope)
    {
        var import = context.Entry(Keywords.Import)!;
        Require11(import);
        var reference = JsonTree.Text(import.Value) ?? throw new JsonLdException(JsonLdErrorCode.InvalidImportValue, "@import is an IRI", import);
        var iri = Absolute(reference, scope.BaseIri, import, JsonLdErrorCode.LoadingRemoteContextFailed);
        if ((Load(iri, import).Document as JObject)?[Keywords.Context] is not JObject imported) throw InvalidRemote(iri, import);
        if (imported.ContainsKey(Keywords.Import))
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidContextEntry, $"<{iri}> is imported and has an @import itself", import);
        }
        // The places in the imported context are those of another document.
        var merged = (JObject)imported.DeepClone(new JsonCloneSettings { CopyAnnotations = false });
        if (DocumentOrigin.Of(context) is { } origin) merged.AddAnnotation(new DocumentOrigin(origin));
        foreach (var property in context.Properties().Where(property => property.Name != Keywords.Import))
        {
            merged.Remove(property.Name);
            merged.Add(property); // copied, its place included, because it has a parent
        }
        return merged;
    }

    // Step 5.7
    private static void ProcessBase(ActiveContext result, JObject context)
    {
        if (context.Entry(Keywords.Base) is not { } entry) return;
        if (JsonTree.IsNull(entry.Value))
        {
            result.Base = null;
            return;
        }
        var value = JsonTree.Text(entry.Value);
        if (value is null || (result.Base is null && !IriSyntax.HasScheme(value)))
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidBaseIri, "@base is an IRI or null, and absolute if there is no base yet", entry);
        }
        result.Base = result.Resolve(value);
    }

    // Step 5.8
    private void ProcessVocab(ActiveContext result, JObject context)
    {
        if (context.Entry(Keywords.Vocab) is not { } entry) return;
        if (JsonTree.IsNull(entry.Value))
        {
            result.Vocab = null;
            return;
        }
        var value = JsonTree.Text(entry.Value) ?? throw new JsonLdException(JsonLdErrorCode.InvalidVocabMapping, "@vocab is an IRI or null", entry);
        if (Is10 && !IriSyntax.HasScheme(value) && !value.StartsWith("_:", StringComparison.Ordinal))
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidVocabMapping, $"'{value}' is relative, which @vocab may be from 1.1 on", entry);
        }
        result.Vocab = result.ExpandIri(value, isReference: true, isVocabulary: true);
    }

    // Step 5.9
    private static void ProcessLanguage(ActiveContext result, JObject context)
    {
        if (context.Entry(Keywords.Language) is not { } entry) return;
        result.Language = JsonTree.IsNull(entry.Value)
            ? null
            : JsonTree.Text(entry.Value)?.ToLowerInvariant()
                ?? throw new JsonLdException(JsonLdErrorCode.InvalidDefaultLanguage, "@language is a language tag or null", entry);
    }

    // Step 5.10
    private void ProcessDirection(ActiveContext result, JObject context)
    {
        if (context.Entry(Keywords.Direction) is not { } entry) return;
        Require11(entry);
        result.Direction = DirectionOf(entry);
    }

    // Step 5.11
    private void CheckPropagate(JObject context)
    {
        if (context.Entry(Keywords.Propagate) is not { } entry) return;
        Require11(entry);
        Flag(context, Keywords.Propagate, JsonLdErrorCode.InvalidPropagateValue);
    }

    private void Require11(JProperty entry)
    {
        if (Is10) throw new JsonLdException(JsonLdErrorCode.InvalidContextEntry, $"{entry.Name} came with JSON-LD 1.1", entry);
    }

    /// <summary><c>ltr</c>, <c>rtl</c> or null.</summary>
    internal static string? DirectionOf(JProperty entry)
    {
        if (JsonTree.IsNull(entry.Value)) return null;
        return JsonTree.Text(entry.Value) is "ltr" or "rtl"
            ? (string?)entry.Value
            : throw new JsonLdException(JsonLdErrorCode.InvalidBaseDirection, "@direction is \"ltr\", \"rtl\" or null", entry);
    }

    /// <summary>A boolean entry; null if it is not there.</summary>
    internal static bool? Flag(JObject map, string key, JsonLdErrorCode code)
    {
        if (map.Entry(key) is not { } entry) return null;
        return entry.Value.Type == JTokenType.Boolean ? (bool)entry.Value : throw new JsonLdException(code, $"{key} is true or false", entry);
    }
}
