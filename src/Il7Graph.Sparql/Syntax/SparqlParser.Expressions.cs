using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Syntax;

/// <content>Expressions.</content>
internal sealed partial class SparqlParser
{
    // [124] Expression ::= ConditionalOrExpression
    // [125] ConditionalOrExpression ::= ConditionalAndExpression ( '||' ConditionalAndExpression )*
    private Expression Expression() => Chained(
        TokenKind.Or, ConditionalAndExpression, (left, right) => new BinaryExpression(BinaryOperator.Or, left, right));

    // [126] ConditionalAndExpression ::= ValueLogical ( '&&' ValueLogical )*    [127] ValueLogical ::= RelationalExpression
    private Expression ConditionalAndExpression() => Chained(
        TokenKind.And, RelationalExpression, (left, right) => new BinaryExpression(BinaryOperator.And, left, right));

    // [128] RelationalExpression ::= NumericExpression ( ( '=' | '!=' | '<' | '>' | '<=' | '>=' ) NumericExpression
    //                                | 'NOT'? 'IN' ExpressionList )?
    private Expression RelationalExpression()
    {
        var left = AdditiveExpression();
        BinaryOperator? comparison = _token.Kind switch
        {
            TokenKind.Equal => BinaryOperator.Equal,
            TokenKind.NotEqual => BinaryOperator.NotEqual,
            TokenKind.Less => BinaryOperator.Less,
            TokenKind.Greater => BinaryOperator.Greater,
            TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
            TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
            _ => null,
        };
        if (comparison is { } @operator) return Binary(@operator, left, AdditiveExpression);
        if (!At(TokenKind.Word)) return left;
        var isNegated = AcceptWord("NOT");
        if (isNegated) ExpectWord("IN");
        else if (!AcceptWord("IN")) return left;
        var height = _height;
        var list = ExpressionList();
        SetHeight(Math.Max(height, _height) + 1);
        return new InExpression(left, list, isNegated);
    }

    /// <summary>An operation upon what has been read; its right side follows.</summary>
    private BinaryExpression Binary(BinaryOperator @operator, Expression left, Func<Expression> right)
    {
        Advance();
        var height = _height;
        var operand = right();
        SetHeight(Math.Max(height, _height) + 1);
        return new BinaryExpression(@operator, left, operand);
    }

    // [129] NumericExpression ::= AdditiveExpression
    // [130] AdditiveExpression ::= MultiplicativeExpression ( '+' MultiplicativeExpression | '-' MultiplicativeExpression
    //                              | ( NumericLiteralPositive | NumericLiteralNegative ) ( '*' UnaryExpression | '/' UnaryExpression )* )*
    private Expression AdditiveExpression()
    {
        var left = MultiplicativeExpression();
        while (true)
        {
            if (At(TokenKind.Plus)) left = Binary(BinaryOperator.Add, left, MultiplicativeExpression);
            else if (At(TokenKind.Minus)) left = Binary(BinaryOperator.Subtract, left, MultiplicativeExpression);
            else if (_token.Kind is TokenKind.Integer or TokenKind.Decimal or TokenKind.Double && SignOf(_token) is { } sign)
            {
                // "1 +2" is an addition though "+2" is one token.
                var number = _token;
                var height = _height;
                left = Binary(sign == '+' ? BinaryOperator.Add : BinaryOperator.Subtract, left, () =>
                {
                    _height = 0;
                    return Factors(new TermExpression(NumberOf(number, TextOf(number)[1..])));
                });
                SetHeight(Math.Max(height + 1, _height));
            }
            else
            {
                return left;
            }
        }
    }

    private char? SignOf(Token token) => _scanner.TextOf(token)[0] is var c and ('+' or '-') ? c : null;

    // [131] MultiplicativeExpression ::= UnaryExpression ( '*' UnaryExpression | '/' UnaryExpression )*
    private Expression MultiplicativeExpression() => Factors(UnaryExpression());

    private Expression Factors(Expression left)
    {
        while (true)
        {
            if (At(TokenKind.Star)) left = Binary(BinaryOperator.Multiply, left, UnaryExpression);
            else if (At(TokenKind.Slash)) left = Binary(BinaryOperator.Divide, left, UnaryExpression);
            else return left;
        }
    }

    // [132] UnaryExpression ::= '!' UnaryExpression | '+' PrimaryExpression | '-' PrimaryExpression | PrimaryExpression
    private Expression UnaryExpression()
    {
        var negations = 0;
        while (Accept(TokenKind.Not)) negations++;
        UnaryOperator? sign = Accept(TokenKind.Plus) ? UnaryOperator.Plus : Accept(TokenKind.Minus) ? UnaryOperator.Minus : null;
        var expression = PrimaryExpression();
        SetHeight(_height + negations + 1);
        if (sign is { } @operator) expression = new UnaryExpression(@operator, expression);
        for (; negations > 0; negations--) expression = new UnaryExpression(UnaryOperator.Not, expression);
        return expression;
    }

    // [133] PrimaryExpression ::= BrackettedExpression | BuiltInCall | iriOrFunction | RDFLiteral | NumericLiteral | BooleanLiteral | Var
    //                             | ExprTripleTerm
    private Expression PrimaryExpression()
    {
        _height = 0;
        switch (_token.Kind)
        {
            case TokenKind.OpenParenthesis: return BrackettedExpression();
            case TokenKind.Variable: return VariableUse();
            case TokenKind.Iri or TokenKind.PrefixedName: return FunctionCall(isOptional: true);
            case TokenKind.OpenTripleTerm: return ExprTripleTerm();
            case TokenKind.Word when IsCallable(_token): return BuiltInCall();
            default: return new TermExpression(GroundTerm("an expression"));
        }
    }

    private VariableExpression VariableUse()
    {
        var token = _token;
        var variable = Var();
        _uses?.Add((variable, token));
        return new VariableExpression(variable);
    }

    // [138] BrackettedExpression ::= '(' Expression ')'
    private Expression BrackettedExpression()
    {
        Expect(TokenKind.OpenParenthesis, "'('");
        Enter();
        var expression = Expression();
        Expect(TokenKind.CloseParenthesis, "')' or the rest of the expression");
        Leave();
        return expression;
    }

    // [123] ExpressionList ::= NIL | '(' Expression ( ',' Expression )* ')'
    private ValueArray<Expression> ExpressionList()
    {
        Expect(TokenKind.OpenParenthesis, "'('");
        Enter();
        return RestOfExpressionList(mayBeEmpty: true);
    }

    /// <summary>The expressions of a list whose bracket is open, and its end.</summary>
    private ValueArray<Expression> RestOfExpressionList(bool mayBeEmpty)
    {
        var list = new List<Expression>();
        var height = 0;
        if (!mayBeEmpty || !At(TokenKind.CloseParenthesis))
        {
            do
            {
                list.Add(Expression());
                height = Math.Max(height, _height);
            }
            while (Accept(TokenKind.Comma));
        }
        Expect(TokenKind.CloseParenthesis, "')' or ','");
        Leave();
        SetHeight(height + 1);
        return list.ToValueArray();
    }

    // [134] ExprTripleTerm ::= '<<(' ExprTripleTermSubject Verb ExprTripleTermObject ')>>'
    private Expression ExprTripleTerm()
    {
        Expect(TokenKind.OpenTripleTerm, "'<<('");
        Enter();
        // [135] ExprTripleTermSubject ::= iri | Var
        Expression subject = At(TokenKind.Variable) ? VariableUse() : new TermExpression(Iri("the subject, an IRI or a variable"));
        Expression predicate = At(TokenKind.Variable) ? VariableUse() : new TermExpression(IriOrType("the predicate"));
        // [136] ExprTripleTermObject ::= iri | RDFLiteral | NumericLiteral | BooleanLiteral | Var | ExprTripleTerm
        var @object = _token.Kind switch
        {
            TokenKind.Variable => VariableUse(),
            TokenKind.OpenTripleTerm => ExprTripleTerm(),
            _ => new TermExpression(GroundTerm("the object")),
        };
        Expect(TokenKind.CloseTripleTerm, "')>>'");
        Leave();
        SetHeight(_height + 1);
        return subject is TermExpression { Term: Iri s } && predicate is TermExpression { Term: Iri p } && @object is TermExpression { Term: var o }
            ? new TermExpression(new TripleTerm(s, p, o))
            : new FunctionCall(BuiltInFunction.Triple, [subject, predicate, @object]);
    }
}
