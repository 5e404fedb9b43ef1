using Il7Graph.Rdf;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <content>Queries: the prologue and the query forms.</content>
internal sealed partial class SparqlParser
{
    private static readonly SolutionModifier NoModifier = new([], [], [], null, null);

    // [1] QueryUnit ::= Query
    // [2] Query ::= Prologue ( SelectQuery | ConstructQuery | DescribeQuery | AskQuery ) ValuesClause
    private QuerySyntax QueryUnit()
    {
        Prologue();
        var query = AtWord("SELECT") ? SelectQuery()
            : AtWord("CONSTRUCT") ? ConstructQuery()
            : AtWord("DESCRIBE") ? DescribeQuery()
            : AtWord("ASK") ? AskQuery()
            : throw Unexpected("SELECT, CONSTRUCT, DESCRIBE or ASK");
        if (!At(TokenKind.End)) throw Unexpected("the end of the query");
        return query;
    }

    // [4] Prologue ::= ( BaseDecl | PrefixDecl | VersionDecl )*
    private void Prologue()
    {
        while (true)
        {
            if (AcceptWord("BASE")) BaseDecl();
            else if (AcceptWord("PREFIX")) PrefixDecl();
            else if (AcceptWord("VERSION")) VersionDecl();
            else return;
        }
    }

    private Prologue CurrentPrologue() =>
        new(_resolver is null ? null : System.Text.Encoding.UTF8.GetString(_resolver.Base), new PrefixMap(_prefixes), _version);

    // [5] BaseDecl ::= 'BASE' IRIREF
    private void BaseDecl()
    {
        var token = Expect(TokenKind.Iri, "the base IRI");
        if (IriReference(token) is { } iri) _resolver = new IriResolver(System.Text.Encoding.UTF8.GetBytes(iri.Value));
    }

    // [6] PrefixDecl ::= 'PREFIX' PNAME_NS IRIREF
    private void PrefixDecl()
    {
        if (!At(TokenKind.PrefixedName) || _scanner.TextOf(_token).IndexOf(':') != _token.Length - 1) throw Unexpected("a prefix and ':'");
        var prefix = TextOf(Advance())[..^1];
        var token = Expect(TokenKind.Iri, "the namespace IRI");
        if (IriReference(token) is { } iri) _prefixes[prefix] = iri.Value;
    }

    // [7] VersionDecl ::= 'VERSION' VersionSpecifier
    // [8] VersionSpecifier ::= STRING_LITERAL1 | STRING_LITERAL2
    private void VersionDecl()
    {
        if (!At(TokenKind.String) || IsLong(_token)) throw Unexpected("a version in single or double quotes");
        _version = String();
    }

    // [9] SelectQuery ::= SelectClause DatasetClause* WhereClause SolutionModifier
    private QuerySyntax SelectQuery()
    {
        var level = new SelectLevel();
        SelectClause(level);
        var dataset = DatasetClauses("FROM");
        var where = WhereClause();
        var modifier = SolutionModifier(level);
        var values = ValuesClause();
        var select = CompleteSelect(level, modifier);
        SetHeight(HeightOf(select));
        return new QuerySyntax(CurrentPrologue(), select, dataset, where, modifier, values);
    }

    /// <summary>How many operations a SELECT stands for: one for each expression, and those of the modifiers.</summary>
    private static int HeightOf(SelectClause select) => select.Projections.Count(projection => projection.Value is not null) + 8;

    // [10] SubSelect ::= SelectClause WhereClause SolutionModifier ValuesClause
    private SubSelect SubSelect()
    {
        var outer = (_aggregatesForbidden, _uses, _groups);
        (_aggregatesForbidden, _uses) = (null, null);
        var scope = OpenScope();
        var level = new SelectLevel();
        SelectClause(level);
        var selectHeight = _height;
        var where = WhereClause();
        var height = Math.Max(selectHeight, _height);
        var modifier = SolutionModifier(level);
        height = Math.Max(height, _height);
        var values = ValuesClause();
        var select = CompleteSelect(level, modifier);
        CloseScope(scope);
        foreach (var projection in select.Projections) _scope.Add(projection.Variable);
        (_aggregatesForbidden, _uses, _groups) = outer;
        SetHeight(height + HeightOf(select));
        return new SubSelect(select, where, modifier, values);
    }

    // [11] SelectClause ::= 'SELECT' ( 'DISTINCT' | 'REDUCED' )? ( ( Var | '(' Expression 'AS' Var ')' )+ | '*' )
    private void SelectClause(SelectLevel level)
    {
        ExpectWord("SELECT");
        level.Token = _token;
        level.Duplicates = AcceptWord("DISTINCT") ? Duplicates.Removed : AcceptWord("REDUCED") ? Duplicates.Permitted : Duplicates.Kept;
        _groups = level;
        _height = 0;
        if (Accept(TokenKind.Star))
        {
            level.IsStar = true;
            return;
        }
        var height = 0;
        do
        {
            if (At(TokenKind.OpenParenthesis))
            {
                Advance();
                _uses = [];
                var value = Expression();
                height = Math.Max(height, _height);
                ExpectWord("AS");
                var token = _token;
                level.Columns.Add(new SelectColumn(Var(), value, token, _uses));
                _uses = null;
                Expect(TokenKind.CloseParenthesis, "')'");
            }
            else if (At(TokenKind.Variable))
            {
                var token = _token;
                level.Columns.Add(new SelectColumn(Var(), null, token, []));
            }
            else
            {
                throw Unexpected("a variable, '(' or '*'");
            }
        }
        while (At(TokenKind.Variable) || At(TokenKind.OpenParenthesis));
        _groups = null;
        _height = height;
    }

    // [12] ConstructQuery ::= 'CONSTRUCT' ( ConstructTemplate DatasetClause* WhereClause SolutionModifier
    //                         | DatasetClause* 'WHERE' '{' TriplesTemplate? '}' SolutionModifier )
    private QuerySyntax ConstructQuery()
    {
        ExpectWord("CONSTRUCT");
        ConstructForm form;
        GroupGraphPattern where;
        ValueArray<DatasetClause> dataset;
        if (At(TokenKind.OpenBrace))
        {
            form = new ConstructForm(ConstructTemplate(), IsShort: false);
            dataset = DatasetClauses("FROM");
            where = WhereClause();
        }
        else
        {
            dataset = DatasetClauses("FROM");
            ExpectWord("WHERE");
            Expect(TokenKind.OpenBrace, "'{'");
            var triples = Triples(TripleRules.ShortTemplate, TriplesTemplate);
            Expect(TokenKind.CloseBrace, "'}'");
            form = new ConstructForm([.. triples.Select(triple => ((TripleSyntax)triple).Pattern)], IsShort: true);
            where = new GroupGraphPattern(triples.Count == 0 ? [] : [new TriplesBlock(triples.ToValueArray())]);
        }
        var modifier = SolutionModifier(new SelectLevel());
        return new QuerySyntax(CurrentPrologue(), form, dataset, where, modifier, ValuesClause());
    }

    // [13] DescribeQuery ::= 'DESCRIBE' ( VarOrIri+ | '*' ) DatasetClause* WhereClause? SolutionModifier
    private QuerySyntax DescribeQuery()
    {
        ExpectWord("DESCRIBE");
        var targets = new List<PatternTerm>();
        var isStar = Accept(TokenKind.Star);
        if (!isStar)
        {
            do targets.Add(VarOrIri("a variable, an IRI or '*'"));
            while (At(TokenKind.Variable) || At(TokenKind.Iri) || At(TokenKind.PrefixedName));
        }
        var dataset = DatasetClauses("FROM");
        var where = AtWord("WHERE") || At(TokenKind.OpenBrace) ? WhereClause() : null;
        var modifier = SolutionModifier(new SelectLevel());
        var values = ValuesClause();
        if (isStar) targets.AddRange(_scope.Variables);
        return new QuerySyntax(CurrentPrologue(), new DescribeForm(isStar, targets.ToValueArray()), dataset, where, modifier, values);
    }

    // [14] AskQuery ::= 'ASK' DatasetClause* WhereClause SolutionModifier
    private QuerySyntax AskQuery()
    {
        ExpectWord("ASK");
        var dataset = DatasetClauses("FROM");
        var where = WhereClause();
        var modifier = SolutionModifier(new SelectLevel());
        return new QuerySyntax(CurrentPrologue(), new AskForm(), dataset, where, modifier, ValuesClause());
    }

    // [15] DatasetClause ::= 'FROM' ( DefaultGraphClause | NamedGraphClause )
    // [47] UsingClause ::= 'USING' ( iri | 'NAMED' iri )
    private ValueArray<DatasetClause> DatasetClauses(string keyword)
    {
        var clauses = new List<DatasetClause>();
        while (AcceptWord(keyword))
        {
            var isNamed = AcceptWord("NAMED");
            clauses.Add(new DatasetClause(Iri("the IRI of a graph"), isNamed));
        }
        return clauses.ToValueArray();
    }

    // [19] WhereClause ::= 'WHERE'? GroupGraphPattern
    private GroupGraphPattern WhereClause()
    {
        AcceptWord("WHERE");
        return GroupGraphPattern();
    }

    // [30] ValuesClause ::= ( 'VALUES' DataBlock )?
    private ValuesSyntax? ValuesClause() => AcceptWord("VALUES") ? DataBlock() : null;
}
