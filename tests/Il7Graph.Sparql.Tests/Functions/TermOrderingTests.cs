using CsCheck;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Tests.Functions;

public sealed class TermOrderingTests
{
    private static readonly TermOrdering Ordering = TermOrdering.Instance;

    [Fact]
    public void It_is_total() => Gen.Select(TermGenerators.Term, TermGenerators.Term, TermGenerators.Term).Sample((a, b, c) =>
        Math.Sign(Ordering.Compare(a, b)) == -Math.Sign(Ordering.Compare(b, a))
        && (Ordering.Compare(a, b) == 0) == (a == b)
        && (Ordering.Compare(a, b) > 0 || Ordering.Compare(b, c) > 0 || Ordering.Compare(a, c) <= 0));

    [Fact]
    public void It_puts_what_is_less_first() => Gen.Select(TermGenerators.Term, TermGenerators.Term).Sample((a, b) =>
        Operators.Less(a, b) != true || Ordering.Compare(a, b) < 0);

    /// <summary>A dataset keeps a triple term before those that it stands in, whatever their parts.</summary>
    [Fact]
    public void It_is_the_order_of_the_ids_of_a_dataset_but_for_triple_terms_in_triple_terms() => TermGenerators.Term.Array[1, 20].Sample(terms =>
    {
        var builder = new DatasetBuilder();
        foreach (var term in terms) builder.Add(new Quad(new Iri("urn:s"), new Iri("urn:p"), term));
        var dataset = builder.ToDataset();

        var byId = Enumerable.Range(0, (int)dataset.Terms.Count).Select(id => dataset.Terms.Decode((uint)id))
            .Where(term => term is not TripleTerm { Object: TripleTerm }).ToArray();

        return byId.SequenceEqual(byId.Order(Ordering));
    });

    [Fact]
    public void Unbound_comes_first()
    {
        Assert.True(Ordering.Compare(null, Terms.Of("_:a")) < 0);
        Assert.True(Ordering.Compare(Terms.Of("_:a"), null) > 0);
        Assert.Equal(0, Ordering.Compare(null, null));
    }
}
