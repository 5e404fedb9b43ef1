using CsCheck;
using Il7Graph.Rdf.Storage;

namespace Il7Graph.Rdf.Tests.Storage;

public sealed class RecordArenaTests
{
    [Fact]
    public void Sorting_puts_records_in_the_order_of_their_bytes_and_keeps_each() => ByteStrings.Records.Sample(records =>
    {
        using var arena = new RecordArena();
        foreach (var record in records) arena.Add(record);

        arena.Sort();

        var sorted = Enumerable.Range(0, arena.Count).Select(i => arena[i].ToArray()).ToArray();
        Array.Sort(records, (a, b) => a.AsSpan().SequenceCompareTo(b));
        return ByteStrings.AreEqual(records, sorted);
    });

    [Fact]
    public void Records_that_differ_in_their_number_of_zero_bytes_only_are_told_apart()
    {
        using var arena = new RecordArena();
        for (var length = 40; length >= 0; length--) arena.Add(new byte[length]);

        arena.Sort();

        Assert.Equal(Enumerable.Range(0, 41), Enumerable.Range(0, arena.Count).Select(i => arena[i].Length));
    }

    [Fact]
    public void A_record_longer_than_a_chunk_is_held_whole()
    {
        using var arena = new RecordArena();
        var long1 = Enumerable.Repeat((byte)'x', (1 << 20) + 5).ToArray();
        var long2 = (byte[])[.. long1, 1];
        arena.Add(long2);
        arena.Add("z"u8);
        arena.Add(long1);

        arena.Sort();

        Assert.Equal(long1, arena[0]);
        Assert.Equal(long2, arena[1]);
        Assert.Equal("z"u8, arena[2]);
    }

    [Fact]
    public void Sorting_again_after_more_records_came_sorts_all()
    {
        using var arena = new RecordArena();
        foreach (var text in (string[])["m", "c", "x"]) arena.Add(System.Text.Encoding.UTF8.GetBytes(text));
        arena.Sort();
        arena.Add("d"u8);
        arena.Sort();

        Assert.Equal("cdmx", string.Concat(Enumerable.Range(0, arena.Count).Select(i => (char)arena[i][0])));
    }

    [Fact]
    public void A_cleared_arena_is_empty_and_can_be_filled_again()
    {
        using var arena = new RecordArena();
        arena.Add("old"u8);
        arena.Clear();

        Assert.Equal((0, 0L), (arena.Count, arena.Bytes));
        arena.Add("new"u8);
        Assert.Equal("new"u8, arena[0]);
        Assert.True(arena.Bytes > 3);
    }

    [Fact]
    public void A_cleared_arena_takes_long_and_short_records_as_a_new_one_does()
    {
        using var arena = new RecordArena();
        for (var round = 0; round < 3; round++)
        {
            byte[][] records = [[], .. Enumerable.Range(1, 5).Select(n => Enumerable.Repeat((byte)n, (n % 2 == 0 ? 1 << 20 : 700_000) + n).ToArray())];
            foreach (var record in records) arena.Add(record);
            arena.Sort();

            for (var i = 0; i < records.Length; i++) Assert.True(arena[i].SequenceEqual(records[i]), $"round {round}, record {i}");
            arena.Clear();
        }
    }
}
