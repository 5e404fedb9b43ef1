using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>The way back from IRIs to the terms of a context (JSON-LD 1.1 API §4.3, §4.5).</summary>
internal sealed class InverseContext
{
    private readonly Dictionary<string, Dictionary<string, TermsByKind>> _terms = new(StringComparer.Ordinal);

    public InverseContext(ActiveContext context)
    {
        // Step 3: the shortest term first, then in the order of the code units
        foreach (var (term, definition) in context.Terms.OrderBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (definition.Iri is not { } iri) continue;
            if (!_terms.TryGetValue(iri, out var containers)) _terms.Add(iri, containers = new(StringComparer.Ordinal));
            var container = ContainerKeywords.Key(definition.Container);
            if (!containers.TryGetValue(container, out var terms)) containers.Add(container, terms = new TermsByKind());
            Add(terms, term, definition, context);
        }
        Prefixes =
        [
            .. context.Terms.Where(pair => pair.Value is { IsPrefix: true, Iri: not null })
                .Select(pair => (pair.Key, pair.Value.Iri!))
                .OrderBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The terms that compact IRIs may start with, and their IRIs.</summary>
    public IReadOnlyList<(string Term, string Iri)> Prefixes { get; }

    /// <summary>IRIs that were compacted without a value, by whether terms and the vocabulary counted.</summary>
    public Dictionary<(string Iri, bool IsVocabulary), string> Compacted { get; } = [];

    public bool Knows(string iri) => _terms.ContainsKey(iri);

    /// <summary>Term selection (API §4.5): the term for an IRI in the first container that has one of the kind, or null.</summary>
    /// <param name="kind"><c>@language</c>, <c>@type</c> or <c>@any</c>.</param>
    /// <param name="preferred">The values of that kind, the best first.</param>
    public string? Select(string iri, IReadOnlyList<string> containers, string kind, IReadOnlyList<string> preferred)
    {
        var byContainer = _terms[iri];
        foreach (var container in containers)
        {
            if (!byContainer.TryGetValue(container, out var terms)) continue;
            var byValue = terms.Of(kind);
            foreach (var value in preferred)
            {
                if (byValue.TryGetValue(value, out var term)) return term;
            }
        }
        return null;
    }

    /// <summary>How a language and a direction are called here: <c>en</c>, <c>en_rtl</c>, <c>_rtl</c>; null for neither.</summary>
    public static string? LanguageKey(string? language, string? direction) =>
        direction is not null ? $"{language?.ToLowerInvariant()}_{direction}" : language?.ToLowerInvariant();

    /// <inheritdoc cref="LanguageKey(string?, string?)"/>
    public static string? LanguageKey(JToken? language, JToken? direction) => LanguageKey((string?)language, (string?)direction);

    // Steps 3.8 to 3.17
    private static void Add(TermsByKind terms, string term, TermDefinition definition, ActiveContext context)
    {
        terms.Any.TryAdd(Keywords.None, term);
        if (definition.IsReverse)
        {
            terms.Type.TryAdd(Keywords.Reverse, term);
        }
        else if (definition.Type == Keywords.None)
        {
            terms.Language.TryAdd(Keywords.Any, term);
            terms.Type.TryAdd(Keywords.Any, term);
            terms.Any.TryAdd(Keywords.Any, term);
        }
        else if (definition.Type is { } type)
        {
            terms.Type.TryAdd(type, term);
        }
        else if (definition.Language.IsSet || definition.Direction.IsSet)
        {
            terms.Language.TryAdd(ExplicitKey(definition), term);
        }
        else
        {
            terms.Language.TryAdd(LanguageKey(context.Language, context.Direction) ?? Keywords.None, term);
            terms.Language.TryAdd(Keywords.None, term);
            terms.Type.TryAdd(Keywords.None, term);
        }
    }

    private static string ExplicitKey(TermDefinition definition) =>
        LanguageKey(definition.Language.Value, definition.Direction.Value) ?? (definition.Language.IsSet ? Keywords.Null : Keywords.None);
}
