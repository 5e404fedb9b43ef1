using Il7Graph.Formats.Parsing;

namespace Il7Graph.Formats.Turtle;

// RDF 1.2: triple terms, reified triples, annotations.
internal sealed partial class TurtleParser
{
    // tripleTerm ::= '<<(' ttSubject verb ttObject ')>>'
    private bool TripleTerm(out TermRange term)
    {
        term = default;
        if (!Enter()) return false;
        Skip(3);
        var start = _terms.Length;
        _terms.Write("<<( "u8);
        SkipWhitespace();
        if (!Term(TermRoles.Resource, "the subject of a triple term", out _, out _)) return false;
        _terms.Write((byte)' ');
        SkipWhitespace();
        if (!Verb(out _)) return false;
        _terms.Write((byte)' ');
        SkipWhitespace();
        if (!Term(TermRoles.TripleTermObject, "the object of a triple term", out _, out _)) return false;
        SkipWhitespace();
        if (!_scanner.StartsWith(")>>"u8)) return Unexpected("')>>'");
        Skip(3);
        _terms.Write(" )>>"u8);
        term = _terms.From(start);
        return Leave();
    }

    // reifiedTriple ::= '<<' rtSubject verb rtObject reifier? '>>'
    private bool ReifiedTriple(out TermRange term)
    {
        term = default;
        if (!Enter()) return false;
        var place = Here();
        Skip(2);
        SkipWhitespace();
        if (!Term(TermRoles.ReifiedSubject, "the subject of a reified triple", out var subject, out _)) return false;
        SkipWhitespace();
        if (!Verb(out var predicate)) return false;
        SkipWhitespace();
        if (!Term(TermRoles.ReifiedObject, "the object of a reified triple", out var @object, out _)) return false;
        SkipWhitespace();
        var reifier = default(TermRange);
        if (_scanner.Peek() != '~') reifier = _labels.WriteAnonymous(_labels.Next(), _terms) with { Place = place };
        else if (!Reifier(out reifier)) return false;
        SkipWhitespace();
        if (!_scanner.StartsWith(">>"u8)) return Unexpected("'>>'");
        Skip(2);
        AddReification(reifier, subject, predicate, @object);
        term = _terms.Collapse(subject.Start, reifier);
        return Leave();
    }

    // reifier ::= '~' (iri | BlankNode)?
    private bool Reifier(out TermRange term)
    {
        var place = Here();
        Skip(1);
        SkipWhitespace();
        var isNamed = _scanner.Peek() switch
        {
            '<' => _scanner.Peek(1) != '<',
            '_' or '[' or ':' => true,
            var c => c >= 0x80 || char.IsAsciiLetter((char)Math.Max(c, 0)),
        };
        if (isNamed) return Term(TermRoles.Resource, "a reifier", out term, out _);
        term = _labels.WriteAnonymous(_labels.Next(), _terms) with { Place = place };
        return true;
    }

    // annotation ::= (reifier | annotationBlock)*        annotationBlock ::= '{|' predicateObjectList '|}'
    private bool Annotation(TermRange subject, TermRange predicate, TermRange @object)
    {
        var reifier = default(TermRange);
        while (true)
        {
            SkipWhitespace();
            if (_scanner.Peek() == '~')
            {
                if (!Reifier(out reifier)) return false;
                AddReification(reifier, subject, predicate, @object);
            }
            else if (_scanner.Peek() == '{' && _scanner.StartsWith("{|"u8))
            {
                if (!Enter()) return false;
                var place = Here();
                Skip(2);
                if (reifier.Length == 0)
                {
                    reifier = _labels.WriteAnonymous(_labels.Next(), _terms) with { Place = place };
                    AddReification(reifier, subject, predicate, @object);
                }
                if (!PredicateObjectList(reifier)) return false;
                SkipWhitespace();
                if (!_scanner.StartsWith("|}"u8)) return Unexpected("'|}'");
                Skip(2);
                _terms.Truncate(reifier.Start);
                reifier = default;
                Leave();
            }
            else
            {
                return true;
            }
        }
    }

    private void AddReification(TermRange reifier, TermRange subject, TermRange predicate, TermRange @object)
    {
        var height = _terms.Length;
        var reifies = WriteConstant(WellKnown.RdfReifies);
        Add(reifier, reifies, _terms.WriteTripleTerm(subject, predicate, @object) with { Place = subject.Place });
        _terms.Truncate(height);
    }
}
