using System.Collections.Frozen;
using Il7Graph.Diagnostics;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Syntax;

/// <content>Calls of functions and aggregates.</content>
internal sealed partial class SparqlParser
{
    private static readonly FrozenDictionary<string, AggregateFunction> Aggregates =
        Enum.GetValues<AggregateFunction>().ToFrozenDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    // [139] BuiltInCall ::= Aggregate | 'STR' '(' Expression ')' | ... | ExistsFunc | NotExistsFunc
    private Expression BuiltInCall()
    {
        var token = _token;
        if (AcceptWord("EXISTS")) return Exists(isNegated: false);
        if (AcceptWord("NOT"))
        {
            ExpectWord("EXISTS");
            return Exists(isNegated: true);
        }
        var name = _scanner.TextOf(token);
        if (AggregateOf(name) is { } aggregate) return Aggregate(aggregate);
        if (!BuiltInFunctions.TryFind(name, out var function)) throw UnknownFunction(token);
        Advance();
        if (!At(TokenKind.OpenParenthesis)) throw Unexpected("'('");
        if (function == BuiltInFunction.Bound) return Bound();
        var open = _token;
        var arguments = ExpressionList();
        CheckArity(function, arguments.Count, token, open);
        return new FunctionCall(function, arguments);
    }

    /// <summary>BOUND takes a variable, not an expression.</summary>
    private FunctionCall Bound()
    {
        Advance();
        var argument = VariableUse();
        Expect(TokenKind.CloseParenthesis, "')'");
        SetHeight(1);
        return new FunctionCall(BuiltInFunction.Bound, [argument]);
    }

    private void CheckArity(BuiltInFunction function, int count, Token name, Token open)
    {
        var (least, most) = BuiltInFunctions.ArityOf(function);
        if (count >= least && count <= most) return;
        var expected = most == least ? Number(least, "argument") : $"{Number(least, "argument")} to {most}";
        var token = new Token(TokenKind.Word, name.Start, open.Start - name.Start);
        Report(SparqlDiagnostics.WrongArguments, token, BuiltInFunctions.NameOf(function), expected, count);
    }

    private SyntaxFailure UnknownFunction(Token token)
    {
        var name = TextOf(token);
        var diagnostic = Diagnostic.Of(SparqlDiagnostics.UnknownFunction, _scanner.Source.SpanOf(token.Start, token.Length), name);
        var candidates = BuiltInFunctions.Names.Concat(Aggregates.Keys);
        if (Spelling.Nearest(name.ToUpperInvariant(), candidates.Select(candidate => candidate.ToUpperInvariant())) is { } meant)
        {
            diagnostic = diagnostic with { Help = $"did you mean {meant}?" };
        }
        Report(diagnostic);
        return new SyntaxFailure();
    }

    /// <summary>Whether a word calls something: a known function, or an unknown one that a parenthesis follows.</summary>
    private bool IsCallable(Token token)
    {
        var name = _scanner.TextOf(token);
        if (BuiltInFunctions.TryFind(name, out _) || AggregateOf(name) is not null) return true;
        if (name.Equals("EXISTS", StringComparison.OrdinalIgnoreCase) || name.Equals("NOT", StringComparison.OrdinalIgnoreCase)) return true;
        var rest = _scanner.Source.Text.AsSpan(token.End).TrimStart();
        return rest.StartsWith('(') && !Keywords.All.Contains(name.ToString(), StringComparer.OrdinalIgnoreCase);
    }

    // [143] ExistsFunc ::= 'EXISTS' GroupGraphPattern    [144] NotExistsFunc ::= 'NOT' 'EXISTS' GroupGraphPattern
    private ExistsSyntax Exists(bool isNegated)
    {
        var bgp = _bgp;
        var (triples, rules) = (_triples, _rules);
        _rules = TripleRules.Pattern;
        var pattern = ScopedGroup(out _);
        (_triples, _rules) = (triples, rules);
        _bgp = bgp;
        SetHeight(_height + 1);
        return new ExistsSyntax(pattern, isNegated);
    }

    // [145] Aggregate ::= 'COUNT' '(' 'DISTINCT'? ( '*' | Expression ) ')' | 'SUM' '(' 'DISTINCT'? Expression ')' | ...
    //                     | 'GROUP_CONCAT' '(' 'DISTINCT'? Expression ( ';' 'SEPARATOR' '=' String )? ')'
    private AggregateExpression Aggregate(AggregateFunction function)
    {
        var name = Advance();
        if (_aggregatesForbidden is { } where) Report(SparqlDiagnostics.MisplacedAggregate, name, NameOf(function), where);
        else if (_groups is not null) _groups.HasAggregate = true;
        Expect(TokenKind.OpenParenthesis, "'('");
        Enter();
        var uses = _uses;
        _uses = null;
        var isDistinct = AcceptWord("DISTINCT");
        Expression? argument = null;
        string? separator = null;
        using (ForbidAggregates("inside another aggregate"))
        {
            if (function != AggregateFunction.Count || !Accept(TokenKind.Star)) argument = Expression();
        }
        if (function == AggregateFunction.GroupConcat && Accept(TokenKind.Semicolon))
        {
            ExpectWord("SEPARATOR");
            Expect(TokenKind.Equal, "'='");
            separator = String();
        }
        _uses = uses;
        Expect(TokenKind.CloseParenthesis, "')'");
        Leave();
        SetHeight(_height + 1);
        return new AggregateExpression(function, argument, isDistinct, separator);
    }

    private static AggregateFunction? AggregateOf(ReadOnlySpan<char> name) =>
        Aggregates.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var function) ? function : null;

    private static string NameOf(AggregateFunction function) =>
        function == AggregateFunction.GroupConcat ? "GROUP_CONCAT" : function.ToString().ToUpperInvariant();

    // [146] iriOrFunction ::= iri ArgList?    [73] FunctionCall ::= iri ArgList
    // [74] ArgList ::= NIL | '(' 'DISTINCT'? Expression ( ',' Expression )* ')'
    private Expression FunctionCall(bool isOptional = false)
    {
        var iri = Iri("the IRI of a function");
        _height = 0;
        if (!At(TokenKind.OpenParenthesis)) return isOptional ? new TermExpression(iri) : throw Unexpected("'(' and the arguments of the function");
        var isDistinct = false;
        var text = _scanner.Source.Text.AsSpan(_token.End).TrimStart();
        if (text.StartsWith("DISTINCT", StringComparison.OrdinalIgnoreCase) && text.Length > 8 && !char.IsLetterOrDigit(text[8]) && text[8] != ':')
        {
            isDistinct = true;
        }
        return new IriFunctionCall(iri, isDistinct ? DistinctArguments() : ExpressionList(), isDistinct);
    }

    private ValueArray<Expression> DistinctArguments()
    {
        Advance();
        Enter();
        ExpectWord("DISTINCT");
        return RestOfExpressionList(mayBeEmpty: false);
    }
}
