using System.Buffers.Binary;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage.Images;

public sealed class DamagedStoreTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_changed_byte_is_found_and_none_does_harm(bool pack)
    {
        var bytes = StoreExamples.BytesOf(StoreExamples.DatasetOf(StoreExamples.Quads, pack ? StoreExamples.Packed : null));

        // One way to change it for each byte, another from byte to byte.
        for (var at = 0; at < bytes.Length; at++)
        {
            var change = (byte)(1 << (at % 8));
            bytes[at] ^= change;
            Assert.True(IsRefused(bytes), $"the change of byte {at} was not found");
            bytes[at] ^= change;
        }
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        var bytes = StoreExamples.BytesOf(StoreExamples.DatasetOf(StoreExamples.Quads));

        for (var length = 0; length < bytes.Length; length++)
        {
            var problem = Assert.Throws<StoreFormatException>(() => StoreExamples.Open(bytes.AsSpan(0, length)));
            Assert.Contains(length == 0 ? "not a store" : "cut off", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_with_something_after_it_is_refused()
    {
        byte[] bytes = [.. StoreExamples.BytesOf(StoreExamples.DatasetOf(StoreExamples.Quads)), 0];

        Assert.Throws<StoreFormatException>(() => StoreExamples.Open(bytes));
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<StoreFormatException>(() => Dataset.Open(folder.Write("a.il7", "")));
    }

    [Fact]
    public void A_file_of_something_else_is_called_by_its_name()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.nt", "<urn:e:s> <urn:e:p> <urn:e:o> .\n");

        var problem = Assert.Throws<StoreFormatException>(() => Dataset.Open(path));

        Assert.Contains(path, problem.Message, StringComparison.Ordinal);
        Assert.Contains("il7graph index", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_and_another_byte_order_are_told_apart()
    {
        var bytes = StoreExamples.BytesOf(StoreExamples.DatasetOf(StoreExamples.Quads));

        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), 2);
        var version = Assert.Throws<StoreFormatException>(() => StoreExamples.Open(bytes));
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(12), 0x01020304);
        var order = Assert.Throws<StoreFormatException>(() => StoreExamples.Open(bytes));

        Assert.Contains("version 2", version.Message, StringComparison.Ordinal);
        Assert.Contains("byte order", order.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_defect_says_where_it_is()
    {
        var bytes = StoreExamples.BytesOf(StoreExamples.DatasetOf(StoreExamples.Quads));
        var at = bytes.AsSpan().IndexOf("with \"quotes\""u8);
        bytes[at] ^= 1;

        using var dataset = StoreExamples.Open(bytes);
        var defects = dataset.Verify();

        Assert.Contains(defects, defect => defect.Section.StartsWith("Text ", StringComparison.Ordinal) && defect.Message.Contains("does not come after", StringComparison.Ordinal));
        Assert.All(defects, defect => Assert.InRange(defect.Offset, 4096, bytes.Length));
    }

    /// <summary>Opens, verifies and reads everything there is; what is thrown must be of the documented type.</summary>
    private static bool IsRefused(byte[] bytes)
    {
        Dataset dataset;
        try
        {
            dataset = StoreExamples.Open(bytes);
        }
        catch (StoreFormatException)
        {
            return true;
        }
        using (dataset)
        {
            Try(() => dataset.Quads.Count());
            Try(() => dataset.UnionGraph.Triples.Count());
            Try(() => dataset.CopyTo(new CanonicalLines()));
            Try(() => dataset.Prefixes.Namespaces.Count);
            Try(() => dataset.GraphNames.Count());
            foreach (var quad in StoreExamples.Quads)
            {
                Try(() => dataset.Contains(quad));
                Try(() => dataset.Match(quad.Subject, null, quad.Object).Count());
            }
            Try(() => new CanonicalOrder(dataset).Quads.Count());
            return dataset.Verify().Count > 0;
        }
    }

    private static void Try(Action read)
    {
        try
        {
            read();
        }
        catch (StoreFormatException)
        {
            // Refused, as documented.
        }
    }

    private static void Try<T>(Func<T> read) => Try(() => { read(); });
}
