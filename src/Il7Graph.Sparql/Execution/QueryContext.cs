using Il7Graph.Rdf;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Sparql.Functions;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>What the operators of one run share.</summary>
internal sealed class QueryContext(Dataset dataset, QueryOptions options, QueryMonitor monitor, FunctionContext functions)
{
    private readonly Dictionary<TableSlot, RowTable> _tables = [];

    public QueryOptions Options { get; } = options;

    public QueryMonitor Monitor { get; } = monitor;

    public FunctionContext Functions { get; } = functions;

    public QueryTerms Terms { get; } = new(dataset.Terms, monitor);

    public QuadIndex Index { get; } = dataset.Index;

    /// <summary>What each step has done; null if nobody asks.</summary>
    public Dictionary<PlanNode, StepProfile>? Profile { get; } = options.Profile ? new(ReferenceEqualityComparer.Instance) : null;

    /// <summary>Leaves rows for a plan below to read.</summary>
    public void Put(TableSlot slot, RowTable table) => _tables[slot] = table;

    public RowTable Get(TableSlot slot) => _tables[slot];
}
