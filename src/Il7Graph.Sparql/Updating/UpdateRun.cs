using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Execution;
using Il7Graph.Sparql.Execution.Services;
using Il7Graph.Sparql.Functions;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Updates;

namespace Il7Graph.Sparql.Updating;

/// <summary>One execution of an update request. Operations change a <see cref="QuadDelta"/>, which becomes a dataset when the next pattern has to
/// see it, and at the end.</summary>
internal sealed partial class UpdateRun : IDisposable
{
    private readonly Dataset _original;
    private readonly StoreLease _lease;
    private readonly string? _base;
    private readonly UpdateOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly QueryMonitor _monitor;
    private readonly DateTimeOffset _now;
    private readonly long _start;
    private readonly FunctionContext _functions;
    private QuadDelta _delta;
    private long _added;
    private long _removed;

    public UpdateRun(Dataset dataset, string? @base, UpdateOptions options, CancellationToken cancellation)
    {
        (_original, _base, _options, _cancellation) = (dataset, @base, options, cancellation);
        _lease = dataset.Lease();
        _monitor = new QueryMonitor(options.Query, cancellation);
        _now = options.Query.Now ?? options.Query.Clock.GetUtcNow();
        _start = options.Query.Clock.GetTimestamp();
        // The labels that the request makes differ by their numbers, and it brings in no others.
        _functions = new FunctionContext
        {
            Now = FunctionContext.InstantOf(_now),
            IsLabelTaken = label => dataset.Terms.TryFind(new BlankNode(label), out _),
        };
        _delta = new QuadDelta(dataset, _monitor);
    }

    public UpdateResult Execute(ValueArray<UpdateOperation> operations)
    {
        for (var i = 0; i < operations.Count; i++)
        {
            _monitor.Check();
            try
            {
                Execute(operations[i]);
            }
            catch (Exception problem) when (problem is ServiceException or DocumentUnavailableException)
            {
                throw new UpdateException(i + 1, problem.Message, problem);
            }
            catch (UpdateException problem)
            {
                throw new UpdateException(i + 1, problem.Message, problem.InnerException);
            }
        }
        var dataset = _delta is { IsEmpty: true } && _delta.Dataset != _original ? _delta.Dataset : ToDataset();
        if (_delta.Dataset != dataset) FreeIntermediate();
        _delta = new QuadDelta(_original, _monitor);
        return new UpdateResult(dataset, _added, _removed);
    }

    public void Dispose()
    {
        FreeIntermediate();
        _lease.Dispose();
    }

    private void Execute(UpdateOperation operation)
    {
        switch (operation)
        {
            case InsertData insert:
                var nodes = new FreshNodes(_functions.NewBlankNode, isKept: static _ => false);
                foreach (var quad in insert.Quads) Add(Ground(quad, nodes));
                break;
            case DeleteData delete:
                var none = new FreshNodes(_functions.NewBlankNode, isKept: static _ => true);
                foreach (var quad in delete.Quads) Remove(Ground(quad, none));
                break;
            case Modify modify:
                Apply(modify);
                break;
            case Load load:
                Apply(load);
                break;
            case Clear clear:
                Empty(clear.Target);
                break;
            case Drop drop:
                Empty(drop.Target);
                break;
            case Create create:
                if (!create.IsSilent && _delta.HasQuads(GraphOf(create.Graph))) throw new UpdateException($"the graph {create.Graph} exists");
                break;
            case Add add:
                Transfer(add.From, add.To, add.IsSilent, isReplacing: false, isMoving: false);
                break;
            case Copy copy:
                Transfer(copy.From, copy.To, copy.IsSilent, isReplacing: true, isMoving: false);
                break;
            case Move move:
                Transfer(move.From, move.To, move.IsSilent, isReplacing: true, isMoving: true);
                break;
            default:
                throw new InvalidOperationException("the set of operations is closed");
        }
    }

    /// <summary>SPARQL 1.1 Update §3.1.4. A failure leaves nothing of the document.</summary>
    private void Apply(Load load)
    {
        var nodes = new FreshNodes(_functions.NewBlankNode, isKept: static _ => false);
        var document = new LoadedDocument(_delta.Terms, nodes, load.Into is null ? null : GraphOf(load.Into), _monitor);
        try
        {
            var source = _options.Documents ?? throw new DocumentUnavailableException($"nothing may be loaded here, so not {load.Source}");
            source.Load(load.Source, document, _cancellation);
        }
        catch (DocumentUnavailableException) when (load.IsSilent)
        {
            return;
        }
        foreach (var quad in document.Quads) Add(quad);
    }

    private void Empty(GraphTarget target)
    {
        if (target.Kind is GraphTargetKind.Default or GraphTargetKind.All) _removed += _delta.Empty(IdQuad.DefaultGraph);
        if (target.Kind is GraphTargetKind.Graph) _removed += _delta.Empty(GraphOf(target.Iri));
        if (target.Kind is GraphTargetKind.Named or GraphTargetKind.All)
        {
            foreach (var graph in _delta.GraphNames.ToList()) _removed += _delta.Empty(graph);
        }
    }

    /// <summary>SPARQL 1.1 Update §3.2.3 to §3.2.5. From a graph to itself nothing is done.</summary>
    private void Transfer(Iri? from, Iri? to, bool isSilent, bool isReplacing, bool isMoving)
    {
        var (source, target) = (GraphOf(from), GraphOf(to));
        if (from is not null && !_delta.HasQuads(source))
        {
            if (isSilent) return;
            throw new UpdateException($"there is no graph {from}");
        }
        if (from == to) return;
        var quads = _delta.QuadsOf(source);
        if (isReplacing) _removed += _delta.Empty(target);
        foreach (var quad in quads) Add(quad with { Graph = target });
        if (isMoving) _removed += _delta.Empty(source);
    }

    private IdQuad Ground(QuadPattern quad, FreshNodes nodes) => new(
        Ground(quad.Triple.Subject, nodes), Ground(quad.Triple.Predicate, nodes), Ground(quad.Triple.Object, nodes),
        quad.Graph is null ? IdQuad.DefaultGraph : Ground(quad.Graph, nodes));

    private uint Ground(PatternTerm term, FreshNodes nodes) => _delta.Terms.Intern(nodes.Of(TermOf(term)));

    /// <summary>Triple terms with blank nodes are patterns even where they stand in data.</summary>
    private static Term TermOf(PatternTerm term) => term switch
    {
        Constant constant => constant.Term,
        TripleTermPattern triple => new TripleTerm(TermOf(triple.Subject), (Iri)TermOf(triple.Predicate), TermOf(triple.Object)),
        _ => throw new InvalidOperationException("data has no variables"),
    };

    private uint GraphOf(Iri? graph) => graph is null ? IdQuad.DefaultGraph : _delta.Terms.Intern(graph);

    private void Add(IdQuad quad)
    {
        if (_delta.Add(quad)) _added++;
    }

    private void Remove(IdQuad quad)
    {
        if (_delta.Remove(quad)) _removed++;
    }

    private Dataset ToDataset()
    {
        var builder = new DatasetBuilder();
        _delta.CopyTo(builder);
        return builder.ToDataset();
    }

    /// <summary>The dataset as it is now.</summary>
    private Dataset Current()
    {
        if (_delta.IsEmpty) return _delta.Dataset;
        var dataset = ToDataset();
        FreeIntermediate();
        _delta = new QuadDelta(dataset, _monitor);
        return dataset;
    }

    private void FreeIntermediate()
    {
        if (_delta.Dataset != _original) _delta.Dataset.Dispose();
    }
}
