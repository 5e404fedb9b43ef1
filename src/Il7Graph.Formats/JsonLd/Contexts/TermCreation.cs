using Il7Graph.Formats.JsonLd.Json;
using Il7Graph.Rdf;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>Create term definition (JSON-LD 1.1 API §4.2.2) for the terms of one local context.</summary>
/// <param name="active">The context that gets the definitions.</param>
/// <param name="isProtected">Whether the local context protects its terms.</param>
internal sealed partial class TermCreation(ContextProcessor contexts, ActiveContext active, JObject local, ContextScope scope, bool isProtected)
{
    /// <summary>Terms that are being defined (false) or done (true).</summary>
    private readonly Dictionary<string, bool> _defined = new(StringComparer.Ordinal);
    private int _depth;

    /// <summary>Defines a term, and first the terms that it is defined by.</summary>
    public void Create(string term)
    {
        var entry = local.Entry(term)!;
        // Steps 1, 2
        if (_defined.TryGetValue(term, out var isDone))
        {
            if (isDone) return;
            throw new JsonLdException(JsonLdErrorCode.CyclicIriMapping, $"'{term}' is defined by itself", entry);
        }
        if (term.Length == 0) throw Invalid(entry, "a term has at least one character");
        if (++_depth > JsonLdOptions.MaximumContextDepth)
        {
            throw new JsonLdException(JsonLdErrorCode.ContextOverflow, $"'{term}' is at the end of more than {JsonLdOptions.MaximumContextDepth} terms that define each other", entry);
        }
        _defined[term] = false;
        Define(term, entry);
        _defined[term] = true;
        _depth--;
    }

    private void Define(string term, JProperty entry)
    {
        // Steps 4, 5
        if (term == Keywords.Type) CheckTypeRedefinition(entry);
        else if (Keywords.IsKeyword(term)) throw new JsonLdException(JsonLdErrorCode.KeywordRedefinition, $"{term} cannot be given another meaning", entry);
        else if (Keywords.HasKeywordForm(term)) return;
        // Steps 6 to 9
        var previous = active.Find(term);
        active.Undefine(term);
        var value = entry.Value as JObject;
        var isSimple = JsonTree.IsString(entry.Value);
        if (value is null && !isSimple && !JsonTree.IsNull(entry.Value)) throw Invalid(entry, "it is an object, an IRI or null");
        // JSON-LD has three ways to say the same: from here on it is an object.
        value ??= new JObject { [Keywords.Id] = entry.Value };
        if (DefinitionOf(term, entry, value, isSimple) is not { } definition) return;
        // Step 27
        if (previous is { IsProtected: true } && !scope.OverrideProtected)
        {
            if (!definition.SaysTheSameAs(previous))
            {
                throw new JsonLdException(JsonLdErrorCode.ProtectedTermRedefinition, $"'{term}' is protected and cannot be given another meaning", entry);
            }
            definition = previous;
        }
        active.Define(term, definition);
    }

    // Step 4
    private void CheckTypeRedefinition(JProperty entry)
    {
        var isAllowed = !contexts.Is10 && entry.Value is JObject { Count: > 0 } map
            && map.Properties().All(property => property.Name == Keywords.Protected || (property.Name == Keywords.Container && JsonTree.Text(property.Value) == Keywords.Set));
        if (!isAllowed) throw new JsonLdException(JsonLdErrorCode.KeywordRedefinition, "@type can be given \"@container\": \"@set\" and nothing else", entry);
    }

    /// <summary>Steps 10 to 26; null for a definition that counts for nothing.</summary>
    private TermDefinition? DefinitionOf(string term, JProperty entry, JObject value, bool isSimple)
    {
        var definition = new TermDefinition { IsProtected = ProtectionOf(entry, value), Type = TypeOf(entry, value) };
        if (value.ContainsKey(Keywords.Reverse)) return ReverseOf(definition, entry, value);
        if (!MapIri(term, entry, value, isSimple, ref definition)) return null;
        definition = definition with { Container = ContainerOf(entry, value) };
        if (definition.Container.HasFlag(Containers.Type)) definition = definition with { Type = TypeOfTypeMap(definition, entry) };
        definition = definition with { Index = IndexOf(definition, entry, value) };
        definition = WithScopedContext(definition, entry, value);
        if (!value.ContainsKey(Keywords.Type))
        {
            definition = definition with { Language = LanguageOf(entry, value), Direction = DirectionOf(value) };
        }
        definition = definition with { Nest = NestOf(entry, value) };
        definition = definition with { IsPrefix = PrefixOf(term, definition, entry, value) };
        CheckEntries(entry, value);
        return definition;
    }

    // Step 11
    private bool ProtectionOf(JProperty entry, JObject value)
    {
        if (ContextProcessor.Flag(value, Keywords.Protected, JsonLdErrorCode.InvalidProtectedValue) is not { } own) return isProtected;
        if (contexts.Is10) throw Invalid(entry, "@protected came with JSON-LD 1.1");
        return own;
    }

    // Step 12
    private string? TypeOf(JProperty entry, JObject value)
    {
        if (value[Keywords.Type] is not { } token) return null;
        var text = JsonTree.Text(token) ?? throw InvalidType(entry, "@type is an IRI or a keyword");
        var type = ExpandIri(text);
        return type switch
        {
            Keywords.Json or Keywords.None when contexts.Is10 => throw InvalidType(entry, $"{type} came with JSON-LD 1.1"),
            Keywords.Id or Keywords.Vocab or Keywords.Json or Keywords.None => type,
            _ when type is not null && IriSyntax.HasScheme(type) => type,
            _ => throw InvalidType(entry, $"'{text}' is no IRI"),
        };
    }

    // Step 13
    private TermDefinition? ReverseOf(TermDefinition definition, JProperty entry, JObject value)
    {
        if (value.ContainsKey(Keywords.Id) || value.ContainsKey(Keywords.Nest))
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidReverseProperty, $"'{entry.Name}' has @reverse, and with it @id or @nest", entry);
        }
        var text = JsonTree.Text(value[Keywords.Reverse]) ?? throw InvalidIri(entry, "@reverse is an IRI");
        if (Keywords.HasKeywordForm(text)) return null;
        var iri = ExpandIri(text);
        if (iri is null || !IsIriOrBlankNode(iri)) throw InvalidIri(entry, $"'{text}' is no IRI");
        var container = JsonTree.IsNull(value[Keywords.Container]) ? Containers.None : ContainerOf(entry, value);
        if (container is not (Containers.None or Containers.Set or Containers.Index))
        {
            throw new JsonLdException(JsonLdErrorCode.InvalidReverseProperty, $"'{entry.Name}' has @reverse, and a container that is neither @set nor @index", entry);
        }
        definition = definition with { Iri = iri, IsReverse = true, Container = container };
        return definition with { Index = IndexOf(definition, entry, value) };
    }

    /// <summary>IRI expansion (API §5.2.2) within the local context: what a value is made of is defined first.</summary>
    private string? ExpandIri(string value)
    {
        if (Keywords.IsKeyword(value)) return value;
        if (Keywords.HasKeywordForm(value)) return null;
        Require(value);
        if (active.Find(value) is null && CompactIri.Split(value, out var prefix, out var suffix) && !suffix.StartsWith("//", StringComparison.Ordinal)) Require(prefix);
        return active.ExpandIri(value, isReference: false, isVocabulary: true);
    }

    private void Require(string term)
    {
        if (local.ContainsKey(term) && _defined.GetValueOrDefault(term) == false && !Keywords.IsKeyword(term)) Create(term);
    }

    private static bool IsIriOrBlankNode(string value) => IriSyntax.HasScheme(value) || value.StartsWith("_:", StringComparison.Ordinal);

    private static JsonLdException Invalid(JProperty entry, string message) => new(JsonLdErrorCode.InvalidTermDefinition, $"'{entry.Name}': {message}", entry);

    private static JsonLdException InvalidType(JProperty entry, string message) => new(JsonLdErrorCode.InvalidTypeMapping, $"'{entry.Name}': {message}", entry);

    private static JsonLdException InvalidIri(JProperty entry, string message) => new(JsonLdErrorCode.InvalidIriMapping, $"'{entry.Name}': {message}", entry);
}
