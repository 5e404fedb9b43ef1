using Il7Graph.Sparql.Results;

namespace Il7Graph.Sparql.Execution;

/// <summary>Gives a sink the rows of batches, cell by cell.</summary>
internal sealed class SolutionWriter
{
    /// <summary>As many as the caches keep what was fetched for, of however many columns.</summary>
    private const int RowsPrefetched = 64;

    private readonly int[] _columns;
    private readonly ISolutionSink _sink;
    private readonly IFormSink? _formSink;
    private readonly SolutionForms _forms;

    /// <param name="columns">The columns of the batches to write; -1 for one that is nowhere bound.</param>
    public SolutionWriter(QueryTerms terms, int[] columns, ISolutionSink sink)
    {
        (_columns, _sink, _formSink) = (columns, sink, sink as IFormSink);
        _forms = new SolutionForms(terms, _formSink is { } known ? (_, canonical) => known.FormOf(canonical) : null);
    }

    public void Add(Batch batch)
    {
        for (var start = 0; start < batch.Count; start += RowsPrefetched)
        {
            var end = Math.Min(start + RowsPrefetched, batch.Count);
            foreach (var column in _columns)
            {
                if (column >= 0) _forms.Prefetch(batch[column][start..end]);
            }
            for (var row = start; row < end; row++) Add(batch, row);
        }
    }

    private void Add(Batch batch, int row)
    {
        foreach (var column in _columns)
        {
            var form = column < 0 ? [] : _forms[batch.Columns[column][row]];
            if (_formSink is not null) _formSink.AddForm(form);
            else _sink.Add(form);
        }
        _sink.EndRow();
    }
}
