using CsCheck;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Tests.Storage.Quads;

public sealed class KeyDirectoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void An_id_leads_to_its_run_however_far_apart_ids_are(int gap) => Gen.Select(Gen.Int[0, 3], Gen.Int[1, 5]).Array[0, 200].Sample(
        steps =>
        {
            var runs = new List<(uint Id, int Start, int End)>();
            var (id, row) = (5u, 0);
            foreach (var (skip, count) in steps)
            {
                id += (uint)((1 + skip) * gap);
                runs.Add((id, row, row += count));
            }
            var directory = DirectoryOf([.. runs.SelectMany(run => Enumerable.Repeat(run.Id, run.End - run.Start))], out var memory);

            using (memory)
            {
                foreach (var run in runs)
                {
                    Assert.Equal(new RowRange(run.Start, run.End), directory.Find(run.Id));
                    Assert.Equal(run.Id, directory.IdAt(directory.SlotOf(run.Start)));
                    Assert.Equal(run.Id, directory.IdAt(directory.LowerBound(run.Id)));
                    Assert.True(directory.Find(run.Id + (uint)(4 * gap)).IsEmpty || runs.Exists(other => other.Id == run.Id + (uint)(4 * gap)));
                }
                Assert.True(directory.Find(0).IsEmpty);
                Assert.True(directory.Find(uint.MaxValue).IsEmpty);
            }
        },
        iter: 200);

    [Fact]
    public void Rows_out_of_order_are_a_wrong_call() => Assert.Throws<ArgumentException>(() => DirectoryOf([2, 2, 1], out _));

    private static KeyDirectory DirectoryOf(uint[] leading, out StoreMemory memory)
    {
        using var output = new NativeStoreOutput();
        var sections = new SectionTable(output, 0);
        var writer = new KeyDirectoryWriter();
        foreach (var piece in leading.Chunk(7)) writer.Append(piece);
        writer.Complete(sections, QuadOrder.Spo);
        memory = output.Complete();
        return KeyDirectory.Read(new SectionSet(memory, sections.Sections), QuadOrder.Spo, leading.Length);
    }
}
