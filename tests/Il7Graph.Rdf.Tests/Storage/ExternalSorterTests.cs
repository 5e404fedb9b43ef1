using CsCheck;
using Il7Graph.Rdf.Storage;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage;

public sealed class ExternalSorterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_distinct_records_come_in_order_however_little_memory_there_is() =>
        Gen.Select(ByteStrings.Records, Gen.OneOf(1L, 60, 500, 5_000, 1L << 30)).Sample((records, memory) =>
        {
            using var sorter = Sorter(memory, records);
            return ByteStrings.AreEqual(ByteStrings.Expected(records), ByteStrings.ReadAll(sorter.Read()));
        }, iter: 60, threads: 1);

    [Fact]
    public void A_second_reading_gives_the_same() => ByteStrings.Records.Sample(records =>
    {
        using var sorter = Sorter(200, records);
        return ByteStrings.AreEqual(ByteStrings.ReadAll(sorter.Read()), ByteStrings.ReadAll(sorter.Read()));
    }, iter: 30, threads: 1);

    [Fact]
    public void Shards_read_together_are_the_whole() =>
        Gen.Select(ByteStrings.Records.Array[0, 5], Gen.OneOf(100L, 1L << 30)).Sample((shards, memory) =>
        {
            var sorters = shards.Select(records => Sorter(memory, records)).ToList();
            try
            {
                var merged = ByteStrings.ReadAll(ExternalSorter.ReadAll(sorters));
                return ByteStrings.AreEqual(ByteStrings.Expected(shards.SelectMany(records => records)), merged);
            }
            finally
            {
                sorters.ForEach(sorter => sorter.Dispose());
            }
        }, iter: 30, threads: 1);

    [Fact]
    public void Records_longer_than_a_chunk_go_through_the_disk_unharmed()
    {
        byte[][] records = [.. new[] { 3, 1, 2, 1 }.Select(n => Enumerable.Repeat((byte)'x', (n << 20) + n).ToArray())];
        using var sorter = Sorter(1 << 20, records);

        Assert.Equal(4, sorter.RunsOnDisk);
        Assert.Equal([(1 << 20) + 1, (2 << 20) + 2, (3 << 20) + 3], ByteStrings.ReadAll(sorter.Read()).Select(record => record.Length));
    }

    [Fact]
    public void What_fits_into_memory_never_touches_the_disk()
    {
        using var sorter = Sorter(1 << 20, [.. Enumerable.Range(0, 1000).Select(BitConverter.GetBytes)]);

        Assert.Equal(1000, ByteStrings.ReadAll(sorter.Read()).Length);
        Assert.Equal(0, sorter.RunsOnDisk);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void Spilled_runs_leave_nothing_behind_even_if_nobody_cleans_up()
    {
        using var sorter = Sorter(100, [.. Enumerable.Range(0, 1000).Select(BitConverter.GetBytes)]);
        Assert.NotEqual(0, sorter.RunsOnDisk);
        if (!OperatingSystem.IsWindows()) Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Root));

        Assert.Equal(1000, ByteStrings.ReadAll(sorter.Read()).Length);
        sorter.Dispose();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        var file = _folder.PathOf("file");
        File.WriteAllText(file, "");
        using var sorter = new ExternalSorter(1, file);

        var problem = Assert.Throws<IOException>(() => sorter.Add("a"u8));
        Assert.Contains(file, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_added_record_counts_the_repeated_ones_too()
    {
        using var sorter = Sorter(50, [.. Enumerable.Repeat("same"u8.ToArray(), 20)]);

        Assert.Equal(20, sorter.Count);
        Assert.Single(ByteStrings.ReadAll(sorter.Read()));
    }

    [Fact]
    public void Nothing_can_be_added_once_it_was_read()
    {
        using var sorter = Sorter(100, []);
        Assert.Empty(ByteStrings.ReadAll(sorter.Read()));

        Assert.Throws<InvalidOperationException>(() => sorter.Add("late"u8));
    }

    [Fact]
    public void No_sorters_at_all_read_as_nothing() => Assert.Empty(ByteStrings.ReadAll(ExternalSorter.ReadAll([])));

    public void Dispose() => _folder.Dispose();

    private ExternalSorter Sorter(long memory, byte[][] records)
    {
        var sorter = new ExternalSorter(memory, _folder.Root);
        foreach (var record in records) sorter.Add(record);
        return sorter;
    }
}
