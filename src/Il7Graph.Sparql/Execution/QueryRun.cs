using System.Collections.Immutable;
using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Sparql.Execution.Graphs;
using Il7Graph.Sparql.Execution.Values;
using Il7Graph.Sparql.Functions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Planning;
using Il7Graph.Sparql.Results;
using Il7Graph.Sparql.Syntax;

namespace Il7Graph.Sparql.Execution;

/// <summary>One execution of a query, for one thread, once. Every member that reads throws <see cref="QueryStoppedException"/> when a limit is
/// reached and <see cref="OperationCanceledException"/> when the run is cancelled.</summary>
public sealed class QueryRun : IDisposable
{
    private readonly QueryForm _form;
    private readonly PlanNode _plan;
    private readonly QueryView _view;
    private readonly StoreLease _lease;
    private readonly int[] _columns;
    private BatchOperator? _root;
    private Batch? _batch;
    private int _row = -1;
    private bool _isDisposed;

    internal QueryRun(QueryView view, PlanNode plan, QueryForm form, string? @base, QueryOptions options, QueryMonitor monitor, StoreLease lease)
    {
        (_view, _plan, _form, _lease) = (view, plan, form, lease);
        Context = new QueryContext(view.Dataset, options, monitor, new FunctionContext
        {
            Now = FunctionContext.InstantOf(options.Now ?? options.Clock.GetUtcNow()),
            BaseIri = @base,
            RegexTimeout = options.Timeout is { Ticks: > 0 } timeout && timeout < RegexLimit.ForOneText ? timeout : RegexLimit.ForOneText,
            IsLabelTaken = label => view.Dataset.Terms.TryFind(new BlankNode(label), out _),
        });
        var variables = form is SelectClause select ? select.Projections.Select(each => each.Variable).Distinct().ToImmutableArray() : plan.Variables;
        _columns = [.. variables.Select(plan.Variables.IndexOf)];
        Variables = [.. variables.Select(each => each.Name)];
    }

    /// <summary>The columns, without <c>?</c>.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>The plan, a line a step, inputs below; with rows and times if they are counted.</summary>
    public string Plan => PlanText.Of(_plan, Context.Profile);

    /// <summary>Whether the run has come to its end, or as far as it was read, without a solution.</summary>
    public bool IsEmpty { get; private set; } = true;

    internal QueryContext Context { get; }

    internal PlanNode Root => _plan;

    /// <summary>The term of the current solution in a column; null if it is unbound.</summary>
    public Term? this[int column] => _columns[column] < 0 ? null : Context.Terms.Decode(_batch!.Columns[_columns[column]][_row]);

    /// <summary>Goes to the next solution.</summary>
    public bool MoveNext()
    {
        if (_batch is not null && ++_row < _batch.Count) return true;
        _batch = NextBatch();
        _row = 0;
        return _batch is not null;
    }

    /// <summary>Gives all solutions that have not been read to a sink.</summary>
    public void WriteTo(ISolutionSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        var writer = new SolutionWriter(Context.Terms, _columns, sink);
        sink.Begin(Variables);
        while (NextBatch() is { } batch) writer.Add(batch);
        sink.End();
    }

    /// <summary>Whether there is a solution.</summary>
    public bool Ask() => MoveNext();

    /// <summary>Gives the triples of a CONSTRUCT or DESCRIBE to a sink, each once.</summary>
    /// <exception cref="InvalidOperationException">The query has another form.</exception>
    public void WriteTo(IQuadSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        switch (_form)
        {
            case ConstructForm construct:
                var template = new TemplateWriter(Context, construct.Template, _plan.Variables, sink);
                while (NextBatch() is { } batch) template.Add(batch);
                break;
            case DescribeForm describe:
                new Description(_view.Dataset, Context, sink).Write(DescribedBy(describe));
                break;
            default:
                throw new InvalidOperationException("the query asks for solutions, not for a graph");
        }
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _lease.Dispose();
    }

    internal Batch? NextBatch()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        try
        {
            _root ??= OperatorFactory.Create(_plan, Context);
            var batch = _root.Next();
            if (batch is not null) IsEmpty = false;
            return batch;
        }
        catch (InsufficientExecutionStackException)
        {
            throw QueryStoppedException.TooDeep();
        }
    }

    private HashSet<uint> DescribedBy(DescribeForm describe)
    {
        var found = new HashSet<uint>();
        var variables = describe.IsStar
            ? _plan.Variables.Where(each => !each.IsGenerated)
            : describe.Targets.OfType<Variable>();
        var columns = variables.Select(each => _plan.Variables.IndexOf(each)).Where(column => column >= 0).ToArray();
        foreach (var target in describe.Targets.OfType<Constant>()) found.Add(Context.Terms.Intern(target.Term));
        while (NextBatch() is { } batch)
        {
            foreach (var column in columns)
            {
                foreach (var id in batch[column]) found.Add(id);
            }
        }
        found.Remove(QueryTerms.Unbound);
        return found;
    }
}
