using Il7Graph.Owl.Storage;

namespace Il7Graph.Owl.Proofs;

/// <summary>How a closure came to a row or, if <paramref name="Row"/> is -1, to a clash. <paramref name="Subset"/> is null in the
/// closure of the whole dataset.</summary>
internal sealed record Derivation(Closure Closure, SubsetTerms? Subset, int Row, Clash Clash)
{
    public ReadOnlySpan<int> Premises() => Row >= 0 ? Closure.Store.PremisesOf(Row) : Closure.Store.Kept(Clash.Place, Clash.Length);

    public IdTriple ToRoot(int row) => Subset is null ? Closure.Store[row] : Subset.ToParent(Closure.Store[row]);

    /// <summary>All rows that it uses, itself included, in ascending order: premises come before conclusions.</summary>
    public List<int> Rows()
    {
        HashSet<int> seen = [];
        Stack<int> open = new();
        if (Row >= 0) open.Push(Row);
        else foreach (var premise in Premises()) open.Push(premise);
        while (open.TryPop(out var row))
        {
            if (!seen.Add(row)) continue;
            foreach (var premise in Closure.Store.PremisesOf(row)) open.Push(premise);
        }
        return [.. seen.Order()];
    }

    /// <summary>The asserted triples that it rests on, sorted, in the ids of the whole dataset.</summary>
    public List<IdTriple> Leaves() =>
    [
        .. Rows().Where(row => Closure.Store.RuleOf(row) == Rule.Asserted).Select(ToRoot)
            .OrderBy(t => t.Subject).ThenBy(t => t.Predicate).ThenBy(t => t.Object),
    ];
}
