using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Terms;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Execution.Graphs;

/// <summary>DESCRIBE: the concise bounded description of nodes (W3C member submission CBD, 2005) in all graphs: their triples, those of the
/// blank nodes these lead to and, if the options say so, the statements about these triples, described likewise and on through the predicates of
/// <see cref="QueryOptions.DescribedThrough"/>.</summary>
internal sealed class Description
{
    private readonly Dataset _dataset;
    private readonly QueryContext _context;
    private readonly RowSet _written;
    private readonly EncodedQuads _output;
    private readonly HashSet<uint> _described = [];
    private readonly Queue<uint> _waiting = [];
    private readonly HashSet<uint> _followed = [];

    public Description(Dataset dataset, QueryContext context, IQuadSink sink)
    {
        (_dataset, _context) = (dataset, context);
        _written = new RowSet([new Variable(".s"), new Variable(".p"), new Variable(".o")], context.Monitor);
        _output = new EncodedQuads(dataset.Terms, sink);
        foreach (var predicate in context.Options.DescribedThrough)
        {
            if (dataset.Terms.TryFind(predicate, out var id)) _followed.Add(id);
        }
    }

    public void Write(IEnumerable<uint> nodes)
    {
        foreach (var node in nodes.Order()) Wait(node);
        while (_waiting.TryDequeue(out var node)) Describe(node);
    }

    private void Describe(uint node)
    {
        var triples = new HashSet<(uint Predicate, uint Object)>();
        Span<uint> triple = stackalloc uint[3];
        foreach (var quad in _dataset.Index.Match(node, null, null))
        {
            _context.Monitor.Step();
            (triple[0], triple[1], triple[2]) = (quad.Subject, quad.Predicate, quad.Object);
            triples.Add((quad.Predicate, quad.Object));
            if (_written.TryAdd(triple)) _output.Add(quad with { Graph = IdQuad.DefaultGraph });
            if (_followed.Contains(quad.Predicate) || _dataset.Terms.KindOf(quad.Object) == TermKind.BlankNode) Wait(quad.Object);
        }
        if (_context.Options.DescribesStatements && triples.Count > 0) WaitForStatements(node, triples);
    }

    /// <summary>Those who say the triples of a node: reified as RDF 1.1 does (rdf:subject and so on) and as RDF 1.2 does (rdf:reifies).</summary>
    private void WaitForStatements(uint node, HashSet<(uint Predicate, uint Object)> triples)
    {
        if (TryFind(RDF.Subject, out var subject) && TryFind(RDF.Predicate, out var predicate) && TryFind(RDF.Object, out var @object))
        {
            foreach (var quad in _dataset.Index.Match(null, subject, node))
            {
                _context.Monitor.Step();
                var isSaid = ObjectsOf(quad.Subject, predicate).Any(p => ObjectsOf(quad.Subject, @object).Any(o => triples.Contains((p, o))));
                if (isSaid) Wait(quad.Subject);
            }
        }
        if (_dataset.Terms.Range(TermClass.TripleTerm).IsEmpty || !TryFind(RDF.Reifies, out var reifies)) return;
        foreach (var (p, o) in triples)
        {
            if (!_dataset.Terms.TryFind(new TripleTerm(TermOf(node), (Iri)TermOf(p), TermOf(o)), out var term)) continue;
            foreach (var quad in _dataset.Index.Match(null, reifies, term)) Wait(quad.Subject);
        }
    }

    private Term TermOf(uint id) => _context.Terms.Decode(id)!;

    private IEnumerable<uint> ObjectsOf(uint subject, uint predicate) => _dataset.Index.Match(subject, predicate, null).Select(quad => quad.Object);

    private bool TryFind(Iri iri, out uint id) => _dataset.Terms.TryFind(iri, out id);

    private void Wait(uint node)
    {
        if (node < _dataset.Terms.Count && _described.Add(node)) _waiting.Enqueue(node);
    }
}
