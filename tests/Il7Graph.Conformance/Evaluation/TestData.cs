using System.Globalization;
using Il7Graph.Rdf;

namespace Il7Graph.Conformance.Evaluation;

/// <summary>The graphs of a test: documents, each in a graph. Blank nodes of two documents are two, whatever their labels.</summary>
internal sealed record TestData
{
    /// <summary>The documents of the default graph; the named graphs in them stay what they are.</summary>
    public IReadOnlyList<Iri> Default { get; init; } = [];

    /// <summary>The documents of named graphs.</summary>
    public IReadOnlyList<(Term Name, Iri Document)> Named { get; init; } = [];

    /// <summary>Reads all documents.</summary>
    public Dataset Read()
    {
        var dataset = new DatasetBuilder();
        var number = 0;
        foreach (var document in Default) Add(document, null);
        foreach (var (name, document) in Named) Add(document, name);
        return dataset.ToDataset();

        void Add(Iri document, Term? graph)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"d{number++}.");
            foreach (var quad in SuiteDocuments.Read(document).Quads)
            {
                dataset.Add(new Quad(
                    Renamed(quad.Subject, prefix), quad.Predicate, Renamed(quad.Object, prefix), graph ?? (quad.Graph is { } name ? Renamed(name, prefix) : null)));
            }
        }
    }

    private static Term Renamed(Term term, string prefix) => term switch
    {
        BlankNode node => new BlankNode(prefix + node.Label),
        TripleTerm triple => new TripleTerm(Renamed(triple.Subject, prefix), triple.Predicate, Renamed(triple.Object, prefix)),
        _ => term,
    };
}
