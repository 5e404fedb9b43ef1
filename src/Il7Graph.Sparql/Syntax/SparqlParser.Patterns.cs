using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <content>Graph patterns.</content>
internal sealed partial class SparqlParser
{
    // [55] GroupGraphPattern ::= '{' ( SubSelect | GroupGraphPatternSub ) '}'
    private GroupGraphPattern GroupGraphPattern()
    {
        var outer = _scope;
        var group = ScopedGroup(out var inner);
        foreach (var variable in inner.Variables) outer.Add(variable);
        return group;
    }

    /// <summary>A group whose variables do not come into scope around it by themselves.</summary>
    private GroupGraphPattern ScopedGroup(out VariableScope inner)
    {
        Expect(TokenKind.OpenBrace, "'{'");
        Enter();
        var outer = OpenScope();
        EndBasicGraphPattern();
        var around = _uses;
        _uses = null;
        GroupGraphPattern group;
        using (ForbidAggregates("in a graph pattern"))
        {
            group = AtWord("SELECT") ? new GroupGraphPattern([SubSelect()]) : GroupGraphPatternSub();
        }
        _uses = around;
        inner = CloseScope(outer);
        Expect(TokenKind.CloseBrace, "'}' or a graph pattern");
        Leave();
        EndBasicGraphPattern();
        return group;
    }

    // [56] GroupGraphPatternSub ::= TriplesBlock? ( GraphPatternNotTriples '.'? TriplesBlock? )*
    private GroupGraphPattern GroupGraphPatternSub()
    {
        var elements = new List<GraphPatternElement>();
        var (height, joins) = (0, 0);
        while (true)
        {
            if (AtTriples()) Take(TriplesBlock(), ref joins);
            if (GraphPatternNotTriples() is not { } element)
            {
                SetHeight(height + Chain.HeightOf(joins));
                return new GroupGraphPattern(elements.ToValueArray());
            }
            Take(element, ref joins);
            Accept(TokenKind.Dot);
        }

        // Joins in a row are combined like a chain; the others stand upon all that is before them.
        void Take(GraphPatternElement element, ref int joins)
        {
            elements.Add(element);
            if (element is OptionalSyntax or MinusSyntax or BindSyntax)
            {
                height = Math.Max(height + Chain.HeightOf(joins), _height) + 1;
                joins = 0;
            }
            else
            {
                height = Math.Max(height, _height);
                joins += element is TriplesBlock block ? 1 + block.Triples.Sum(StepsOf) : 1;
            }
            SetHeight(height + Chain.HeightOf(joins));
        }
    }

    /// <summary>How many joins a path may become; none for a triple pattern.</summary>
    private static int StepsOf(TriplesElement element) => element is PathSyntax { Path: var path } ? StepsOf(path) : 0;

    private static int StepsOf(PropertyPath path) => path switch
    {
        SequencePath sequence => StepsOf(sequence.First) + StepsOf(sequence.Second),
        InversePath inverse => StepsOf(inverse.Path),
        _ => 1,
    };

    // [57] TriplesBlock ::= TriplesSameSubjectPath ( '.' TriplesBlock? )?
    private TriplesBlock TriplesBlock()
    {
        var triples = Triples(TripleRules.Pattern, () =>
        {
            do TriplesSameSubject();
            while (Accept(TokenKind.Dot) && AtTriples());
        });
        foreach (var triple in triples) AddToScope(triple);
        return new TriplesBlock(triples.ToValueArray());
    }

    private void AddToScope(TriplesElement triple)
    {
        switch (triple)
        {
            case TripleSyntax { Pattern: var pattern }:
                _scope.Add(pattern.Subject);
                _scope.Add(pattern.Predicate);
                _scope.Add(pattern.Object);
                break;
            case PathSyntax path:
                _scope.Add(path.Subject);
                _scope.Add(path.Object);
                break;
        }
    }

    // [59] GraphPatternNotTriples ::= GroupOrUnionGraphPattern | OptionalGraphPattern | MinusGraphPattern | GraphGraphPattern
    //                                 | ServiceGraphPattern | Filter | Bind | InlineData
    private GraphPatternElement? GraphPatternNotTriples()
    {
        if (At(TokenKind.OpenBrace)) return GroupOrUnionGraphPattern();
        if (AcceptWord("FILTER")) return Filter();
        if (AcceptWord("OPTIONAL")) return new OptionalSyntax(GroupGraphPattern());
        if (AcceptWord("MINUS")) return new MinusSyntax(ScopedGroup(out _));
        if (AcceptWord("GRAPH")) return GraphGraphPattern();
        if (AcceptWord("SERVICE")) return ServiceGraphPattern();
        if (AcceptWord("BIND")) return Bind();
        if (AcceptWord("VALUES")) return InlineData();
        return null;
    }

    // [61] GraphGraphPattern ::= 'GRAPH' VarOrIri GroupGraphPattern
    private GraphSyntax GraphGraphPattern()
    {
        var name = VarOrIri("the graph, a variable or an IRI");
        _scope.Add(name);
        return new GraphSyntax(name, GroupGraphPattern());
    }

    // [62] ServiceGraphPattern ::= 'SERVICE' 'SILENT'? VarOrIri GroupGraphPattern
    private ServiceSyntax ServiceGraphPattern()
    {
        var isSilent = AcceptWord("SILENT");
        var name = VarOrIri("the endpoint, a variable or an IRI");
        _scope.Add(name);
        return new ServiceSyntax(name, GroupGraphPattern(), isSilent);
    }

    // [63] Bind ::= 'BIND' '(' Expression 'AS' Var ')'
    private BindSyntax Bind()
    {
        EndBasicGraphPattern();
        Expect(TokenKind.OpenParenthesis, "'('");
        var value = Expression();
        ExpectWord("AS");
        var token = _token;
        var variable = Var();
        if (_scope.Contains(variable)) Report(SparqlDiagnostics.VariableInScope, token, variable.Name);
        _scope.Add(variable);
        Expect(TokenKind.CloseParenthesis, "')'");
        return new BindSyntax(value, variable);
    }

    // [64] InlineData ::= 'VALUES' DataBlock
    private ValuesSyntax InlineData()
    {
        EndBasicGraphPattern();
        return DataBlock();
    }

    // [65] DataBlock ::= InlineDataOneVar | InlineDataFull
    private ValuesSyntax DataBlock()
    {
        var isFull = !At(TokenKind.Variable);
        var variables = isFull ? Variables() : [Var()];
        foreach (var variable in variables) _scope.Add(variable);
        Expect(TokenKind.OpenBrace, "'{'");
        var rows = new List<ValueArray<Term?>>();
        while (!Accept(TokenKind.CloseBrace)) rows.Add(isFull ? Row(variables.Count) : [DataBlockValue()]);
        _height = 0;
        return new ValuesSyntax(variables.ToValueArray(), rows.ToValueArray());
    }

    // [67] InlineDataFull ::= ( NIL | '(' Var* ')' ) '{' ( '(' DataBlockValue* ')' | NIL )* '}'
    private List<Variable> Variables()
    {
        Expect(TokenKind.OpenParenthesis, "a variable or '('");
        var variables = new List<Variable>();
        while (!At(TokenKind.CloseParenthesis))
        {
            var token = _token;
            var variable = Var();
            if (variables.Contains(variable)) Report(SparqlDiagnostics.DuplicateVariable, token, variable.Name, "VALUES");
            variables.Add(variable);
        }
        Advance();
        return variables;
    }

    private ValueArray<Term?> Row(int expected)
    {
        var open = Expect(TokenKind.OpenParenthesis, "'(' or '}'");
        var values = new List<Term?>();
        while (!At(TokenKind.CloseParenthesis)) values.Add(DataBlockValue());
        var close = Advance();
        if (values.Count != expected)
        {
            Report(SparqlDiagnostics.WrongRowLength, new Token(TokenKind.OpenParenthesis, open.Start, close.End - open.Start),
                Number(values.Count, "value"), Number(expected, "variable"));
        }
        return values.ToValueArray();
    }

    // [68] DataBlockValue ::= iri | RDFLiteral | NumericLiteral | BooleanLiteral | 'UNDEF' | TripleTermData
    private Term? DataBlockValue()
    {
        if (AcceptWord("UNDEF")) return null;
        return At(TokenKind.OpenTripleTerm) ? TripleTermData() : GroundTerm("a value, UNDEF or the end of the row");
    }

    // [70] GroupOrUnionGraphPattern ::= GroupGraphPattern ( 'UNION' GroupGraphPattern )*
    private GraphPatternElement GroupOrUnionGraphPattern()
    {
        var first = GroupGraphPattern();
        if (!AtWord("UNION")) return first;
        var alternatives = new List<GroupGraphPattern> { first };
        var height = _height;
        while (AcceptWord("UNION"))
        {
            alternatives.Add(GroupGraphPattern());
            height = Math.Max(height, _height);
        }
        SetHeight(height + Chain.HeightOf(alternatives.Count));
        return new UnionSyntax(alternatives.ToValueArray());
    }

    // [71] Filter ::= 'FILTER' Constraint
    private FilterSyntax Filter()
    {
        var bgp = _bgp;
        var filter = new FilterSyntax(Constraint("a condition: '(', a function or EXISTS"));
        _bgp = bgp;
        return filter;
    }

    // [72] Constraint ::= BrackettedExpression | BuiltInCall | FunctionCall
    private Expression Constraint(string expected)
    {
        if (At(TokenKind.OpenParenthesis)) return BrackettedExpression();
        if (!AtConstraint()) throw Unexpected(expected);
        return At(TokenKind.Word) ? BuiltInCall() : FunctionCall();
    }

    /// <summary>Whether a call stands here. A word counts if it is a function's name or a parenthesis follows, so that a mistyped name
    /// is reported as such.</summary>
    private bool AtConstraint() =>
        At(TokenKind.Iri) || At(TokenKind.PrefixedName) || (At(TokenKind.Word) && IsCallable(_token));

    private static string Number(int count, string noun) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
