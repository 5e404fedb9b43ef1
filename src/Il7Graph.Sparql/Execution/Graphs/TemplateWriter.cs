using System.Collections.Immutable;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Execution.Graphs;

/// <summary>Fills in the template of a CONSTRUCT (SPARQL 1.1 §16.2): a triple that lacks a binding, or would be none, is left out; each triple
/// is written once.</summary>
internal sealed class TemplateWriter
{
    private readonly QueryContext _context;
    private readonly TemplateTerms _terms;
    private readonly ValueArray<TriplePattern> _template;
    private readonly IQuadSink _sink;
    private readonly RowSet _written;
    private readonly SolutionForms _subjects;
    private readonly SolutionForms _predicates;
    private readonly SolutionForms _objects;

    public TemplateWriter(QueryContext context, ValueArray<TriplePattern> template, ImmutableArray<Variable> columns, double expected, IQuadSink sink)
    {
        (_context, _template, _sink) = (context, template, sink);
        _terms = new TemplateTerms(context, columns);
        _written = new RowSet([new Variable(".s"), new Variable(".p"), new Variable(".o")], context.Monitor);
        (_subjects, _predicates, _objects) = (new SolutionForms(context.Terms, expected), new SolutionForms(context.Terms, expected), new SolutionForms(context.Terms, expected));
    }

    public void Add(Batch batch)
    {
        Span<uint> triple = stackalloc uint[3];
        for (var row = 0; row < batch.Count; row++)
        {
            _terms.NextSolution();
            foreach (var pattern in _template)
            {
                _context.Monitor.Step();
                triple[0] = _terms.Of(pattern.Subject, batch, row);
                triple[1] = _terms.Of(pattern.Predicate, batch, row);
                triple[2] = _terms.Of(pattern.Object, batch, row);
                if (!_terms.IsTriple(triple[0], triple[1], triple[2]) || !_written.TryAdd(triple)) continue;
                _sink.Add(_subjects[triple[0]], _predicates[triple[1]], _objects[triple[2]], []);
            }
        }
    }
}
