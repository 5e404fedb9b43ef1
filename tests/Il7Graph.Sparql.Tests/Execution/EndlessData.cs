using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Execution.Services;
using Il7Graph.Sparql.Results;

namespace Il7Graph.Sparql.Tests.Execution;

/// <summary>Some 130,000 quads that make queries endless: a ring of 20,000 nodes with numbers and texts, a graph where each of 250 nodes leads to
/// each, triple terms, and 40 named graphs.</summary>
internal static class EndlessData
{
    public const int Ring = 20_000;
    private const int Dense = 250;

    private static readonly Lazy<Dataset> Built = new(Build);

    public static Dataset Dataset => Built.Value;

    public static SparqlQuery Parse(string text) => SparqlQuery.Parse($"PREFIX : <urn:x:> {text}");

    private static Dataset Build()
    {
        var quads = new DatasetBuilder();
        var (p, v, t, d, says) = (Name("p"), Name("v"), Name("t"), Name("d"), Name("says"));
        for (var i = 0; i < Ring; i++)
        {
            quads.Add(new Quad(Node(i), p, Node((i + 1) % Ring)));
            quads.Add(new Quad(Node(i), v, Literal.FromTyped($"{i}", XSD.Integer)));
            quads.Add(new Quad(Node(i), t, Literal.FromString($"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{i}")));
            if (i < 3_000) quads.Add(new Quad(Node(i), says, new TripleTerm(Node(i), p, Node(i + 1))));
            if (i < 2_000) quads.Add(new Quad(Node(i), p, Node(i + 1), Name($"g{i % 40}")));
        }
        for (var i = 0; i < Dense * Dense; i++) quads.Add(new Quad(Node(i / Dense), d, Node(i % Dense)));
        return quads.ToDataset();
    }

    private static Iri Node(int i) => Name($"n{i}");

    private static Iri Name(string local) => new($"urn:x:{local}");

    /// <summary>An endpoint that gives many rows, whatever it is asked.</summary>
    internal sealed class ManyRows : IServiceClient
    {
        private readonly SparqlResults _results = new(
            null, ["x", "y"], Enumerable.Range(0, 1_000).Select(i => new Term?[] { Node(i), Node(i + 1) }.ToValueArray()).ToValueArray());

        public SparqlResults Select(Iri endpoint, string query, CancellationToken cancellation) => _results;
    }

    /// <summary>An endpoint that does not answer before it is told to stop.</summary>
    internal sealed class NoAnswer : IServiceClient
    {
        public SparqlResults Select(Iri endpoint, string query, CancellationToken cancellation)
        {
            cancellation.WaitHandle.WaitOne();
            cancellation.ThrowIfCancellationRequested();
            throw new InvalidOperationException("the wait ends by a cancellation only");
        }
    }
}
