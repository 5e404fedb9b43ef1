using System.Globalization;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;

namespace Il7Graph.Sparql.Syntax;

/// <content>Solution modifiers.</content>
internal sealed partial class SparqlParser
{
    // [20] SolutionModifier ::= GroupClause? HavingClause? OrderClause? LimitOffsetClauses?
    private SolutionModifier SolutionModifier(SelectLevel level)
    {
        _height = 0;
        if (!At(TokenKind.Word)) return NoModifier;
        var height = 0;
        var groupBy = AcceptWord("GROUP") ? GroupClause(level) : [];
        height = Math.Max(height, _height);
        _groups = level;
        var having = AcceptWord("HAVING") ? HavingClause() : [];
        height = Math.Max(height, _height);
        var orderBy = AcceptWord("ORDER") ? OrderClause() : [];
        height = Math.Max(height, _height);
        _groups = null;
        long? limit = null;
        long? offset = null;
        LimitOffsetClauses(ref limit, ref offset);
        _height = height;
        return new SolutionModifier(groupBy, having, orderBy, limit, offset);
    }

    // [21] GroupClause ::= 'GROUP' 'BY' GroupCondition+
    private ValueArray<GroupCondition> GroupClause(SelectLevel level)
    {
        ExpectWord("BY");
        level.HasGroupBy = true;
        var conditions = new List<GroupCondition>();
        var height = 0;
        using (ForbidAggregates("in GROUP BY"))
        {
            do
            {
                conditions.Add(GroupCondition(level));
                height = Math.Max(height, _height);
            }
            while (At(TokenKind.Variable) || At(TokenKind.OpenParenthesis) || AtConstraint());
        }
        _height = height;
        return conditions.ToValueArray();
    }

    // [22] GroupCondition ::= BuiltInCall | FunctionCall | '(' Expression ( 'AS' Var )? ')' | Var
    private GroupCondition GroupCondition(SelectLevel level)
    {
        if (At(TokenKind.Variable))
        {
            var key = Var();
            _height = 0;
            level.Keys.Add(key);
            return new GroupCondition(new VariableExpression(key), key);
        }
        if (!Accept(TokenKind.OpenParenthesis)) return new GroupCondition(Constraint("a key of GROUP BY"), null);
        var value = Expression();
        GroupCondition condition;
        if (AcceptWord("AS"))
        {
            var token = _token;
            var name = Var();
            if (_scope.Contains(name) || !level.Keys.Add(name)) Report(SparqlDiagnostics.VariableInScope, token, name.Name);
            condition = new GroupCondition(value, name);
        }
        else
        {
            if (value is VariableExpression plain) level.Keys.Add(plain.Variable);
            condition = new GroupCondition(value, (value as VariableExpression)?.Variable);
        }
        Expect(TokenKind.CloseParenthesis, "')'");
        return condition;
    }

    // [23] HavingClause ::= 'HAVING' HavingCondition+
    // [24] HavingCondition ::= Constraint
    private ValueArray<Expression> HavingClause()
    {
        var conditions = new List<Expression>();
        var height = 0;
        do
        {
            conditions.Add(Constraint("a condition"));
            height = Math.Max(height, _height);
        }
        while (At(TokenKind.OpenParenthesis) || AtConstraint());
        _height = height;
        return conditions.ToValueArray();
    }

    // [25] OrderClause ::= 'ORDER' 'BY' OrderCondition+
    private ValueArray<OrderCondition> OrderClause()
    {
        ExpectWord("BY");
        var conditions = new List<OrderCondition>();
        var height = 0;
        do
        {
            conditions.Add(OrderCondition());
            height = Math.Max(height, _height);
        }
        while (At(TokenKind.Variable) || At(TokenKind.OpenParenthesis) || AtWord("ASC") || AtWord("DESC") || AtConstraint());
        _height = height;
        return conditions.ToValueArray();
    }

    // [26] OrderCondition ::= ( 'ASC' | 'DESC' ) BrackettedExpression | Constraint | Var
    private OrderCondition OrderCondition()
    {
        if (AcceptWord("ASC")) return new OrderCondition(BrackettedExpression(), IsDescending: false);
        if (AcceptWord("DESC")) return new OrderCondition(BrackettedExpression(), IsDescending: true);
        if (!At(TokenKind.Variable)) return new OrderCondition(Constraint("a key of ORDER BY"), IsDescending: false);
        _height = 0;
        return new OrderCondition(new VariableExpression(Var()), IsDescending: false);
    }

    // [27] LimitOffsetClauses ::= LimitClause OffsetClause? | OffsetClause LimitClause?
    // [28] LimitClause ::= 'LIMIT' INTEGER    [29] OffsetClause ::= 'OFFSET' INTEGER
    private void LimitOffsetClauses(ref long? limit, ref long? offset)
    {
        while (true)
        {
            if (limit is null && AcceptWord("LIMIT")) limit = Count();
            else if (offset is null && AcceptWord("OFFSET")) offset = Count();
            else return;
        }
    }

    private long Count()
    {
        if (!At(TokenKind.Integer) || _scanner.TextOf(_token)[0] is '+' or '-') throw Unexpected("a number without a sign");
        var token = Advance();
        if (!long.TryParse(_scanner.TextOf(token), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            Report(SparqlDiagnostics.NumberTooLarge, token, TextOf(token));
        }
        return count;
    }
}
