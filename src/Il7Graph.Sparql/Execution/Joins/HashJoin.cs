using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Joins;

/// <summary>Joins by a hash table of the right side, which is read whole when the left side has a row.</summary>
/// <remarks>Where shared variables may be unbound, the rows of the right side are parted by which of them they bind, and there is a table for
/// each such part and each set of variables that both sides bind: compatible solutions (SPARQL 1.1 §18.3) without comparing all
/// pairs.</remarks>
internal sealed class HashJoin : ProbeJoin
{
    /// <summary>The most variables that may be parted by; those beyond are compared one by one.</summary>
    private const int MostLoose = 16;

    private readonly HashJoinPlan _plan;
    private readonly BatchOperator _right;
    private readonly int[] _leftKeys;
    private readonly int[] _rightKeys;
    private readonly int[] _leftLoose;
    private readonly int[] _rightLoose;
    private readonly (int Output, int Right, int Left)[] _filled;
    private readonly uint[] _key;
    private readonly Dictionary<(int Bound, int Shared), JoinTable> _tables = [];
    private RowTable? _rows;
    private int[] _masks = [];
    private int[] _boundOf = [];
    private JoinTable? _table;
    private int _part;
    private int _keyLength;
    private int _match = -1;

    public HashJoin(QueryContext context, HashJoinPlan plan, BatchOperator left, BatchOperator right)
        : base(context, plan, left, plan.Kind, plan.Conditions, FilledBy(plan, left))
    {
        (_plan, _right) = (plan, right);
        _leftKeys = [.. plan.Keys.Select(left.Variables.IndexOf)];
        _rightKeys = [.. plan.Keys.Select(right.Variables.IndexOf)];
        _leftLoose = [.. plan.Loose.Select(left.Variables.IndexOf)];
        _rightLoose = [.. plan.Loose.Select(right.Variables.IndexOf)];
        if (_leftLoose.Length > MostLoose) throw new QueryStoppedException(QueryLimit.Memory, $"the query joins two parts by more than {MostLoose} variables that may be unbound");
        _filled = [.. FilledBy(plan, left).Select(column => (column, right.Variables.IndexOf(plan.Variables[column]), left.Variables.IndexOf(plan.Variables[column])))];
        _key = new uint[_leftKeys.Length + _leftLoose.Length];
    }

    protected override bool HasNoMatches => _rows is { Count: 0 };

    protected override void Prepare()
    {
        if (_rows is not null) return;
        _rows = _right.ReadAll();
        if (_leftLoose.Length == 0)
        {
            _table = new JoinTable(_rows, _rightKeys, null, Context.Monitor);
            return;
        }
        Context.Monitor.Hold((long)_rows.Count * sizeof(int));
        _boundOf = new int[_rows.Count];
        var masks = new HashSet<int>();
        for (var row = 0; row < _rows.Count; row++)
        {
            Context.Monitor.Step();
            for (var i = 0; i < _rightLoose.Length; i++)
            {
                if (_rows.Columns[_rightLoose[i]][row] != QueryTerms.Unbound) _boundOf[row] |= 1 << i;
            }
            masks.Add(_boundOf[row]);
        }
        _masks = [.. masks.Order()];
    }

    protected override void Probe(Batch left, int row)
    {
        if (_rows!.Count == 0) return;
        for (var i = 0; i < _leftKeys.Length; i++) _key[i] = left.Columns[_leftKeys[i]][row];
        _keyLength = _leftKeys.Length;
        if (_leftLoose.Length == 0)
        {
            _match = _table!.First(_key.AsSpan(0, _keyLength));
            return;
        }
        (_part, _match) = (-1, -1);
        Advance(left, row);
    }

    protected override bool HasMatch(Batch left, int row)
    {
        Probe(left, row);
        return _match >= 0;
    }

    protected override int Take(Batch left, int row, int at, int most)
    {
        var count = 0;
        while (count < most && _match >= 0)
        {
            Context.Monitor.Step();
            foreach (var (output, right, own) in _filled)
            {
                var id = own < 0 ? QueryTerms.Unbound : left.Columns[own][row];
                Output.Columns[output][at + count] = id != QueryTerms.Unbound ? id : _rows!.Columns[right][_match];
            }
            count++;
            Advance(left, row);
        }
        return count;
    }

    /// <summary>Goes to the next match of the row.</summary>
    private void Advance(Batch left, int row)
    {
        if (_match >= 0) _match = _table!.After(_match, _key.AsSpan(0, _keyLength));
        if (_leftLoose.Length == 0) return;
        while (_match < 0 && ++_part < _masks.Length)
        {
            Context.Monitor.Step();
            var shared = 0;
            _keyLength = _leftKeys.Length;
            for (var i = 0; i < _leftLoose.Length; i++)
            {
                var id = left.Columns[_leftLoose[i]][row];
                if (id == QueryTerms.Unbound || (_masks[_part] & (1 << i)) == 0) continue;
                shared |= 1 << i;
                _key[_keyLength++] = id;
            }
            // MINUS takes only solutions that have a variable in common.
            if (_plan.IsMinus && _keyLength == 0) continue;
            _table = TableOf(_masks[_part], shared);
            _match = _table.First(_key.AsSpan(0, _keyLength));
        }
    }

    private JoinTable TableOf(int bound, int shared)
    {
        if (_tables.TryGetValue((bound, shared), out var table)) return table;
        int[] columns = [.. _rightKeys, .. _rightLoose.Where((_, i) => (shared & (1 << i)) != 0)];
        table = new JoinTable(_rows!, columns, row => _boundOf[row] == bound, Context.Monitor);
        _tables.Add((bound, shared), table);
        return table;
    }

    private static IEnumerable<int> FilledBy(HashJoinPlan plan, BatchOperator left) => plan.Kind is JoinKind.Semi or JoinKind.Anti
        ? []
        : plan.Loose.Select(each => plan.Variables.IndexOf(each)).Where(column => column >= 0).Concat(NewColumns(plan, left));
}
