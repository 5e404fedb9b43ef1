using Il7Graph.Rdf;
using Il7Graph.Rdf.Vocabulary;
using Il7Graph.Sparql.Collections;
using Il7Graph.Sparql.Paths;

namespace Il7Graph.Sparql.Syntax;

/// <content>Property paths.</content>
internal sealed partial class SparqlParser
{
    // [89] Path ::= PathAlternative    [90] PathAlternative ::= PathSequence ( '|' PathSequence )*
    private PropertyPath Path() => Chained(TokenKind.Pipe, PathSequence, (first, second) => new AlternativePath(first, second));

    // [91] PathSequence ::= PathEltOrInverse ( '/' PathEltOrInverse )*
    private PropertyPath PathSequence() => Chained(TokenKind.Slash, PathEltOrInverse, (first, second) => new SequencePath(first, second));

    // [93] PathEltOrInverse ::= PathElt | '^' PathElt
    private PropertyPath PathEltOrInverse()
    {
        if (!Accept(TokenKind.Caret)) return PathElt();
        var path = PathElt();
        SetHeight(_height + 1);
        return new InversePath(path);
    }

    // [92] PathElt ::= PathPrimary PathMod?    [94] PathMod ::= '?' | '*' | '+'
    private PropertyPath PathElt()
    {
        var path = PathPrimary();
        PropertyPath? repeated = _token.Kind switch
        {
            TokenKind.QuestionMark => new ZeroOrOnePath(path),
            TokenKind.Star => new ZeroOrMorePath(path),
            TokenKind.Plus => new OneOrMorePath(path),
            _ => null,
        };
        if (repeated is null) return path;
        Advance();
        SetHeight(_height + 1);
        return repeated;
    }

    // [95] PathPrimary ::= iri | 'a' | '!' PathNegatedPropertySet | '(' Path ')'
    private PropertyPath PathPrimary()
    {
        _height = 0;
        if (Accept(TokenKind.Not)) return PathNegatedPropertySet();
        if (!At(TokenKind.OpenParenthesis)) return new LinkPath(IriOrType("a path: an IRI, 'a', '^', '!' or '('"));
        Advance();
        Enter();
        var path = Path();
        Expect(TokenKind.CloseParenthesis, "')' or the rest of the path");
        Leave();
        return path;
    }

    // [96] PathNegatedPropertySet ::= PathOneInPropertySet | '(' ( PathOneInPropertySet ( '|' PathOneInPropertySet )* )? ')'
    private PropertyPath PathNegatedPropertySet()
    {
        var (forward, inverse) = (new List<Iri>(), new List<Iri>());
        if (!Accept(TokenKind.OpenParenthesis))
        {
            PathOneInPropertySet(forward, inverse);
        }
        else if (!Accept(TokenKind.CloseParenthesis))
        {
            do PathOneInPropertySet(forward, inverse);
            while (Accept(TokenKind.Pipe));
            Expect(TokenKind.CloseParenthesis, "')' or '|'");
        }
        SetHeight(2);
        if (inverse.Count == 0) return new NegatedPropertySet(forward.ToValueArray());
        var backward = new InversePath(new NegatedPropertySet(inverse.ToValueArray()));
        return forward.Count == 0 ? backward : new AlternativePath(new NegatedPropertySet(forward.ToValueArray()), backward);
    }

    // [97] PathOneInPropertySet ::= iri | 'a' | '^' ( iri | 'a' )
    private void PathOneInPropertySet(List<Iri> forward, List<Iri> inverse)
    {
        var list = Accept(TokenKind.Caret) ? inverse : forward;
        list.Add(IriOrType("an IRI, 'a' or '^'"));
    }

    private Iri IriOrType(string expected)
    {
        if (!AtTypeVerb()) return Iri(expected);
        Advance();
        return RDF.Type;
    }
}
