using System.Text;
using CsCheck;
using Il7Graph.Rdf.Storage.Loading;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage.Loading;

public sealed class TermPoolTests
{
    [Fact]
    public void Equal_terms_have_one_number_and_different_terms_have_two() =>
        RdfGenerators.Quad(graphs: true, rdf12: true).Array[0, 300].Sample(quads =>
        {
            var pool = new TermPool();
            var numbers = new Dictionary<Term, uint>();
            foreach (var quad in quads)
            {
                var number = pool.Intern(TermEncoding.Encode(quad.Object));
                Assert.Equal(numbers.TryAdd(quad.Object, number) ? number : numbers[quad.Object], number);
                Assert.Equal(quad.Object, TermEncoding.Decode(pool[number]));
            }
            Assert.Equal(numbers.Count, numbers.Values.Distinct().Count());
        }, iter: 200);

    [Fact]
    public void Many_terms_keep_their_bytes_while_the_table_grows()
    {
        var pool = new TermPool();
        for (var i = 0; i < 200_000; i++) Assert.Equal((uint)i, pool.Intern(Encoding.UTF8.GetBytes($"<urn:{i}>")));

        for (var i = 0; i < 200_000; i++) Assert.Equal((uint)i, pool.Intern(Encoding.UTF8.GetBytes($"<urn:{i}>")));
        Assert.Equal("<urn:123456>", Encoding.UTF8.GetString(pool[123_456]));
        Assert.Equal(200_000, pool.Count);
    }

    [Fact]
    public void A_text_has_no_escapes_and_no_delimiters()
    {
        var pool = new TermPool();

        Assert.Equal(("a\"\n", "@en"), Parts(pool, "\"a\\\"\\n\"@en"));
        Assert.Equal(("plain", ""), Parts(pool, "\"plain\""));
        Assert.Equal(("7", "^^<urn:t>"), Parts(pool, "\"7\"^^<urn:t>"));
        Assert.Equal(("urn:x", ""), Parts(pool, "<urn:x>"));
        Assert.Equal(("b", ""), Parts(pool, "_:b"));
    }

    [Fact]
    public void The_components_of_a_triple_term_come_before_it()
    {
        var pool = new TermPool();

        var outer = pool.Intern("<<( <urn:s> <urn:p> <<( _:b <urn:q> \"o\" )>> )>>"u8);

        Assert.Equal([1, 2], pool.TripleTerms.Select(term => term.Depth));
        Assert.Equal(outer, pool.TripleTerms[1].Number);
        Assert.Equal(pool.TripleTerms[0].Number, pool.TripleTerms[1].Object);
        Assert.All(pool.TripleTerms, term => Assert.True(Math.Max(Math.Max(term.Subject, term.Predicate), term.Object) < term.Number));
        Assert.Equal(7, pool.Count);
    }

    [Fact]
    public void A_pool_is_as_new_when_it_was_cleared()
    {
        var pool = new TermPool();
        var large = Encoding.UTF8.GetBytes($"\"{new string('x', 3 << 20)}\"");
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 5000; i++) Assert.Equal((uint)i, pool.Intern(Encoding.UTF8.GetBytes($"<urn:{round}:{i}>")));
            Assert.Equal(5000u, pool.Intern(large));
            Assert.True(pool[5000].SequenceEqual(large));
            Assert.Equal(5001u, pool.Intern("<<( <urn:s> <urn:p> <urn:o> )>>"u8) - 3);

            pool.Clear();

            Assert.Equal((0, 0), (pool.Count, pool.TripleTerms.Count));
        }
    }

    private static (string Text, string Tail) Parts(TermPool pool, string term)
    {
        var address = pool.AddressOf(pool.Intern(Encoding.UTF8.GetBytes(term)));
        return (Encoding.UTF8.GetString(pool.TextAt(address)), Encoding.UTF8.GetString(pool.TailAt(address)));
    }
}
