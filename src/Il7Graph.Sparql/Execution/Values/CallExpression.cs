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
    private const int CharactersAStep = 64;

    private readonly Term?[] _values = new Term?[arguments.Length];

    public override Term? Term(Batch batch, int row)
    {
        var length = 0;
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = arguments[i].Term(batch, row);
            if (_values[i] is Literal literal) length += literal.LexicalForm.Length;
        }
        Terms.Monitor.Step(1 + (length / CharactersAStep));
        // One that backtracks takes as long as it likes, up to a limit of its own.
        if (function is BuiltInFunction.Regex or BuiltInFunction.Replace) Terms.Monitor.Check();
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
