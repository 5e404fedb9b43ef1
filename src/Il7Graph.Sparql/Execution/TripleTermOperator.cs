using Il7Graph.Rdf;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Planning;

namespace Il7Graph.Sparql.Execution;

/// <summary>Takes the triple terms in a column apart, binds the variables of a pattern to their parts, and drops the rows that do not
/// fit.</summary>
internal sealed class TripleTermOperator : BatchOperator
{
    private readonly TripleTermPlan _plan;
    private readonly BatchOperator _input;
    private readonly int _whole;
    private readonly Batch _batch;
    private readonly uint[] _row;

    public TripleTermOperator(QueryContext context, TripleTermPlan plan, BatchOperator input)
        : base(context, plan)
    {
        (_plan, _input) = (plan, input);
        _whole = input.Variables.IndexOf(plan.Whole);
        _batch = new Batch(plan.Variables.Length);
        _row = new uint[plan.Variables.Length];
    }

    protected override Batch? NextBatch()
    {
        while (_input.Next() is { } rows)
        {
            _batch.Count = 0;
            for (var row = 0; row < rows.Count; row++)
            {
                Array.Fill(_row, QueryTerms.Unbound);
                for (var column = 0; column < rows.Columns.Length; column++) _row[column] = rows.Columns[column][row];
                if (!IsMatch(_plan.Pattern, _row[_whole])) continue;
                for (var column = 0; column < _row.Length; column++) _batch.Columns[column][_batch.Count] = _row[column];
                _batch.Count++;
            }
            if (_batch.Count > 0) return _batch;
        }
        return null;
    }

    private bool IsMatch(PatternTerm pattern, uint id)
    {
        switch (pattern)
        {
            case Variable variable:
                ref var bound = ref _row[Variables.IndexOf(variable)];
                if (bound == QueryTerms.Unbound) bound = id;
                return bound == id;
            case Constant constant:
                return Context.Terms.Intern(constant.Term) == id;
            default:
                if (id == QueryTerms.Unbound || Context.Terms.KindOf(id) != TermKind.TripleTerm) return false;
                var triple = (TripleTermPattern)pattern;
                var (subject, predicate, @object) = PartsOf(id);
                return IsMatch(triple.Subject, subject) && IsMatch(triple.Predicate, predicate) && IsMatch(triple.Object, @object);
        }
    }

    private (uint Subject, uint Predicate, uint Object) PartsOf(uint id)
    {
        if (id < Context.Terms.Count) return Context.Terms.Table.TripleParts(id);
        var triple = (TripleTerm)Context.Terms.Decode(id)!;
        return (Context.Terms.Intern(triple.Subject), Context.Terms.Intern(triple.Predicate), Context.Terms.Intern(triple.Object));
    }
}
