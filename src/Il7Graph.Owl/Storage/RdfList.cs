namespace Il7Graph.Owl.Storage;

/// <summary>Reads RDF collections from the asserted triples.</summary>
/// <remarks>Equality could only derive further spellings of a list that is asserted already, and what follows from those follows
/// from the asserted one and eq-rep-*.</remarks>
internal static class RdfList
{
    /// <summary>The members and the rows of their <c>rdf:first</c> and <c>rdf:rest</c>; null if the list is empty, is not
    /// closed by <c>rdf:nil</c>, runs in a circle or forks.</summary>
    public static (int[] Members, int[] Rows)? Read(Closure closure, int list)
    {
        List<int> members = [];
        List<int> rows = [];
        HashSet<int> seen = [];
        var nil = closure.Terms[Word.Nil];
        for (var node = list; node != nil;)
        {
            var first = Single(closure, node, Word.First);
            var rest = Single(closure, node, Word.Rest);
            if (first < 0 || rest < 0 || !seen.Add(node)) return null;
            members.Add(closure.Store.Object(first));
            rows.Add(first);
            rows.Add(rest);
            node = closure.Store.Object(rest);
        }
        return members.Count == 0 ? null : ([.. members], [.. rows]);
    }

    private static int Single(Closure closure, int node, Word word)
    {
        var found = -1;
        for (var row = closure.Store.FirstSp(node, closure.Terms[word]); row >= 0; row = closure.Store.NextSp(row))
        {
            if (closure.Store.RuleOf(row) != Rule.Asserted) continue;
            if (found >= 0) return -1;
            found = row;
        }
        return found;
    }
}
