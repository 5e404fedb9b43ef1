using Il7Graph.Rdf;
using Il7Graph.Sparql.Algebra;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;
using Il7Graph.Sparql.Planning;
using Il7Graph.Sparql.Results;
using Il7Graph.Sparql.Writing;

namespace Il7Graph.Sparql.Execution.Services;

/// <summary>SERVICE (SPARQL 1.1 Federated Query): the rows at hand go to the endpoint in batches, as VALUES, and what comes back is joined
/// with them.</summary>
internal sealed class ServiceOperator : BatchOperator
{
    /// <summary>How many rows go in one request.</summary>
    private const int RowsAtOnce = 500;

    private readonly ServicePlan _plan;
    private readonly BatchOperator? _left;
    private readonly Queue<RowTable> _answers = [];
    private readonly Batch _batch;
    private int _next;
    private bool _isAsked;

    public ServiceOperator(QueryContext context, ServicePlan plan, BatchOperator? left)
        : base(context, plan)
    {
        (_plan, _left) = (plan, left);
        _batch = new Batch(plan.Variables.Length);
    }

    protected override Batch? NextBatch()
    {
        while (true)
        {
            while (_answers.TryPeek(out var answer))
            {
                if (_next < answer.Count)
                {
                    var count = Math.Min(Batch.Capacity, answer.Count - _next);
                    answer.CopyTo(_batch, _next, count);
                    _next += count;
                    return _batch;
                }
                _answers.Dequeue().Release();
                _next = 0;
            }
            if (!Ask()) return null;
        }
    }

    private bool Ask()
    {
        if (_left is null)
        {
            if (_isAsked) return false;
            _isAsked = true;
            var unit = new RowTable([], Context.Monitor);
            unit.Add([]);
            Ask(unit, 0, 1);
            return true;
        }
        if (_left.Next() is not { } batch) return false;
        var rows = new RowTable(_left.Variables, Context.Monitor);
        rows.Add(batch);
        for (var start = 0; start < rows.Count; start += RowsAtOnce) Ask(rows, start, Math.Min(RowsAtOnce, rows.Count - start));
        rows.Release();
        return true;
    }

    private void Ask(RowTable rows, int start, int count)
    {
        if (_plan.Call.Name is Constant constant)
        {
            Ask(constant.Term, rows, [.. Enumerable.Range(start, count)]);
            return;
        }
        var column = rows.Variables.IndexOf((Variable)_plan.Call.Name);
        if (column < 0) throw new ServiceException($"{_plan.Call.Name} has no value where SERVICE needs the endpoint");
        foreach (var group in Enumerable.Range(start, count).GroupBy(row => rows.Columns[column][row]))
        {
            var endpoint = Context.Terms.Decode(group.Key) ?? throw new ServiceException($"{_plan.Call.Name} has no value where SERVICE needs the endpoint");
            Ask(endpoint, rows, [.. group]);
        }
    }

    private void Ask(Term endpoint, RowTable rows, int[] chosen)
    {
        var answer = new RowTable(Variables, Context.Monitor);
        try
        {
            if (endpoint is not Iri iri) throw new ServiceException($"{endpoint} is no IRI, so no endpoint");
            var client = Context.Options.Services ?? throw new ServiceException($"this query may ask no other endpoint, so not {iri}");
            Join(rows, chosen, Select(client, iri, QueryFor(rows, chosen)), answer);
        }
        catch (ServiceException) when (_plan.Call.IsSilent)
        {
            // SILENT: one solution without bindings, which joins with every row.
            answer = new RowTable(Variables, Context.Monitor);
            foreach (var row in chosen) answer.Add(RowOf(rows, row));
        }
        _answers.Enqueue(answer);
    }

    /// <summary>Waits for an endpoint no longer than the query may take.</summary>
    private SparqlResults Select(IServiceClient client, Iri endpoint, string query)
    {
        using var deadline = Context.Monitor.Deadline();
        try
        {
            return client.Select(endpoint, query, deadline.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !Context.Monitor.Cancellation.IsCancellationRequested)
        {
            throw Context.Monitor.OutOfTime();
        }
    }

    private string QueryFor(RowTable rows, int[] chosen)
    {
        var pattern = _plan.Call.Pattern;
        var shared = _plan.Shared.Where(each => chosen.All(row => !IsBlankNode(rows, each, row))).ToList();
        if (shared.Count > 0)
        {
            var distinct = chosen.Select(row => shared.Select(each => Context.Terms.Decode(rows.Columns[rows.Variables.IndexOf(each)][row])).ToValueArray()).Distinct();
            pattern = new Join(pattern, new Algebra.Values(shared.ToValueArray(), distinct.ToValueArray()));
        }
        return SparqlWriter.WriteSelect(pattern);
    }

    private bool IsBlankNode(RowTable rows, Variable variable, int row)
    {
        var id = rows.Columns[rows.Variables.IndexOf(variable)][row];
        return id != QueryTerms.Unbound && Context.Terms.KindOf(id) == TermKind.BlankNode;
    }

    private void Join(RowTable rows, int[] chosen, SparqlResults results, RowTable answer)
    {
        var columns = results.Variables.Select(name => Variables.IndexOf(new Variable(name))).ToArray();
        var solutions = IdsOf(results);
        foreach (var row in chosen)
        {
            var hasMatch = false;
            var left = RowOf(rows, row);
            foreach (var solution in solutions)
            {
                Context.Monitor.Step();
                if (!IsCompatible(left, solution, columns)) continue;
                hasMatch = true;
                var joined = (uint[])left.Clone();
                for (var i = 0; i < columns.Length; i++)
                {
                    if (columns[i] >= 0 && solution[i] != QueryTerms.Unbound) joined[columns[i]] = solution[i];
                }
                answer.Add(joined);
            }
            if (!hasMatch && _plan.IsOptional) answer.Add(left);
        }
    }

    /// <summary>The solutions in terms of the query. A blank node of an endpoint is none of the data, whatever its label.</summary>
    private List<uint[]> IdsOf(SparqlResults results)
    {
        var nodes = new FreshNodes(Context.Functions.NewBlankNode, isKept: static _ => false);
        var solutions = new List<uint[]>(results.Rows.Count);
        foreach (var row in results.Rows)
        {
            Context.Monitor.Hold(sizeof(uint) * row.Count);
            solutions.Add([.. row.Select(term => term is null ? QueryTerms.Unbound : Context.Terms.Intern(nodes.Of(term)))]);
        }
        return solutions;
    }

    private static bool IsCompatible(uint[] left, uint[] solution, int[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] < 0 || solution[i] == QueryTerms.Unbound) continue;
            if (left[columns[i]] != QueryTerms.Unbound && left[columns[i]] != solution[i]) return false;
        }
        return true;
    }

    private uint[] RowOf(RowTable rows, int row)
    {
        var joined = new uint[Variables.Length];
        for (var i = 0; i < joined.Length; i++)
        {
            var column = rows.Variables.IndexOf(Variables[i]);
            joined[i] = column < 0 ? QueryTerms.Unbound : rows.Columns[column][row];
        }
        return joined;
    }
}
