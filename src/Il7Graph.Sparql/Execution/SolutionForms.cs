using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Sparql.Execution;

/// <summary>The canonical bytes of the terms of a query.</summary>
/// <param name="expected">How many terms are thought to be asked for.</param>
internal sealed class SolutionForms(QueryTerms terms, double expected)
{
    private const int LeastSlots = 64;
    private const int MostSlots = 1 << 14;

    private readonly TermForms _forms = new(terms.Table, mostSlots: (int)Math.Clamp(expected, LeastSlots, MostSlots));
    private readonly Dictionary<uint, byte[]> _own = [];

    /// <summary>The bytes of a term, valid until the next is asked for; none for unbound.</summary>
    public ReadOnlySpan<byte> this[uint id]
    {
        get
        {
            if (id < terms.Count) return _forms[id];
            if (id == QueryTerms.Unbound) return [];
            if (!_own.TryGetValue(id, out var bytes)) _own.Add(id, bytes = TermEncoding.Encode(terms.Decode(id)!));
            return bytes;
        }
    }
}
