using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.JsonLd.Contexts;

/// <summary>IRI compaction (JSON-LD 1.1 API §6.2).</summary>
/// <param name="compactToRelative">Whether IRIs become relative to the base.</param>
internal sealed class IriCompaction(bool compactToRelative)
{
    /// <summary>The shortest form of an IRI or keyword at a place of a context.</summary>
    /// <param name="isVocabulary">Whether terms and the vocabulary mapping count.</param>
    public string Compact(ActiveContext active, string iri, bool isVocabulary = true)
    {
        var inverse = active.Inverse;
        if (!inverse.Compacted.TryGetValue((iri, isVocabulary), out var compacted))
        {
            compacted = (isVocabulary && inverse.Knows(iri) ? SelectTerm(active, iri, null, isReverse: false) : null) ?? CompactWithoutTerm(active, iri, isVocabulary, hasValue: false);
            inverse.Compacted.Add((iri, isVocabulary), compacted);
        }
        return compacted;
    }

    /// <summary>The best term for a property with this value, or the shortest form of its IRI.</summary>
    public string CompactProperty(ActiveContext active, string iri, JToken value, bool isReverse) =>
        (active.Inverse.Knows(iri) ? SelectTerm(active, iri, value, isReverse) : null) ?? CompactWithoutTerm(active, iri, isVocabulary: true, hasValue: true);

    // Step 4
    private string? SelectTerm(ActiveContext active, string iri, JToken? value, bool isReverse)
    {
        var map = value as JObject;
        var choice = new TermChoice(active);
        choice.Consider(map, isReverse);
        var preferred = choice.PreferredValues();
        if (choice.Value is Keywords.Id or Keywords.Reverse && map?[Keywords.Id] is { Type: JTokenType.String } id)
        {
            // Step 4.17
            var name = Compact(active, (string)id!);
            var isTerm = active.Find(name)?.Iri == (string?)id;
            preferred.AddRange(isTerm ? [Keywords.Vocab, Keywords.Id, Keywords.None] : [Keywords.Id, Keywords.Vocab, Keywords.None]);
        }
        else
        {
            preferred.Add(choice.Value);
            preferred.Add(Keywords.None);
        }
        preferred.Add(Keywords.Any);
        // Step 4.20
        if (preferred.Find(candidate => candidate.Contains('_', StringComparison.Ordinal)) is { } directed)
        {
            preferred.Add(directed[directed.IndexOf('_', StringComparison.Ordinal)..]);
        }
        return active.Inverse.Select(iri, choice.Containers, choice.Kind, preferred);
    }

    // Steps 5 to 11; beyond the specification, a short form that would not be read as the same IRI is not taken
    private string CompactWithoutTerm(ActiveContext active, string iri, bool isVocabulary, bool hasValue)
    {
        if (isVocabulary && active.Vocab is { } vocab && iri.Length > vocab.Length && iri.StartsWith(vocab, StringComparison.Ordinal)
            && active.Find(iri[vocab.Length..]) is null && active.ExpandKey(iri[vocab.Length..]) == iri)
        {
            return iri[vocab.Length..];
        }
        if (ShortestCompactIri(active, iri, hasValue) is { } compact) return compact;
        RefuseConfusion(active, iri);
        if (isVocabulary || !compactToRelative || active.Base is not { } baseIri || Keywords.IsKeyword(iri)) return iri;
        var relative = RelativeIri.Of(baseIri, iri);
        return Keywords.HasKeywordForm(relative) ? "./" + relative : relative;
    }

    // Steps 6 to 8
    private static string? ShortestCompactIri(ActiveContext active, string iri, bool hasValue)
    {
        string? best = null;
        foreach (var (term, start) in active.Inverse.Prefixes)
        {
            if (iri.Length <= start.Length || !iri.StartsWith(start, StringComparison.Ordinal) || iri.AsSpan(start.Length).StartsWith("//", StringComparison.Ordinal)) continue;
            var length = term.Length + 1 + iri.Length - start.Length;
            if (best is not null && length > best.Length) continue;
            var candidate = $"{term}:{iri.AsSpan(start.Length)}";
            if (best is not null && length == best.Length && string.CompareOrdinal(candidate, best) >= 0) continue;
            if (active.Find(candidate) is { } definition && (definition.Iri != iri || hasValue)) continue;
            best = candidate;
        }
        return best;
    }

    // Step 9
    private static void RefuseConfusion(ActiveContext active, string iri)
    {
        if (CompactIri.Split(iri, out var scheme, out var rest) && scheme != "_" && !rest.StartsWith("//", StringComparison.Ordinal)
            && active.Find(scheme) is { IsPrefix: true })
        {
            throw new JsonLdException(JsonLdErrorCode.IriConfusedWithPrefix, $"<{iri}> would be taken for a compact IRI with the prefix '{scheme}'");
        }
    }
}
