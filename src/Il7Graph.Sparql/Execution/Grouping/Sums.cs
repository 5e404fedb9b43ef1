using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>SUM and AVG. Counts how often each term came in each group, and adds at the end, by group and term: the same sum whatever the order
/// of the rows.</summary>
internal sealed class Sums(QueryContext context, int column, AggregateExpression aggregate) : GroupState(context)
{
    private readonly PairCounts _pairs = new(context.Monitor);
    private readonly Dictionary<uint, ExactNumber> _numbers = [];
    private uint[] _results = [];

    public override void Add(Batch rows, ReadOnlySpan<int> groups, int groupCount)
    {
        for (var row = 0; row < groups.Length; row++) _pairs.Add(groups[row], IdAt(rows, column, row));
    }

    public override void Complete(int groupCount)
    {
        _results = new uint[groupCount];
        var (pairs, counts) = _pairs.ToSorted();
        var next = 0;
        for (var group = 0; group < groupCount; group++)
        {
            var sum = new ValueSum();
            for (; next < pairs.Length && (int)(pairs[next] >> 32) == group; next++)
            {
                Context.Monitor.Step();
                var id = (uint)pairs[next];
                sum.Add(NumberOf(id), aggregate.IsDistinct ? 1 : counts[next]);
            }
            _results[group] = Context.Terms.Intern(aggregate.Function == AggregateFunction.Sum ? sum.Total : sum.Average);
        }
    }

    public override uint ResultOf(int group) => _results[group];

    private ExactNumber NumberOf(uint id)
    {
        if (!_numbers.TryGetValue(id, out var number))
        {
            number = ExactNumber.Of(Context.Terms.NumberOf(id));
            _numbers.Add(id, number);
        }
        return number;
    }
}
