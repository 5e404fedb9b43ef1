using System.Collections.Immutable;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Execution.Graphs;

/// <summary>Fills in the template of a CONSTRUCT (SPARQL 1.1 §16.2): a triple that lacks a binding, or would be none, is left out; each triple
/// is written once.</summary>
internal sealed class TemplateWriter
{
    /// <summary>As many as the caches keep what was fetched for.</summary>
    private const int TriplesPrefetched = 64;

    private readonly QueryContext _context;
    private readonly TemplateTerms _terms;
    private readonly Part[] _parts;
    private readonly IQuadSink _sink;
    private readonly RowSet _written;
    private readonly SolutionForms[] _forms;
    private int _sent;

    public TemplateWriter(QueryContext context, ValueArray<TriplePattern> template, ImmutableArray<Variable> columns, IQuadSink sink)
    {
        (_context, _sink) = (context, sink);
        _terms = new TemplateTerms(context, columns);
        _parts = [.. template.SelectMany(pattern => new[] { pattern.Subject, pattern.Predicate, pattern.Object }).Select(term => PartOf(term, columns))];
        _written = new RowSet([new Variable(".s"), new Variable(".p"), new Variable(".o")], context.Monitor);
        // The bytes of the three are asked for before the first is used.
        _forms = [new SolutionForms(context.Terms), new SolutionForms(context.Terms), new SolutionForms(context.Terms)];
    }

    public void Add(Batch batch)
    {
        Span<uint> triple = stackalloc uint[3];
        for (var row = 0; row < batch.Count; row++)
        {
            _terms.NextSolution();
            for (var part = 0; part < _parts.Length; part += triple.Length)
            {
                _context.Monitor.Step();
                for (var i = 0; i < triple.Length; i++) triple[i] = IdOf(_parts[part + i], batch, row);
                if (_terms.IsTriple(triple[0], triple[1], triple[2])) _written.TryAdd(triple);
            }
            if (_written.Rows.Count - _sent >= TriplesPrefetched) Send();
        }
        Send();
    }

    /// <summary>Gives the sink the triples that are new.</summary>
    private void Send()
    {
        var triples = _written.Rows;
        for (var i = 0; i < _forms.Length; i++) _forms[i].Prefetch(triples[i][_sent..]);
        for (; _sent < triples.Count; _sent++)
        {
            _sink.Add(_forms[0][triples.Columns[0][_sent]], _forms[1][triples.Columns[1][_sent]], _forms[2][triples.Columns[2][_sent]], []);
        }
    }

    private uint IdOf(in Part part, Batch batch, int row)
    {
        if (part.Column >= 0) return batch.Columns[part.Column][row];
        return part.Made is null ? part.Constant : _terms.Of(part.Made, batch, row);
    }

    private Part PartOf(PatternTerm term, ImmutableArray<Variable> columns) => term switch
    {
        Variable variable => new Part(columns.IndexOf(variable), QueryTerms.Unbound, null),
        Constant { Term: not BlankNode } constant => new Part(-1, _context.Terms.Intern(constant.Term), null),
        _ => new Part(-1, QueryTerms.Unbound, term),
    };

    /// <summary>A place of the template: a column, else what is to be made anew for each solution, else a term that is always the same,
    /// unbound for a variable that is nowhere bound.</summary>
    private readonly record struct Part(int Column, uint Constant, PatternTerm? Made);
}
