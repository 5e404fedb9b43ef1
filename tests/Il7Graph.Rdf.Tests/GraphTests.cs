namespace Il7Graph.Rdf.Tests;

/// <summary>What a graph says of a node, each graph for itself and their union.</summary>
public sealed class GraphTests
{
    private static readonly Iri S = new("urn:s");
    private static readonly Iri T = new("urn:t");
    private static readonly Iri P = new("urn:p");
    private static readonly Iri G = new("urn:g");
    private static readonly Literal Seven = Literal.FromString("7");

    [Fact]
    public void The_objects_of_a_subject_are_those_of_the_graph()
    {
        using var dataset = Example();

        Assert.Equal([Seven], dataset.DefaultGraph.ObjectsOf(S, P));
        Assert.Equal([T], dataset.NamedGraph(G).ObjectsOf(S, P));
        Assert.Equal([T, Seven], dataset.UnionGraph.ObjectsOf(S, P));
    }

    [Fact]
    public void The_subjects_of_an_object_are_those_of_the_graph()
    {
        using var dataset = Example();

        Assert.Equal([S, T], dataset.DefaultGraph.SubjectsOf(P, Seven));
        Assert.Empty(dataset.NamedGraph(G).SubjectsOf(P, Seven));
        Assert.Equal([S, T], dataset.UnionGraph.SubjectsOf(P, Seven));
    }

    [Fact]
    public void The_text_of_a_subject_is_the_lexical_form_of_its_first_literal()
    {
        using var dataset = Example();

        Assert.Equal("7", dataset.UnionGraph.TextOf(S, P));
        Assert.Null(dataset.NamedGraph(G).TextOf(S, P));
    }

    private static Dataset Example()
    {
        var quads = new DatasetBuilder();
        foreach (var quad in new[] { new Quad(S, P, Seven), new Quad(T, P, Seven), new Quad(S, P, T, G) }) quads.Add(quad);
        return quads.ToDataset();
    }
}
