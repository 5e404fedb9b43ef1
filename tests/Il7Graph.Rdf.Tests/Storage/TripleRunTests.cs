using System.Text;
using CsCheck;
using Il7Graph.Rdf.Storage;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage;

public sealed class TripleRunTests : IDisposable
{
    private static readonly Gen<(string S, string P, string O)> Triple = Gen.Select(
        Gen.OneOf("<a>", "<a1>", "<b>", "<é>", "_:a", "_:a1"),
        Gen.OneOf("<p>", "<p1>", "<q>"),
        Gen.OneOf("\"x\"", "\"x\"@en", "\"x\"^^<d>", "\"x y\"", "<a>", "\"\"", "\"\\t\"", "<<( <a> <p> <b> )>>"));

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Triples_added_one_by_one_to_several_runs_come_out_sorted_and_once() =>
        Gen.Select(Triple.Array[0, 60], Gen.OneOf(1L, 200, 1 << 20)).Sample((triples, memory) =>
        {
            using var first = new TripleRun(memory, _folder.Root);
            using var second = new TripleRun(memory, _folder.Root);
            for (var i = 0; i < triples.Length; i++)
            {
                var (s, p, o) = triples[i];
                ((i & 1) == 0 ? first : second).Add(Bytes(s), Bytes(p), Bytes(o), []);
            }
            string[] expected = [.. triples.Distinct().Select(t => $"{t.S} {t.P} {t.O}")];
            Array.Sort(expected, (a, b) => Bytes(a).AsSpan().SequenceCompareTo(Bytes(b)));
            return expected.SequenceEqual(Read(first, second)) && expected.SequenceEqual(Read(first, second));
        }, iter: 60, threads: 1);

    [Fact]
    public void Blocks_of_one_subject_from_several_runs_meet()
    {
        using var first = new TripleRun(1, _folder.Root);
        using var second = new TripleRun(1 << 20, _folder.Root);
        first.Add(Block("<s>", ("<q>", "<o>"), ("<p>", "<o>")));
        first.Add(Block("<t>", ("<p>", "<o>")));
        second.Add(Block("<s>", ("<p>", "<n>"), ("<q>", "<o>")));

        Assert.Equal(["<s> <p> <n>", "<s> <p> <o>", "<s> <q> <o>", "<t> <p> <o>"], Read(first, second));
    }

    [Fact]
    public void A_reified_triple_follows_the_plain_one_and_keeps_each_of_its_reifiers()
    {
        using var plain = new TripleRun(1 << 20, _folder.Root);
        using var reified = new TripleRun(1, _folder.Root);
        plain.Add(Block("<s>", ("<p>", "\"x\"@en"), ("<p>", "\"x\"")));
        foreach (var reifier in (string[])["<r2>", "<r1>", "<r2>"])
        {
            var block = Block("<s>");
            block.AddReified("<p>"u8, "\"x\""u8, Bytes(reifier));
            reified.Add(block);
        }

        Assert.Equal(
            ["<s> <p> \"x\"", "<s> <p> \"x\" ~ <r1>", "<s> <p> \"x\" ~ <r2>", "<s> <p> \"x\"@en"], Read(plain, reified));
    }

    [Fact]
    public void A_block_without_triples_adds_nothing()
    {
        using var run = new TripleRun(1 << 20, _folder.Root);
        run.Add(Block("<s>"));

        Assert.True(run.IsEmpty);
        Assert.Empty(Read(run));
    }

    [Fact]
    public void A_subject_that_another_one_starts_with_stays_apart()
    {
        using var run = new TripleRun(1, _folder.Root);
        run.Add("_:a1"u8, "<p>"u8, "<o>"u8, []);
        run.Add("_:a"u8, "<q>"u8, "<o>"u8, []);
        run.Add("_:a"u8, "<p>"u8, "<o>"u8, []);

        Assert.Equal(["_:a <p> <o>", "_:a <q> <o>", "_:a1 <p> <o>"], Read(run));
    }

    [Fact]
    public void A_block_with_more_lines_and_bytes_than_it_began_with_keeps_them_all()
    {
        using var run = new TripleRun(1 << 24, _folder.Root);
        var text = new string('t', 5_000);
        run.Add(Block("<s>", [.. Enumerable.Range(0, 200).Select(i => ("<p>", $"\"{i:000}{text}\""))]));

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"<s> <p> \"{i:000}{text}\""), Read(run));
    }

    [Fact]
    public void Triples_compare_by_subject_then_predicate_then_object()
    {
        using var run = new TripleRun(1 << 20, _folder.Root);
        run.Add(Block("<s>", ("<p>", "<a>"), ("<p>", "<b>"), ("<q>", "<a>")));
        run.Add(Block("<t>", ("<p>", "<a>")));
        using var fixedAtFirst = TripleRun.Read(run);
        using var moving = TripleRun.Read(run);
        Assert.True(fixedAtFirst.MoveNext() && moving.MoveNext());

        Assert.Equal(0, moving.CompareTo(fixedAtFirst));
        while (moving.MoveNext())
        {
            Assert.True(moving.CompareTo(fixedAtFirst) > 0);
            Assert.True(fixedAtFirst.CompareTo(moving) < 0);
        }
    }

    [Fact]
    public void Terms_with_numbers_and_terms_without_are_the_same_terms() =>
        Gen.Select(Triple.Array[0, 60], Gen.OneOf(1L, 1 << 20)).Sample((triples, memory) =>
        {
            var numbers = new TermNumbers();
            using var plain = new TripleRun(memory, _folder.Root);
            using var early = new TripleRun(memory, _folder.Root, numbers);
            using var late = new TripleRun(memory, _folder.Root, numbers);
            foreach (var (s, p, o) in triples)
            {
                plain.Add(Bytes(s), Bytes(p), Bytes(o), []);
                early.Add(Bytes(s), Bytes(p), Bytes(o), []);
            }
            foreach (var (_, p, o) in triples)
            {
                numbers.Add(Bytes(p));
                numbers.Add(Bytes(o));
            }
            foreach (var (s, p, o) in triples) late.Add(Bytes(s), Bytes(p), Bytes(o), []);
            var expected = Read(plain);
            return expected.SequenceEqual(Read(late)) && expected.SequenceEqual(Read(early, late)) && expected.SequenceEqual(Read(plain, late));
        }, iter: 60, threads: 1);

    [Fact]
    public void A_number_table_that_grows_keeps_its_terms()
    {
        var numbers = new TermNumbers();
        using var run = new TripleRun(1 << 24, _folder.Root, numbers);
        string[] objects = [.. Enumerable.Range(0, 5_000).Select(i => $"<o{i:0000}>")];
        foreach (var o in objects)
        {
            numbers.Add(Bytes(o));
            run.Add("<s>"u8, "<p>"u8, Bytes(o), []);
        }

        Assert.Equal(objects.Select(o => $"<s> <p> {o}"), Read(run));
    }

    [Fact]
    public void Runs_with_different_number_tables_cannot_be_read_together()
    {
        using var first = new TripleRun(1 << 20, _folder.Root, new TermNumbers());
        using var second = new TripleRun(1 << 20, _folder.Root, new TermNumbers());

        Assert.Throws<ArgumentException>(() => TripleRun.Read(first, second));
    }

    [Fact]
    public void The_lines_of_a_block_are_sorted_text_and_go_into_another_block()
    {
        var block = Block("<s>", ("<q>", "\"x y\""), ("<p>", "<o>"), ("<q>", "\"x y\""));
        Assert.Equal("<p> <o>\n<q> \"x y\"\n", Text(block.ToLines()));

        var copied = Block("<longer>", ("<a>", "<b>"));
        copied.AddLines(block);
        Assert.Equal("<a> <b>\n<p> <o>\n<q> \"x y\"\n", Text(copied.ToLines()));

    }

    [Fact]
    public void A_block_reads_the_record_of_another_one_with_numbers_and_reifiers()
    {
        var numbers = new TermNumbers();
        numbers.Add(Bytes("<p>"));
        numbers.Add(Bytes("<o>"));
        var block = Block("<s>", ("<q>", "\"x y\""), ("<p>", "<o>"));
        block.AddReified("<p>"u8, "<o>"u8, "<r>"u8);

        var read = Block("<longer>", ("<a>", "<b>"));
        read.AddRecord(block.ToRecord(numbers), numbers);

        Assert.Equal("<a> <b>\n<p> <o>\n<p> <o>\t<r>\n<q> \"x y\"\n", Text(read.ToLines()));
    }

    [Fact]
    public void Terms_that_come_with_their_numbers_are_the_same_as_terms_that_are_looked_up() =>
        Gen.Select(Triple.Array[0, 60], Gen.OneOf(1L, 1 << 20)).Sample((triples, memory) =>
        {
            var numbers = new TermNumbers();
            var block = new TripleBlock();
            using var lookedUp = new TripleRun(memory, _folder.Root, numbers);
            using var given = new TripleRun(memory, _folder.Root, numbers);
            foreach (var (s, p, o) in triples)
            {
                block.Begin(Bytes(s));
                var predicate = numbers.Add(Bytes(p));
                if (o[0] == '"') block.Add(predicate, Bytes(o));
                else if (o.Length > 3) block.AddUnlisted(predicate, Bytes(o));
                else block.Add(predicate, numbers.Add(Bytes(o)));
                given.Add(block);
                lookedUp.Add(Bytes(s), Bytes(p), Bytes(o), []);
            }
            var expected = Read(lookedUp);
            return expected.SequenceEqual(Read(given)) && expected.SequenceEqual(Read(given, lookedUp));
        }, iter: 60, threads: 1);

    [Fact]
    public void A_copy_of_a_number_table_keeps_its_numbers_and_grows_apart()
    {
        var numbers = new TermNumbers();
        var known = numbers.Add(Bytes("<a>"));

        var copy = new TermNumbers(numbers);
        var added = copy.Add(Bytes("<b>"));

        Assert.Equal(known.Number, copy.Add(Bytes("<a>")).Number);
        Assert.Equal("<b>", Text(copy[added.Number]));
        Assert.Equal(added.Number, numbers.Add(Bytes("<c>")).Number);
    }

    public void Dispose() => _folder.Dispose();

    private static TripleBlock Block(string subject, params (string P, string O)[] lines)
    {
        var block = new TripleBlock();
        block.Begin(Bytes(subject));
        foreach (var (p, o) in lines) block.Add(Bytes(p), Bytes(o));
        return block;
    }

    private static List<string> Read(params TripleRun[] runs)
    {
        using var triples = TripleRun.Read(runs);
        var read = new List<string>();
        while (triples.MoveNext())
        {
            var reifier = triples.Reifier.IsEmpty ? "" : $" ~ {Text(triples.Reifier)}";
            read.Add($"{Text(triples.Subject)} {Text(triples.Predicate)} {Text(triples.Object)}{reifier}");
        }
        return read;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
