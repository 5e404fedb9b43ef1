using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Sparql.Execution;

/// <summary>The canonical bytes of the terms of a query.</summary>
internal sealed class SolutionForms(QueryTerms terms)
{
    private readonly TermForms _forms = new(terms.Table);
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
