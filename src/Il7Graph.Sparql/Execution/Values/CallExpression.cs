using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Il7Graph.Rdf;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Execution.Values;

/// <summary>A call of a function that evaluates its arguments.</summary>
internal sealed class CallExpression(QueryTerms terms, BuiltInFunction function, ImmutableArray<CompiledExpression> arguments, FunctionContext functions)
    : CompiledExpression(terms)
{
    private readonly Term?[] _values = new Term?[arguments.Length];

    public override Term? Term(Batch batch, int row)
    {
        for (var i = 0; i < _values.Length; i++) _values[i] = arguments[i].Term(batch, row);
        try
        {
            return BuiltIns.Call(function, _values, functions);
        }
        catch (RegexMatchTimeoutException problem)
        {
            throw RegexLimit.Stopped(problem);
        }
    }
}
