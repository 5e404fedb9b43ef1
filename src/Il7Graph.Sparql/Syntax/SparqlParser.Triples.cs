using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Paths;
using Il7Graph.Sparql.Patterns;

namespace Il7Graph.Sparql.Syntax;

/// <content>Triples, which a production adds to <see cref="_triples"/> as it reads them: collections, property lists, reified triples
/// and annotations leave the triples that they stand for. One method serves the production for patterns, with paths, and the one for
/// templates, without.</content>
internal sealed partial class SparqlParser
{
    private static readonly Constant First = new(RDF.First);
    private static readonly Constant Rest = new(RDF.Rest);
    private static readonly Constant Nil = new(RDF.Nil);
    private static readonly Constant Reifies = new(RDF.Reifies);

    private List<TriplesElement> _triples = [];
    private TripleRules _rules = TripleRules.Pattern;

    /// <summary>The triples that a production leaves.</summary>
    private List<TriplesElement> Triples(TripleRules rules, Action production)
    {
        var (outerTriples, outerRules) = (_triples, _rules);
        (_triples, _rules) = ([], rules);
        _height = 0;
        production();
        var triples = _triples;
        (_triples, _rules) = (outerTriples, outerRules);
        return triples;
    }

    // [76] ConstructTemplate ::= '{' ConstructTriples? '}'
    private ValueArray<TriplePattern> ConstructTemplate()
    {
        Expect(TokenKind.OpenBrace, "'{'");
        var labels = _labels;
        _labels = new(StringComparer.Ordinal);
        EndBasicGraphPattern();
        var triples = Triples(TripleRules.Template, TriplesTemplate);
        _labels = labels;
        EndBasicGraphPattern();
        Expect(TokenKind.CloseBrace, "'}' or a triple");
        return [.. triples.Select(triple => ((TripleSyntax)triple).Pattern)];
    }

    // [54] TriplesTemplate ::= TriplesSameSubject ( '.' TriplesTemplate? )?    [77] ConstructTriples, the same
    private void TriplesTemplate()
    {
        if (!AtTriples()) return;
        do TriplesSameSubject();
        while (Accept(TokenKind.Dot) && AtTriples());
    }

    private bool AtTriples() => _token.Kind is TokenKind.Variable or TokenKind.Iri or TokenKind.PrefixedName or TokenKind.BlankNodeLabel
        or TokenKind.OpenBracket or TokenKind.OpenParenthesis or TokenKind.OpenReifiedTriple or TokenKind.OpenTripleTerm
        or TokenKind.String or TokenKind.Integer or TokenKind.Decimal or TokenKind.Double || AtWord("true") || AtWord("false");

    // [78] TriplesSameSubject ::= VarOrTerm PropertyListNotEmpty | TriplesNode PropertyList | ReifiedTripleBlock
    // [84] TriplesSameSubjectPath ::= VarOrTerm PropertyListPathNotEmpty | TriplesNodePath PropertyListPath | ReifiedTripleBlockPath
    private void TriplesSameSubject()
    {
        var before = _triples.Count;
        var start = _token;
        var subject = GraphNode("a subject");
        CheckDataSubject(start, subject);
        // A node that has said something already, or a reified triple, may stand alone.
        if (_triples.Count > before && start.Kind != TokenKind.OpenTripleTerm && !AtVerb()) return;
        PropertyListNotEmpty(subject);
    }

    /// <summary>In a pattern a literal as subject matches nothing; in data it is a mistake.</summary>
    private void CheckDataSubject(Token token, PatternTerm subject)
    {
        if (_rules.Variables || subject is not (Constant { Term: Rdf.Literal or Rdf.TripleTerm } or TripleTermPattern)) return;
        var kind = subject is Constant { Term: Rdf.Literal } ? "a literal" : "a triple term";
        Report(SparqlDiagnostics.MisplacedTerm, token, kind, "the subject of a triple");
    }

    // [80] PropertyListNotEmpty ::= Verb ObjectList ( ';' ( Verb ObjectList )? )*
    // [86] PropertyListPathNotEmpty ::= ( VerbPath | VerbSimple ) ObjectListPath ( ';' ( ( VerbPath | VerbSimple ) ObjectListPath )? )*
    private void PropertyListNotEmpty(PatternTerm subject)
    {
        do
        {
            ObjectList(subject, _rules.Paths ? VerbOrPath() : new Verb(Verb(), null));
            if (!Accept(TokenKind.Semicolon)) return;
            while (Accept(TokenKind.Semicolon))
            {
            }
        }
        while (AtVerb());
    }

    private bool AtVerb() => _token.Kind is TokenKind.Variable or TokenKind.Iri or TokenKind.PrefixedName || AtTypeVerb()
        || (_rules.Paths && _token.Kind is TokenKind.Caret or TokenKind.Not or TokenKind.OpenParenthesis);

    private bool AtTypeVerb() => At(TokenKind.Word) && _scanner.TextOf(_token) is "a";

    // [81] Verb ::= VarOrIri | 'a'
    private PatternTerm Verb()
    {
        if (!AtTypeVerb()) return VarOrIri("a verb: an IRI, a variable or 'a'");
        Advance();
        return new Constant(RDF.Type);
    }

    // [87] VerbPath ::= Path    [88] VerbSimple ::= Var
    private Verb VerbOrPath()
    {
        if (At(TokenKind.Variable)) return new Verb(VariableTerm(), null);
        if (!AtVerb()) throw Unexpected("a verb: a path, a variable or 'a'");
        var path = Path();
        return path is LinkPath link ? new Verb(new Constant(link.Predicate), null) : new Verb(null, path);
    }

    // [82] ObjectList ::= Object ( ',' Object )*    [83] Object ::= GraphNode Annotation
    private void ObjectList(PatternTerm subject, Verb verb)
    {
        do
        {
            var @object = GraphNode("an object");
            if (verb.Path is { } path) _triples.Add(new PathSyntax(subject, path, @object));
            else Add(subject, verb.Term!, @object);
            Annotation(subject, verb, @object);
        }
        while (Accept(TokenKind.Comma));
    }

    private void Add(PatternTerm subject, PatternTerm predicate, PatternTerm @object) =>
        _triples.Add(new TripleSyntax(new TriplePattern(subject, predicate, @object)));

    // [108] Annotation ::= ( Reifier | AnnotationBlock )*
    // [109] AnnotationBlock ::= '{|' PropertyListNotEmpty '|}'
    private void Annotation(PatternTerm subject, Verb verb, PatternTerm @object)
    {
        PatternTerm? reifier = null;
        while (At(TokenKind.Tilde) || At(TokenKind.OpenAnnotation))
        {
            if (verb.Path is not null)
            {
                Report(SparqlDiagnostics.AnnotatedPath, _token);
                throw new SyntaxFailure();
            }
            if (At(TokenKind.Tilde))
            {
                reifier = ReifierOf(subject, verb.Term!, @object);
                continue;
            }
            Enter();
            var open = Advance();
            reifier ??= Reified(subject, verb.Term!, @object, AnonymousNode(open));
            PropertyListNotEmpty(reifier);
            Expect(TokenKind.CloseAnnotation, "'|}'");
            Leave();
            reifier = null;
        }
    }

    // [70] Reifier ::= '~' VarOrReifierId?    VarOrReifierId ::= Var | iri | BlankNode
    private PatternTerm ReifierOf(PatternTerm subject, PatternTerm predicate, PatternTerm @object)
    {
        var tilde = Expect(TokenKind.Tilde, "'~'");
        PatternTerm reifier = _token.Kind switch
        {
            TokenKind.Variable => VariableTerm(),
            TokenKind.Iri or TokenKind.PrefixedName => new Constant(Iri("a reifier")),
            TokenKind.BlankNodeLabel => BlankNode(),
            TokenKind.OpenBracket => AnonymousOnly(),
            _ => AnonymousNode(tilde),
        };
        return Reified(subject, predicate, @object, reifier);
    }

    private PatternTerm Reified(PatternTerm subject, PatternTerm predicate, PatternTerm @object, PatternTerm reifier)
    {
        Add(reifier, Reifies, TripleTermPattern.Of(subject, predicate, @object));
        return reifier;
    }

    // [103] GraphNode ::= VarOrTerm | TriplesNode | ReifiedTriple
    private PatternTerm GraphNode(string expected) => _token.Kind switch
    {
        TokenKind.OpenReifiedTriple => ReifiedTriple(),
        TokenKind.OpenBracket => BlankNodePropertyList(),
        TokenKind.OpenParenthesis => Collection(),
        _ => VarOrTerm(expected),
    };

    // [98] BlankNodePropertyList ::= '[' PropertyListNotEmpty ']'    ANON ::= '[' WS* ']'
    private Constant BlankNodePropertyList()
    {
        var open = Expect(TokenKind.OpenBracket, "'['");
        var node = AnonymousNode(open);
        if (Accept(TokenKind.CloseBracket)) return node;
        Enter();
        PropertyListNotEmpty(node);
        Expect(TokenKind.CloseBracket, "']'");
        Leave();
        return node;
    }

    // [101] Collection ::= '(' GraphNode+ ')'    NIL ::= '(' WS* ')'
    private Constant Collection()
    {
        var open = Expect(TokenKind.OpenParenthesis, "'('");
        if (Accept(TokenKind.CloseParenthesis)) return Nil;
        Enter();
        var head = AnonymousNode(open);
        var cell = head;
        while (true)
        {
            Add(cell, First, GraphNode("an element of the list or ')'"));
            if (Accept(TokenKind.CloseParenthesis)) break;
            var next = AnonymousNode(open);
            Add(cell, Rest, next);
            cell = next;
        }
        Add(cell, Rest, Nil);
        Leave();
        return head;
    }

    // [111] ReifiedTriple ::= '<<' ReifiedTripleSubject Verb ReifiedTripleObject Reifier? '>>'
    private PatternTerm ReifiedTriple()
    {
        var open = Expect(TokenKind.OpenReifiedTriple, "'<<'");
        Enter();
        var start = _token;
        var subject = ReifiedTripleNode("a subject");
        CheckDataSubject(start, subject);
        var predicate = Verb();
        var @object = ReifiedTripleNode("an object");
        var reifier = At(TokenKind.Tilde)
            ? ReifierOf(subject, predicate, @object)
            : Reified(subject, predicate, @object, AnonymousNode(open));
        Expect(TokenKind.CloseReifiedTriple, "'>>'");
        Leave();
        return reifier;
    }

    // [112] ReifiedTripleSubject ::= Var | iri | RDFLiteral | NumericLiteral | BooleanLiteral | BlankNode | ReifiedTriple | TripleTerm
    // [113] ReifiedTripleObject, the same
    private PatternTerm ReifiedTripleNode(string expected) => _token.Kind switch
    {
        TokenKind.OpenReifiedTriple => ReifiedTriple(),
        TokenKind.OpenBracket => AnonymousOnly(),
        _ => VarOrTerm(expected),
    };

    // [114] TripleTerm ::= '<<(' TripleTermSubject Verb TripleTermObject ')>>'
    private PatternTerm TripleTerm()
    {
        Expect(TokenKind.OpenTripleTerm, "'<<('");
        Enter();
        var start = _token;
        var subject = TripleTermNode("a subject");
        CheckDataSubject(start, subject);
        var predicate = Verb();
        var @object = TripleTermNode("an object");
        Expect(TokenKind.CloseTripleTerm, "')>>'");
        Leave();
        return TripleTermPattern.Of(subject, predicate, @object, blankNodesAreTerms: _keepsLabels);
    }

    // [115] TripleTermSubject ::= Var | iri | RDFLiteral | NumericLiteral | BooleanLiteral | BlankNode | TripleTerm
    // [116] TripleTermObject, the same
    private PatternTerm TripleTermNode(string expected) => At(TokenKind.OpenBracket) ? AnonymousOnly() : VarOrTerm(expected);
}
