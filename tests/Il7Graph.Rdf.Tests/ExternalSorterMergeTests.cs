using System.Text;
using Il7Graph.Rdf.Storage;

namespace Il7Graph.Rdf.Tests;

public sealed class ExternalSorterMergeTests
{
    [Fact]
    public void Many_runs_are_merged_on_disk_and_every_record_comes_once_in_order()
    {
        using var sorter = new ExternalSorter(memory: 200);
        var expected = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 30_000; i++)
        {
            var record = $"record {i * 7919 % 20_011:00000}";
            expected.Add(record);
            sorter.Add(Encoding.ASCII.GetBytes(record));
        }

        var sorted = new List<string>();
        using var records = sorter.Read();
        while (records.MoveNext()) sorted.Add(Encoding.ASCII.GetString(records.Current));

        Assert.InRange(sorter.RunsOnDisk, 1, 3 * 64);
        Assert.Equal(expected, sorted);
    }
}
