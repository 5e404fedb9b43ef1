using Il7Graph.Owl.Storage;

namespace Il7Graph.Owl;

/// <summary>Which rows of a closure are put out, in which order.</summary>
internal static class InferredRows
{
    public static int[] Of(Closure closure, MaterializationOptions options)
    {
        var store = closure.Store;
        var rows = new List<int>();
        for (var row = 0; row < store.Count; row++)
        {
            if (store.RuleOf(row) != Rule.Asserted && IsPutOut(closure, store[row], options)) rows.Add(row);
        }
        var sorted = rows.ToArray();
        Array.Sort(sorted.Select(row => ((ulong)(uint)store[row].Subject << 32) | (uint)store[row].Predicate).ToArray(), sorted);
        for (var start = 0; start < sorted.Length;)
        {
            var (s, p, _) = store[sorted[start]];
            var end = start + 1;
            while (end < sorted.Length && store[sorted[end]] is var next && next.Subject == s && next.Predicate == p) end++;
            if (end > start + 1) sorted.AsSpan(start, end - start).Sort((a, b) => store.Object(a).CompareTo(store.Object(b)));
            start = end;
        }
        return sorted;
    }

    private static bool IsPutOut(Closure closure, IdTriple triple, MaterializationOptions options)
    {
        var terms = closure.Terms;
        var (s, p, o) = triple;
        if (s < terms.TripleTermEnd || !terms.IsIri(p)) return false;
        if (!options.KeepBlankNodes && (terms.IsBlank(s) || terms.IsBlank(o))) return false;
        if ((closure.Roles[p] & Role.Word) == 0) return true;
        terms.TryWord(p, out var word);
        return (options.KeepSchemaTriples || !IsSchema(closure, word, o)) && (options.KeepTrivialTriples || !IsTrivial(terms, word, s, o));
    }

    private static bool IsSchema(Closure closure, Word predicate, int o) => predicate == Word.Type
        ? closure.Terms.TryWord(o, out var type) && type is not (Word.Thing or Word.Nothing)
        : Words.IsSchemaPredicate(predicate);

    private static bool IsTrivial(TermSpace terms, Word predicate, int s, int o) => predicate switch
    {
        Word.Type => o == terms[Word.Thing] || s == terms[Word.Thing] || s == terms[Word.Nothing],
        Word.SubClassOf => s == o || o == terms[Word.Thing] || s == terms[Word.Nothing],
        Word.SubPropertyOf or Word.EquivalentClass or Word.EquivalentProperty => s == o,
        Word.Domain or Word.Range => o == terms[Word.Thing],
        _ => false,
    };
}
