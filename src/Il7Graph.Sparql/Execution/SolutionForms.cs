using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Sparql.Execution;

/// <summary>How the terms of a query are written: in canonical N-Triples, or as a writer rewrites that.</summary>
internal sealed class SolutionForms(QueryTerms terms, TermForms.Rewriting? rewrite = null)
{
    private readonly TermForms _forms = new(terms.Table, rewrite);
    private readonly Dictionary<uint, byte[]> _own = [];

    /// <summary>The form of a term, valid until the next is asked for; empty for unbound.</summary>
    public ReadOnlySpan<byte> this[uint id]
    {
        get
        {
            if (id < terms.Count) return _forms[id];
            if (id == QueryTerms.Unbound) return [];
            if (!_own.TryGetValue(id, out var form)) _own.Add(id, form = Make(id));
            return form;
        }
    }

    /// <summary>Prepares for terms that are about to be asked for.</summary>
    public void Prefetch(ReadOnlySpan<uint> ids) => _forms.Prefetch(ids);

    private byte[] Make(uint id)
    {
        var canonical = TermEncoding.Encode(terms.Decode(id)!);
        return rewrite is null ? canonical : rewrite(id, canonical).ToArray();
    }
}
