using System.Text;
using CsCheck;
using Il7Graph.Rdf.Datatypes;
using Il7Graph.Rdf.Storage.Terms;
using Il7Graph.Rdf.Tests.Storage.Images;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage.Terms;

public sealed class TermOrderTests
{
    private static readonly Gen<Term> AnyTerm = Gen.OneOf(
        RdfGenerators.Quad(graphs: false, rdf12: true).Select(quad => quad.Object),
        Gen.Int[0, StoreExamples.Terms.Count - 1].Select(index => StoreExamples.Terms[index]));

    [Fact]
    public void It_is_the_order_of_the_page() => Gen.Select(AnyTerm, AnyTerm).Sample(
        (a, b) => Assert.Equal(Math.Sign(SlowOrder(a, b)), Math.Sign(TermOrder.Compare(TermEncoding.Encode(a), TermEncoding.Encode(b)))), iter: 20_000);

    [Fact]
    public void It_is_total() => Gen.Select(AnyTerm, AnyTerm, AnyTerm).Sample(
        (a, b, c) =>
        {
            var (x, y, z) = (TermEncoding.Encode(a), TermEncoding.Encode(b), TermEncoding.Encode(c));
            Assert.Equal(a == b, TermOrder.Compare(x, y) == 0);
            Assert.Equal(Math.Sign(TermOrder.Compare(x, y)), -Math.Sign(TermOrder.Compare(y, x)));
            if (TermOrder.Compare(x, y) <= 0 && TermOrder.Compare(y, z) <= 0) Assert.True(TermOrder.Compare(x, z) <= 0);
        },
        iter: 20_000);

    [Theory]
    [InlineData("_:b", TermClass.BlankNode)]
    [InlineData("<urn:e:s>", TermClass.Iri)]
    [InlineData("\"1\"", TermClass.String)]
    [InlineData("\"1\"@en--rtl", TermClass.LanguageString)]
    [InlineData("\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>", TermClass.Numeric)]
    [InlineData("\"1.0\"^^<http://www.w3.org/2001/XMLSchema#integer>", TermClass.OtherLiteral)]
    [InlineData("\"300\"^^<http://www.w3.org/2001/XMLSchema#byte>", TermClass.OtherLiteral)]
    [InlineData("\"NaN\"^^<http://www.w3.org/2001/XMLSchema#float>", TermClass.Numeric)]
    [InlineData("\"2024-01-01\"^^<http://www.w3.org/2001/XMLSchema#date>", TermClass.Temporal)]
    [InlineData("\"2024\"^^<http://www.w3.org/2001/XMLSchema#gYear>", TermClass.OtherLiteral)]
    [InlineData("\"0\"^^<http://www.w3.org/2001/XMLSchema#boolean>", TermClass.Boolean)]
    [InlineData("\"x\"^^<urn:e:datatype>", TermClass.OtherLiteral)]
    [InlineData("<<( _:b <urn:e:p> \"x\" )>>", TermClass.TripleTerm)]
    public void A_term_has_one_class(string term, TermClass expected) =>
        Assert.Equal(expected, TermOrder.Split(Encoding.UTF8.GetBytes(term), new(), out _, out _));

    [Fact]
    public void Spellings_of_one_value_are_neighbours()
    {
        string[] sorted = ["-1", "0.9", "0.90", "1", "1.0", "10", "NaN"];

        var shuffled = sorted.Reverse().Select(text => TermEncoding.Encode(Literal.FromTyped(text, text == "NaN" ? XSD.Double : XSD.Decimal))).ToArray();
        Array.Sort(shuffled, (a, b) => TermOrder.Compare(a, b));

        Assert.Equal(sorted, shuffled.Select(term => ((Literal)TermEncoding.Decode(term)).LexicalForm));
    }

    /// <summary>The order of the page, on terms and with the values as they are defined.</summary>
    private static int SlowOrder(Term a, Term b)
    {
        var order = ClassOf(a).CompareTo(ClassOf(b));
        if (order != 0) return order;
        if (a is TripleTerm left && b is TripleTerm right)
        {
            order = Depth(left).CompareTo(Depth(right));
            if (order == 0) order = SlowOrder(left.Subject, right.Subject);
            if (order == 0) order = SlowOrder(left.Predicate, right.Predicate);
            return order == 0 ? SlowOrder(left.Object, right.Object) : order;
        }
        var (x, y) = (Parts(a), Parts(b));
        switch (ClassOf(a))
        {
            case TermClass.Numeric:
                order = Value(a).CompareTo(Value(b));
                break;
            case TermClass.Temporal:
                order = Instant(a).CompareTo(Instant(b));
                break;
            case TermClass.Boolean:
                order = (x.Text is "1" or "true").CompareTo(y.Text is "1" or "true");
                break;
            case TermClass.OtherLiteral:
                order = ByCodePoints(x.Tail, y.Tail);
                break;
        }
        if (order == 0) order = ByCodePoints(x.Text, y.Text);
        return order == 0 ? ByCodePoints(x.Tail, y.Tail) : order;
    }

    private static TermClass ClassOf(Term term) => term switch
    {
        BlankNode => TermClass.BlankNode,
        Iri => TermClass.Iri,
        TripleTerm => TermClass.TripleTerm,
        Literal { Language: not null } => TermClass.LanguageString,
        Literal literal when literal.Datatype == XSD.String => TermClass.String,
        Literal literal when literal.Datatype == XSD.Boolean && literal.LexicalForm is "0" or "1" or "true" or "false" && literal.Datatype == XSD.Boolean => TermClass.Boolean,
        Literal literal when IsNumber(literal) => TermClass.Numeric,
        Literal literal when (literal.Datatype == XSD.Date || literal.Datatype == XSD.DateTime) && TryInstant(literal, out _) => TermClass.Temporal,
        _ => TermClass.OtherLiteral,
    };

    private static bool IsNumber(Literal literal) =>
        DatatypeIri.TryFind(literal.Datatype, out var datatype) && NumericValue.TryParse(datatype, Encoding.UTF8.GetBytes(literal.LexicalForm), out _);

    private static NumericValue Value(Term term)
    {
        var literal = (Literal)term;
        DatatypeIri.TryFind(literal.Datatype, out var datatype);
        Assert.True(NumericValue.TryParse(datatype, Encoding.UTF8.GetBytes(literal.LexicalForm), out var value));
        return value;
    }

    private static TemporalValue Instant(Term term)
    {
        Assert.True(TryInstant((Literal)term, out var value));
        return value;
    }

    private static bool TryInstant(Literal literal, out TemporalValue value)
    {
        DatatypeIri.TryFind(literal.Datatype, out var datatype);
        return TemporalValue.TryParse(datatype, Encoding.UTF8.GetBytes(literal.LexicalForm), out value);
    }

    private static (string Text, string Tail) Parts(Term term)
    {
        if (term is Iri iri) return (iri.Value, "");
        if (term is BlankNode node) return (node.Label, "");
        var text = term.ToString();
        return (((Literal)term).LexicalForm, text[(text.LastIndexOf('"') + 1)..]);
    }

    private static int Depth(Term term) => term is TripleTerm triple ? 1 + Depth(triple.Object) : 0;

    private static int ByCodePoints(string a, string b)
    {
        var (x, y) = (a.EnumerateRunes().ToArray(), b.EnumerateRunes().ToArray());
        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            if (x[i] != y[i]) return x[i].CompareTo(y[i]);
        }
        return x.Length.CompareTo(y.Length);
    }
}
