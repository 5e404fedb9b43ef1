using Il7Graph.Formats.Parsing;

namespace Il7Graph.Formats.Turtle;

// TriG: what stands around triples in a dataset.
internal sealed partial class TurtleParser
{
    // [3g] triplesOrGraph ::= labelOrSubject (wrappedGraph | predicateObjectList '.') | reifiedTriple predicateObjectList? '.'
    // [4g] triples2 ::= blankNodePropertyList predicateObjectList? '.' | collection predicateObjectList '.'
    private bool TriplesOrGraph()
    {
        if (!Term(TermRoles.Subject, "a subject or a graph", out var subject, out var kind)) return false;
        SkipWhitespace();
        if (_scanner.Peek() == '{' && TermRoles.Resource.HasFlag(kind)) return WrappedGraph(subject);
        return PredicateObjectListOf(subject, isOptional: kind is TermRoles.PropertyList or TermRoles.ReifiedTriple)
            && Expect('.', "'.' after the statement");
    }

    // [2g] block ::= ... | 'GRAPH' labelOrSubject wrappedGraph
    private bool NamedGraph()
    {
        SkipWhitespace();
        if (!Term(TermRoles.Resource, "a graph name", out var name, out _)) return false;
        SkipWhitespace();
        return _scanner.Peek() == '{' ? WrappedGraph(name) : Unexpected("'{'");
    }

    // [5g] wrappedGraph ::= '{' triplesBlock? '}'
    // [6g] triplesBlock ::= triples ('.' triplesBlock?)?
    private bool WrappedGraph(TermRange name)
    {
        Skip(1);
        _graph = name;
        var height = _terms.Length;
        while (true)
        {
            SkipWhitespace();
            Reset(height);
            switch (_scanner.Peek())
            {
                case '}':
                    Skip(1);
                    return true;
                case -1:
                    return Unexpected("'}'");
                default:
                    if (!WithinLimits(static parser => parser.Triples() && parser.EndOfTriples()) && SkipStatement(isInGraph: true)) return true;
                    break;
            }
        }
    }

    private bool EndOfTriples()
    {
        SkipWhitespace();
        return _scanner.Peek() == '}' || Expect('.', "'.' or '}' after the statement");
    }
}
