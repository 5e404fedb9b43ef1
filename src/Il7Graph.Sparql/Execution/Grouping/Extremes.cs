namespace Il7Graph.Sparql.Execution.Grouping;

/// <summary>MIN and MAX: the first and the last in the order of ORDER BY (SPARQL 1.1 §18.5.1.5), in which
/// spellings settle between equal values.</summary>
internal sealed class Extremes(QueryContext context, int column, bool isMaximum) : GroupState(context)
{
    private uint[] _found = [];
    private bool[] _hasError = [];

    public override void Add(Batch rows, ReadOnlySpan<int> groups, int groupCount)
    {
        if (groupCount > _found.Length)
        {
            var start = _found.Length;
            Array.Resize(ref _found, Math.Max(groupCount, 2 * _found.Length));
            Array.Resize(ref _hasError, _found.Length);
            Array.Fill(_found, QueryTerms.Unbound, start, _found.Length - start);
        }
        var terms = Context.Terms;
        for (var row = 0; row < groups.Length; row++)
        {
            var id = IdAt(rows, column, row);
            var group = groups[row];
            ref var found = ref _found[group];
            if (id == QueryTerms.Unbound) _hasError[group] = true;
            else if (found == QueryTerms.Unbound || (isMaximum ? terms.Compare(id, found) > 0 : terms.Compare(id, found) < 0)) found = id;
        }
    }

    public override uint ResultOf(int group) => group >= _found.Length || _hasError[group] ? QueryTerms.Unbound : _found[group];
}
