using Il7Graph.Rdf.Storage;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Testing;

namespace Il7Graph.Rdf.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_example_looks_up_and_sorts()
    {
        #region readme
        var builder = new DatasetBuilder();
        builder.Add(new Quad(new Iri("urn:e:neuron"), RDF.Type, new Iri("urn:e:Cell")));
        builder.Add(new Quad(new Iri("urn:e:neuron"), RDFS.Label, Literal.FromString("neuron")));
        var dataset = builder.ToDataset();
        var label = dataset.ObjectOf(new Iri("urn:e:neuron"), RDFS.Label);

        using var run = new TripleRun(memory: 64 << 20);
        dataset.CopyTo(run);
        using var triples = TripleRun.Read(run);
        while (triples.MoveNext()) Use(triples.Subject, triples.Predicate, triples.Object);
        #endregion

        Assert.Equal(Literal.FromString("neuron"), label);
        Assert.Equal([RDF.Type, RDFS.Label], _predicates);
    }

    [Fact]
    public void The_example_stands_in_the_readme() => ReadmeExample.IsRegionOf("Il7Graph.Rdf");

    private readonly List<Term> _predicates = [];

    private void Use(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object)
    {
        Assert.Equal(TermKind.Iri, TermEncoding.KindOf(subject));
        Assert.False(@object.IsEmpty);
        _predicates.Add(TermEncoding.Decode(predicate));
    }
}
