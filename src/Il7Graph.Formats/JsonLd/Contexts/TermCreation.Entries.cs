using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>The entries of an expanded term definition (API §4.2.2, steps 14 to 26).</summary>
internal sealed partial class TermCreation
{
    /// <summary>An IRI longer than that is an attempt to make terms grow by each other.</summary>
    private const int MaximumIriLength = 1 << 13;

    private const string GeneralDelimiters = ":/?#[]@";

    // Steps 14 to 18
    private bool MapIri(string term, JProperty entry, JObject value, bool isSimple, ref TermDefinition definition)
    {
        if (value[Keywords.Id] is { } id && JsonTree.Text(id) != term)
        {
            if (JsonTree.IsNull(id)) return true;
            if (!MapId(term, entry, id, isSimple, ref definition)) return false;
        }
        else
        {
            definition = definition with { Iri = IriOfTerm(term, entry) };
        }
        if (definition.Iri!.Length > MaximumIriLength) throw InvalidIri(entry, $"its IRI has more than {MaximumIriLength} characters");
        return true;
    }

    // Step 14.2
    private bool MapId(string term, JProperty entry, JToken id, bool isSimple, ref TermDefinition definition)
    {
        var text = JsonTree.Text(id) ?? throw InvalidIri(entry, "@id is an IRI");
        if (!Keywords.IsKeyword(text) && Keywords.HasKeywordForm(text)) return false;
        var iri = ExpandIri(text);
        if (iri is null || !(Keywords.IsKeyword(iri) || IsIriOrBlankNode(iri))) throw InvalidIri(entry, $"'{text}' is no IRI");
        if (iri == Keywords.Context) throw new JsonLdException(JsonLdErrorCode.InvalidKeywordAlias, $"'{term}' would be another name for @context", entry);
        if ((term.Length > 2 && term.AsSpan(1, term.Length - 2).Contains(':')) || term.Contains('/', StringComparison.Ordinal))
        {
            _defined[term] = true;
            if (ExpandIri(term) != iri) throw InvalidIri(entry, $"'{term}' looks like an IRI, and would stand for another one");
        }
        var isPrefix = isSimple && !term.AsSpan().ContainsAny(':', '/')
            && (iri.StartsWith("_:", StringComparison.Ordinal) || GeneralDelimiters.Contains(iri[^1], StringComparison.Ordinal));
        definition = definition with { Iri = iri, IsPrefix = isPrefix };
        return true;
    }

    // Steps 15 to 18
    private string IriOfTerm(string term, JProperty entry)
    {
        if (CompactIri.Split(term, out var prefix, out var suffix))
        {
            Require(prefix);
            return active.Find(prefix) is { Iri: { } start } ? start + suffix : term;
        }
        if (term.Contains('/', StringComparison.Ordinal))
        {
            return active.ExpandIri(term, isReference: false, isVocabulary: true) is { } iri && IriSyntax.HasScheme(iri)
                ? iri
                : throw InvalidIri(entry, "it is a relative IRI, and there is no @vocab");
        }
        if (term == Keywords.Type) return Keywords.Type;
        return active.Vocab is { } vocab ? vocab + term : throw InvalidIri(entry, "it has no @id, and there is no @vocab");
    }

    // Step 19
    private Containers ContainerOf(JProperty entry, JObject value)
    {
        if (value[Keywords.Container] is not { } container) return Containers.None;
        var flags = Containers.None;
        foreach (var item in JsonTree.Items(container))
        {
            var flag = ContainerKeywords.Flag(JsonTree.Text(item) ?? "");
            if (flag == Containers.None || flags.HasFlag(flag)) throw InvalidContainer(entry);
            flags |= flag;
        }
        if (!IsContainer(flags) || (contexts.Is10 && !IsContainer10(container, flags))) throw InvalidContainer(entry);
        return flags;
    }

    private static bool IsContainer(Containers flags) => (flags & ~Containers.Set) switch
    {
        Containers.None => flags == Containers.Set,
        Containers.List => flags == Containers.List,
        Containers.Graph or Containers.Id or Containers.Index or Containers.Language or Containers.Type => true,
        Containers.Graph | Containers.Id or Containers.Graph | Containers.Index => true,
        _ => false,
    };

    private static bool IsContainer10(JToken container, Containers flags) =>
        JsonTree.IsString(container) && flags is not (Containers.Graph or Containers.Id or Containers.Type);

    // Step 19.5
    private static string TypeOfTypeMap(TermDefinition definition, JProperty entry) => definition.Type switch
    {
        null => Keywords.Id,
        Keywords.Id or Keywords.Vocab => definition.Type,
        _ => throw InvalidType(entry, "in a container of @type it is @id or @vocab"),
    };

    // Step 20
    private string? IndexOf(TermDefinition definition, JProperty entry, JObject value)
    {
        if (value[Keywords.Index] is not { } index) return null;
        if (contexts.Is10 || !definition.Container.HasFlag(Containers.Index)) throw Invalid(entry, "@index needs the container @index");
        return JsonTree.Text(index) is { } text && ExpandIri(text) is { } iri && IriSyntax.HasScheme(iri)
            ? text
            : throw Invalid(entry, "@index is the IRI of a property");
    }

    // Step 21
    private TermDefinition WithScopedContext(TermDefinition definition, JProperty entry, JObject value)
    {
        if (value[Keywords.Context] is not { } context) return definition;
        if (contexts.Is10) throw Invalid(entry, "@context in a term came with JSON-LD 1.1");
        try
        {
            contexts.Check(active, context, scope);
        }
        catch (JsonLdException problem) when (problem.Code != JsonLdErrorCode.ContextOverflow)
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidScopedContext, $"'{entry.Name}': {problem.CodeText}: {problem.Message}", entry, problem);
        }
        return definition with { Context = context, ContextBase = scope.BaseIri };
    }

    // Step 22
    private static Setting LanguageOf(JProperty entry, JObject value)
    {
        if (value[Keywords.Language] is not { } language) return default;
        return JsonTree.IsNull(language) || JsonTree.IsString(language)
            ? new Setting(true, JsonTree.Text(language)?.ToLowerInvariant())
            : throw new JsonLdException(JsonLdErrorCode.InvalidLanguageMapping, $"'{entry.Name}': @language is a language tag or null", entry);
    }

    // Step 23
    private static Setting DirectionOf(JObject value) =>
        value.Entry(Keywords.Direction) is { } direction ? new Setting(true, ContextProcessor.DirectionOf(direction)) : default;

    // Step 24
    private string? NestOf(JProperty entry, JObject value)
    {
        if (value[Keywords.Nest] is not { } nest) return null;
        if (contexts.Is10) throw Invalid(entry, "@nest came with JSON-LD 1.1");
        return JsonTree.Text(nest) is { } text && (text == Keywords.Nest || !Keywords.IsKeyword(text))
            ? text
            : throw new JsonLdException(JsonLdErrorCode.InvalidNestValue, $"'{entry.Name}': @nest is a term or @nest", entry);
    }

    // Step 25
    private bool PrefixOf(string term, TermDefinition definition, JProperty entry, JObject value)
    {
        if (!value.ContainsKey(Keywords.Prefix)) return definition.IsPrefix;
        if (contexts.Is10 || term.AsSpan().ContainsAny(':', '/')) throw Invalid(entry, "@prefix is for terms without ':' and '/', from JSON-LD 1.1 on");
        var isPrefix = ContextProcessor.Flag(value, Keywords.Prefix, JsonLdErrorCode.InvalidPrefixValue)!.Value;
        if (isPrefix && definition.Iri is { } iri && Keywords.IsKeyword(iri)) throw Invalid(entry, "another name for a keyword is no prefix");
        return isPrefix;
    }

    // Step 26
    private static void CheckEntries(JProperty entry, JObject value)
    {
        foreach (var property in value.Properties())
        {
            if (property.Name is not (Keywords.Id or Keywords.Reverse or Keywords.Container or Keywords.Context or Keywords.Direction
                or Keywords.Index or Keywords.Language or Keywords.Nest or Keywords.Prefix or Keywords.Protected or Keywords.Type))
            {
                throw Invalid(entry, $"'{property.Name}' has no meaning in a term definition");
            }
        }
    }

    private static JsonLdException InvalidContainer(JProperty entry) =>
        new(JsonLdErrorCode.InvalidContainerMapping, $"'{entry.Name}': these containers do not exist, or do not go together", entry);
}
