using CsCheck;
using Il7Graph.Rdf.Storage.Terms;
using System.Buffers;
using System.Text;

namespace Il7Graph.Rdf.Tests.Storage.Terms;

public sealed class TermFormsTests
{
    private static readonly Dataset Example = Make(40_000);

    [Fact]
    public void A_form_is_that_of_its_term_however_many_were_asked_for_before() =>
        Gen.UInt[0, Example.Terms.Count - 1].Array[1, 300].Array[1, 40].Select(Gen.Int[1, 1 << 14]).Sample(
            (pieces, slots) =>
            {
                var forms = new TermForms(Example.Terms, mostSlots: slots);
                foreach (var ids in pieces)
                {
                    forms.Prefetch(ids);
                    foreach (var id in ids.Concat(ids)) Assert.Equal(Canonical(id), Encoding.UTF8.GetString(forms[id]));
                }
            },
            iter: 60);

    [Fact]
    public void All_terms_have_their_forms_when_more_are_asked_for_than_are_kept()
    {
        var forms = new TermForms(Example.Terms);

        for (var round = 0; round < 2; round++)
        {
            for (var id = 0u; id < Example.Terms.Count; id++) Assert.Equal(Canonical(id), Encoding.UTF8.GetString(forms[id]));
        }
    }

    [Fact]
    public void Terms_that_come_again_soon_are_hardly_ever_rewritten_again()
    {
        var rewritten = 0;
        var forms = new TermForms(Example.Terms, (_, canonical) =>
        {
            rewritten++;
            return canonical;
        });

        for (var round = 0; round < 10; round++)
        {
            for (var id = 0u; id < 1000; id++) Assert.False(forms[id].IsEmpty);
        }

        // Those that a small table put out before it grew are.
        Assert.InRange(rewritten, 1000, 1100);
    }

    [Fact]
    public void A_long_form_is_made_anew_and_puts_no_other_out()
    {
        var rewritten = new List<uint>();
        var forms = new TermForms(Example.Terms, (id, canonical) =>
        {
            rewritten.Add(id);
            return id == 0 ? new byte[100_000] : canonical;
        });

        Assert.Equal(100_000, forms[0].Length);
        Assert.Equal(Canonical(1), Encoding.UTF8.GetString(forms[1]));
        Assert.Equal(100_000, forms[0].Length);
        Assert.Equal(Canonical(1), Encoding.UTF8.GetString(forms[1]));

        Assert.Equal([0u, 1u, 0u], rewritten);
    }

    [Fact]
    public void Few_terms_take_little_memory()
    {
        Warm();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Warm();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);

        static void Warm() => Assert.False(new TermForms(Example.Terms)[7].IsEmpty);
    }

    [Fact]
    public void Ids_of_no_term_are_passed_over_when_terms_are_prefetched()
    {
        var forms = new TermForms(Example.Terms);

        forms.Prefetch([TermTable.None, Example.Terms.Count, 0, uint.MaxValue - 1]);
        Example.Terms.Prefetch([TermTable.None, Example.Terms.Count, 0, uint.MaxValue - 1]);

        Assert.Equal(Canonical(0), Encoding.UTF8.GetString(forms[0]));
    }

    [Fact]
    public void Nothing_is_prefetched_of_a_disposed_dataset()
    {
        var dataset = Make(10);
        dataset.Dispose();

        Assert.Throws<ObjectDisposedException>(() => dataset.Terms.Prefetch([0]));
    }

    private static string Canonical(uint id)
    {
        var output = new ArrayBufferWriter<byte>();
        Example.Terms.WriteCanonical(id, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static Dataset Make(int count)
    {
        var builder = new DatasetBuilder();
        var predicate = new Iri("http://example.org/p");
        for (var i = 0; i < count; i++)
        {
            var subject = new Iri($"http://example.org/thing/{i}");
            builder.Add(new Quad(subject, predicate, (i % 5) switch
            {
                0 => Literal.FromLanguage($"thing \"{i}\"\n{new string('x', i % 90)}", "en"),
                1 => Literal.FromTyped($"{i}", Vocabulary.XSD.Integer),
                2 => new BlankNode($"b{i}"),
                3 => new TripleTerm(subject, predicate, Literal.FromString($"{i}")),
                _ => Literal.FromString(""),
            }));
        }
        return builder.ToDataset();
    }
}
