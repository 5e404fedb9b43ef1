using System.Collections.Immutable;
using Il7Graph.Owl.Proofs;
using Il7Graph.Owl.Storage;
using Il7Graph.Rdf;

namespace Il7Graph.Owl;

/// <summary>What follows from a dataset, and what in it contradicts itself. Any number of threads may read it.</summary>
public sealed class Materialization
{
    private readonly DatasetTerms _terms;
    private readonly Closure _closure;
    private readonly ProofBuilder _proofs;
    private readonly Lazy<int[]> _inferred;

    internal Materialization(Dataset asserted, DatasetTerms terms, Closure closure, MaterializationOptions options)
    {
        (_terms, _closure) = (terms, closure);
        _proofs = new ProofBuilder(asserted, terms, closure);
        _inferred = new Lazy<int[]>(() => InferredRows.Of(closure, options));
        var messages = new ContradictionMessages(terms, new TermNames(asserted.Prefixes));
        Contradictions =
        [
            .. closure.Clashes
                .Select(clash => new Contradiction(RuleNames.Of(clash.Key.Rule), messages.Of(clash.Key), () => _proofs.OfClash(clash)))
                .OrderBy(contradiction => contradiction.Message, StringComparer.Ordinal)
                .ThenBy(contradiction => contradiction.Rule, StringComparer.Ordinal),
        ];
    }

    /// <summary>How many triples <see cref="Inferred"/> has.</summary>
    public long InferredCount => _inferred.Value.Length;

    /// <summary>What follows and is not asserted in any graph, in the default graph, in the order of the canonical bytes of subject,
    /// predicate and object. What RDF cannot say (a literal or triple term as a subject, a blank predicate) is left out.</summary>
    public IEnumerable<Quad> Inferred
    {
        get
        {
            foreach (var row in _inferred.Value)
            {
                var (s, p, o) = _closure.Store[row];
                yield return new Quad(_terms.Decode(s), (Iri)_terms.Decode(p), _terms.Decode(o));
            }
        }
    }

    /// <summary>In the order of their messages.</summary>
    public ImmutableArray<Contradiction> Contradictions { get; }

    /// <summary>Pushes <see cref="Inferred"/> into a sink.</summary>
    /// <param name="graph">The encoded graph name; empty for the default graph.</param>
    public void CopyInferredTo(IQuadSink sink, ReadOnlySpan<byte> graph)
    {
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var row in _inferred.Value)
        {
            var (s, p, o) = _closure.Store[row];
            sink.Add(_terms[s], _terms[p], _terms[o], graph);
        }
    }

    /// <summary>Why a triple holds (its graph does not matter), or null if it does not follow.</summary>
    public Proof? Explain(Quad quad)
    {
        ArgumentNullException.ThrowIfNull(quad);
        return Explain(quad.Subject, quad.Predicate, quad.Object);
    }

    /// <inheritdoc cref="Explain(Quad)"/>
    public Proof? Explain(Term subject, Iri predicate, Term @object)
    {
        var s = _terms.Find(TermEncoding.Encode(subject));
        var p = _terms.Find(TermEncoding.Encode(predicate));
        var o = _terms.Find(TermEncoding.Encode(@object));
        var row = s < 0 || p < 0 || o < 0 ? -1 : _closure.Store.Find(s, p, o);
        return row < 0 ? null : _proofs.OfTriple(row);
    }
}
