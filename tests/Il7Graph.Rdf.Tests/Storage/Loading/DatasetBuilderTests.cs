using CsCheck;
using Il7Graph.Rdf.Storage.Terms;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests.Storage.Loading;

public sealed class DatasetBuilderTests
{
    [Fact]
    public void A_dataset_has_the_quads_that_were_added_each_once() => LoadedData.Quads.Sample(quads =>
    {
        var builder = new DatasetBuilder();
        LoadedData.AddTo(builder, quads);

        using var dataset = builder.ToDataset();

        Assert.Equal(quads.ToHashSet(), dataset.Quads.ToHashSet());
        Assert.Equal(quads.Distinct().Count(), dataset.Count);
        Assert.Equal(quads.Distinct().Count(), dataset.Quads.Count());
    }, iter: 300);

    [Fact]
    public void The_ids_are_in_the_order_of_the_terms() => LoadedData.Quads.Sample(quads =>
    {
        var builder = new DatasetBuilder();
        LoadedData.AddTo(builder, quads);

        using var dataset = builder.ToDataset();

        var terms = Enumerable.Range(0, (int)dataset.Terms.Count).Select(id => TermEncoding.Encode(dataset.Terms.Decode((uint)id))).ToList();
        for (var i = 1; i < terms.Count; i++) Assert.True(TermOrder.Compare(terms[i - 1], terms[i]) < 0);
    }, iter: 300);

    [Fact]
    public void The_order_of_adding_does_not_show() =>
        LoadedData.Quads.SelectMany(quads => Gen.Shuffle(quads).Select(shuffled => (quads, shuffled))).Sample(
            given => LoadedData.ImageOf(given.quads).SequenceEqual(LoadedData.ImageOf(given.shuffled)), iter: 150);

    [Fact]
    public void The_count_is_that_of_the_distinct_quads_at_any_time() =>
        RdfGenerators.Quads(graphs: true, rdf12: true).Array[0, 6].Sample(batches =>
        {
            var builder = new DatasetBuilder();
            var expected = new HashSet<Quad>();
            foreach (var batch in batches)
            {
                foreach (var quad in batch) builder.Add(quad);
                expected.UnionWith(batch);
                Assert.Equal(expected.Count, builder.Count);
            }
            using var dataset = builder.ToDataset();
            Assert.Equal(expected, dataset.Quads.ToHashSet());
        }, iter: 300);

    [Fact]
    public void A_builder_goes_on_after_a_dataset_was_taken() =>
        RdfGenerators.Quads(graphs: true, rdf12: true).Array[0, 6].Sample(batches =>
        {
            var builder = new DatasetBuilder();
            var expected = new HashSet<Quad>();
            var taken = new List<(Dataset Dataset, HashSet<Quad> Quads)>();
            foreach (var batch in batches)
            {
                foreach (var quad in batch) builder.Add(quad);
                expected.UnionWith(batch);
                taken.Add((builder.ToDataset(), [.. expected]));
            }
            foreach (var (dataset, quads) in taken)
            {
                using (dataset) Assert.Equal(quads, dataset.Quads.ToHashSet());
            }
        }, iter: 200);

    [Fact]
    public void Texts_that_begin_alike_for_long_and_hold_zero_bytes()
    {
        var texts = Enumerable.Range(0, 2500).Select(i => new string('p', i % 50 * 3) + new string('\0', i % 17) + (i % 7 == 0 ? "z" : "")).Distinct().ToList();
        var builder = new DatasetBuilder();
        foreach (var text in texts) builder.Add(new Quad(new Iri("urn:s"), new Iri("urn:p"), Literal.FromString(text), null));

        using var dataset = builder.ToDataset();

        Assert.Equal(texts.Order(StringComparer.Ordinal), dataset.Quads.Select(quad => ((Literal)quad.Object).LexicalForm).Order(StringComparer.Ordinal));
        Assert.Equal(texts.Count, dataset.Count);
    }
}
