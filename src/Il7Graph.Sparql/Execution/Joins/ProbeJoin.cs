using System.Collections.Immutable;
using Il7Graph.Sparql.Execution.Values;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution.Joins;

/// <summary>A join that looks up the matches of each row of its left side: what all kinds of join share, however the matches are
/// found.</summary>
/// <remarks>With conditions the rows of a left batch that have no match come after those that have.</remarks>
internal abstract class ProbeJoin : BatchOperator
{
    private readonly BatchOperator _left;
    private readonly JoinKind _kind;
    private readonly ImmutableArray<CompiledExpression> _conditions;
    private readonly int[] _rows = new int[Batch.Capacity];
    private readonly (int Output, int Left)[] _gathered;
    private readonly (int Output, int Left)[] _filled;
    private readonly bool[] _matched;
    private Batch? _batch;
    private int _row;
    private bool _isProbing;
    private bool _hasMatch;
    private bool _isAddingUnmatched;
    private int _gatheredRows;

    /// <param name="filled">The columns that <see cref="Take"/> fills; the others come from the left side.</param>
    protected ProbeJoin(
        QueryContext context, PlanNode plan, BatchOperator left, JoinKind kind, ImmutableArray<Expression> conditions, IEnumerable<int> filled)
        : base(context, plan)
    {
        (_left, _kind) = (left, kind);
        _filled = [.. filled.Select(column => (column, left.Variables.IndexOf(plan.Variables[column])))];
        _gathered = [.. plan.Variables.Select((variable, column) => (column, left.Variables.IndexOf(variable))).Where(pair => pair.Item2 >= 0).Except(_filled)];
        Output = new Batch(plan.Variables.Length);
        _conditions = [.. conditions.Select(each => ExpressionCompiler.Compile(each, context, plan.Variables))];
        _matched = _conditions.IsEmpty ? [] : new bool[Batch.Capacity];
    }

    protected Batch Output { get; }

    /// <summary>The columns of a plan that its left side does not have.</summary>
    protected static IEnumerable<int> NewColumns(PlanNode plan, BatchOperator left) =>
        Enumerable.Range(0, plan.Variables.Length).Where(column => !left.Variables.Contains(plan.Variables[column]));

    /// <summary>Whether the left side has a row at all; then the right side may be prepared.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>Whether no left row can have a match.</summary>
    protected virtual bool HasNoMatches => false;

    /// <summary>Looks for the matches of a row.</summary>
    protected abstract void Probe(Batch left, int row);

    /// <summary>Fills the columns of the right side with the next matches of the row, from a row of the output on.</summary>
    /// <returns>How many; 0 if there are no more.</returns>
    protected abstract int Take(Batch left, int row, int at, int most);

    /// <summary>Whether the row has a match.</summary>
    protected abstract bool HasMatch(Batch left, int row);

    protected sealed override Batch? NextBatch() =>
        _kind is JoinKind.Semi or JoinKind.Anti ? NextKept() : _conditions.IsEmpty ? NextJoined() : NextConditional();

    private Batch? NextKept()
    {
        while (NextLeft() is { } left)
        {
            var kept = 0;
            for (var row = 0; row < left.Count; row++)
            {
                Context.Monitor.Step();
                if ((!HasNoMatches && HasMatch(left, row)) == (_kind == JoinKind.Semi)) _rows[kept++] = row;
            }
            _batch = null;
            if (kept == 0) continue;
            Gather(left, 0, kept);
            Output.Count = kept;
            return Output;
        }
        return null;
    }

    private Batch? NextJoined()
    {
        Output.Count = _gatheredRows = 0;
        while (NextLeft() is { } left)
        {
            if (HasNoMatches && _kind == JoinKind.Inner) return null;
            if (!Expand(left))
            {
                GatherRest(left);
                return Output;
            }
            GatherRest(left);
            _batch = null;
            if (Output.Count == Batch.Capacity) return Output;
        }
        return Output.Count == 0 ? null : Output;
    }

    /// <summary>Puts the matches of the rows of a batch into the output.</summary>
    /// <returns>False if the output was full before that.</returns>
    private bool Expand(Batch left)
    {
        while (true)
        {
            if (!_isProbing)
            {
                if (_row == left.Count) return true;
                Context.Monitor.Step();
                Probe(left, _row);
                (_isProbing, _hasMatch) = (true, false);
            }
            var room = Batch.Capacity - Output.Count;
            if (room == 0) return false;
            var count = HasNoMatches ? 0 : Take(left, _row, Output.Count, room);
            if (count > 0)
            {
                _hasMatch = true;
                Array.Fill(_rows, _row, Output.Count, count);
                Output.Count += count;
                continue;
            }
            if (!_hasMatch && _kind == JoinKind.Left && _conditions.IsEmpty) AddUnmatched(left, _row);
            _isProbing = false;
            _row++;
        }
    }

    private Batch? NextConditional()
    {
        while (NextLeft() is { } left)
        {
            Output.Count = _gatheredRows = 0;
            if (!_isAddingUnmatched)
            {
                var isDone = Expand(left);
                GatherRest(left);
                KeepMet();
                if (isDone)
                {
                    if (_kind == JoinKind.Left) (_isAddingUnmatched, _row) = (true, 0);
                    else _batch = null;
                }
                if (Output.Count > 0) return Output;
                if (!_isAddingUnmatched) continue;
            }
            for (; _row < left.Count; _row++)
            {
                if (!_matched[_row]) AddUnmatched(left, _row);
            }
            GatherRest(left);
            _isAddingUnmatched = false;
            _batch = null;
            if (Output.Count > 0) return Output;
        }
        return null;
    }

    private void KeepMet()
    {
        var kept = 0;
        for (var row = 0; row < Output.Count; row++)
        {
            Context.Monitor.Step();
            var isMet = true;
            foreach (var condition in _conditions)
            {
                if (condition.Test(Output, row) == Truth.True) continue;
                isMet = false;
                break;
            }
            if (!isMet) continue;
            _matched[_rows[row]] = true;
            if (kept != row)
            {
                foreach (var column in Output.Columns) column[kept] = column[row];
            }
            kept++;
        }
        Output.Count = _gatheredRows = kept;
    }

    private Batch? NextLeft()
    {
        if (_batch is not null) return _batch;
        _batch = _left.Next();
        if (_batch is null) return null;
        (_row, _isProbing) = (0, false);
        Array.Clear(_matched);
        Prepare();
        return _batch;
    }

    private void AddUnmatched(Batch left, int row)
    {
        var at = Output.Count++;
        _rows[at] = row;
        foreach (var (column, own) in _filled) Output.Columns[column][at] = own >= 0 ? left.Columns[own][row] : QueryTerms.Unbound;
    }

    private void GatherRest(Batch left)
    {
        Gather(left, _gatheredRows, Output.Count);
        _gatheredRows = Output.Count;
    }

    private void Gather(Batch left, int from, int to)
    {
        var rows = _rows.AsSpan(from, to - from);
        foreach (var (column, own) in _gathered)
        {
            var source = left.Columns[own];
            var target = Output.Columns[column].AsSpan(from, rows.Length);
            for (var i = 0; i < rows.Length; i++) target[i] = source[rows[i]];
        }
    }
}
