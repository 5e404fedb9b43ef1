using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Tests.Functions;

public sealed class TripleTermOrderTests
{
    /// <summary>The order that test <c>order-2</c> of the W3C suite wants: one triple term in another does not come last for that.</summary>
    [Fact]
    public void Triple_terms_are_ordered_by_their_parts_however_deep()
    {
        Term number = new TripleTerm(new Iri("urn:a"), new Iri("urn:p"), Literal.FromTyped("1", XSD.Integer));
        Term nested = new TripleTerm(new Iri("urn:a"), new Iri("urn:p"), number);
        Term later = new TripleTerm(new Iri("urn:b"), new Iri("urn:o"), new Iri("urn:a"));

        Assert.Equal([number, nested, later], new[] { later, nested, number }.Order(TermOrdering.Instance));
        Assert.Equal(0, TermOrdering.Instance.Compare(nested, new TripleTerm(new Iri("urn:a"), new Iri("urn:p"), number)));
    }
}
