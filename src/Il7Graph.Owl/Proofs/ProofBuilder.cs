using System.Collections.Immutable;
using Il7Graph.Owl.Rules;
using Il7Graph.Owl.Storage;
using Il7Graph.Rdf;

namespace Il7Graph.Owl.Proofs;

/// <summary>Makes proofs from the derivations of a closure. The derivation that came first may rest on more than is needed, so
/// each of its leaves is left out on trial, in order, and the rules run again over the others.</summary>
internal sealed class ProofBuilder(Dataset dataset, DatasetTerms terms, Closure closure)
{
    private const int TrialLimit = 64;

    public Proof OfTriple(int row)
    {
        var goal = closure.Store[row];
        return Minimal(new Derivation(closure, null, row, default), leaves => Run(leaves, small =>
        {
            var local = small.Terms is SubsetTerms subset ? subset.FromParent(goal) : goal;
            var found = local is { Subject: >= 0, Predicate: >= 0, Object: >= 0 } ? small.Store.Find(local.Subject, local.Predicate, local.Object) : -1;
            return found < 0 ? null : new Derivation(small, (SubsetTerms)small.Terms, found, default);
        }));
    }

    public Proof OfClash(Clash clash)
    {
        return Minimal(new Derivation(closure, null, -1, clash), leaves => Run(leaves, small =>
        {
            var subset = (SubsetTerms)small.Terms;
            foreach (var candidate in small.Clashes)
            {
                if (ToParent(subset, candidate.Key) == clash.Key) return new Derivation(small, subset, -1, candidate);
            }
            return null;
        }));
    }

    private Proof Minimal(Derivation derivation, Func<List<IdTriple>, Derivation?> prove)
    {
        var leaves = derivation.Leaves();
        if (leaves.Count > TrialLimit) return ToProof(derivation);
        HashSet<IdTriple> needed = [];
        for (var i = 0; i < leaves.Count;)
        {
            if (needed.Contains(leaves[i]))
            {
                i++;
                continue;
            }
            var without = leaves.Where((_, index) => index != i).ToList();
            if (prove(without) is { } smaller)
            {
                derivation = smaller;
                leaves = smaller.Leaves();
                i = 0;
            }
            else
            {
                needed.Add(leaves[i++]);
            }
        }
        return ToProof(derivation);
    }

    private Derivation? Run(List<IdTriple> leaves, Func<Closure, Derivation?> find)
    {
        var subset = new SubsetTerms(terms, leaves);
        var small = new Closure(subset, closure.HasThing, closure.HasNothing, int.MaxValue, 64);
        RuleSet.Run(small, leaves.Select(subset.FromParent).ToArray());
        return find(small);
    }

    private Proof ToProof(Derivation derivation)
    {
        var store = derivation.Closure.Store;
        var steps = ImmutableArray.CreateBuilder<ProofStep>();
        foreach (var row in derivation.Rows())
        {
            if (store.RuleOf(row) == Rule.Asserted) continue;
            steps.Add(new ProofStep(RuleNames.Of(store.RuleOf(row)), Decode(derivation.ToRoot(row)), Decode(derivation, store.PremisesOf(row))));
        }
        if (derivation.Row < 0) AddClash(derivation, steps);
        return new Proof(
            derivation.Row < 0 ? null : Decode(derivation.ToRoot(derivation.Row)),
            [.. derivation.Leaves().Select(Leaf)],
            steps.ToImmutable());
    }

    private void AddClash(Derivation derivation, ImmutableArray<ProofStep>.Builder steps)
    {
        var clash = derivation.Clash;
        var premises = Decode(derivation, derivation.Premises());
        if (clash.Via != Rule.Asserted)
        {
            var space = derivation.Closure.Terms;
            var same = new GeneralizedTriple(space.Decode(clash.Key.A), space.Decode(derivation.Closure.SameAs), space.Decode(clash.Key.B));
            steps.Add(new ProofStep(RuleNames.Of(clash.Via), same, premises));
            premises = [same];
        }
        steps.Add(new ProofStep(RuleNames.Of(clash.Key.Rule), null, premises));
    }

    private ImmutableArray<GeneralizedTriple> Decode(Derivation derivation, ReadOnlySpan<int> rows)
    {
        var triples = ImmutableArray.CreateBuilder<GeneralizedTriple>(rows.Length);
        foreach (var row in rows)
        {
            var triple = Decode(derivation.ToRoot(row));
            if (!triples.Contains(triple)) triples.Add(triple);
        }
        return triples.ToImmutable();
    }

    private GeneralizedTriple Decode(IdTriple t) => new(terms.Decode(t.Subject), terms.Decode(t.Predicate), terms.Decode(t.Object));

    private Quad Leaf(IdTriple t)
    {
        var (subject, predicate, @object) = (terms.Decode(t.Subject), (Iri)terms.Decode(t.Predicate), terms.Decode(t.Object));
        return dataset.Match(subject, predicate, @object).First();
    }

    private static ClashKey ToParent(SubsetTerms subset, ClashKey key)
    {
        return new ClashKey(key.Rule, Id(key.A), Id(key.B), Id(key.C), Id(key.D));

        int Id(int id) => id < 0 ? id : subset.ToParent(id);
    }
}
