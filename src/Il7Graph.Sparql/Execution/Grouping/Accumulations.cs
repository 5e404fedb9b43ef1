using Il7Graph.Rdf;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>An aggregate that takes terms one by one: SAMPLE, GROUP_CONCAT.</summary>
internal sealed class Accumulations(QueryContext context, int column, AggregateExpression aggregate) : GroupState(context)
{
    private readonly PairCounts? _seen = aggregate.IsDistinct ? new PairCounts(context.Monitor) : null;
    private readonly bool _keepsAll = aggregate.Function == AggregateFunction.GroupConcat;
    private readonly List<Accumulator> _accumulators = [];

    public override void Add(Batch rows, ReadOnlySpan<int> groups, int groupCount)
    {
        Complete(groupCount);
        for (var row = 0; row < groups.Length; row++)
        {
            Context.Monitor.Step();
            var id = IdAt(rows, column, row);
            if (_seen is not null && !_seen.Add(groups[row], id)) continue;
            var term = Context.Terms.Decode(id);
            if (_keepsAll && term is not null) Context.Monitor.Hold(32 + (term is Literal literal ? 2L * literal.LexicalForm.Length : 0));
            _accumulators[groups[row]].Add(term);
        }
    }

    public override void Complete(int groupCount)
    {
        while (_accumulators.Count < groupCount) _accumulators.Add(Accumulator.Create(aggregate));
    }

    public override uint ResultOf(int group) => Context.Terms.Intern(_accumulators[group].Result);
}
