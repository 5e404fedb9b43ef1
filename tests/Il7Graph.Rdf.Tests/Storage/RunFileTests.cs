using CsCheck;
using Il7Graph.Rdf.Storage;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage;

public sealed class RunFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _files;

    [Fact]
    public void A_run_gives_back_each_record_once_at_every_reading() => ByteStrings.Records.Sample(records =>
    {
        using var run = Write(records);

        var expected = ByteStrings.Expected(records);
        return ByteStrings.AreEqual(expected, ByteStrings.ReadAll(run.Read())) && ByteStrings.AreEqual(expected, ByteStrings.ReadAll(run.Read()));
    }, iter: 40, threads: 1);

    [Fact]
    public void Lengths_around_each_limit_of_their_encoding_and_of_the_buffer_come_back()
    {
        int[] lengths = [0, 1, 127, 128, 129, 16_383, 16_384, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, (1 << 21) + 7];
        byte[][] records = [.. lengths.Select((length, i) => Enumerable.Repeat((byte)(i + 1), length).ToArray())];
        using var run = Write(records);

        Assert.Equal(lengths, ByteStrings.ReadAll(run.Read()).Select(record => record.Length));
    }

    [Fact]
    public void The_file_is_gone_when_the_run_is_closed()
    {
        var run = Write(["a"u8.ToArray()]);

        run.Dispose();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Root));
    }

    public void Dispose() => _folder.Dispose();

    private RunFile Write(byte[][] records)
    {
        using var sorter = new ExternalSorter(long.MaxValue);
        foreach (var record in records) sorter.Add(record);
        var run = new RunFile(_folder.PathOf($"{_files++}.run"));
        using var sorted = sorter.Read();
        run.Write(sorted);
        return run;
    }
}
