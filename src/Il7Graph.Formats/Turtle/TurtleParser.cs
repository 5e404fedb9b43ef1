using System.Runtime.CompilerServices;
using System.Text;
using Il7Graph.Formats.Parsing;
using Il7Graph.Rdf;

namespace Il7Graph.Formats.Turtle;

/// <summary>Reads Turtle and TriG (RDF 1.1 and 1.2). Terms in the making lie on a <see cref="TermStack"/>: a production leaves its
/// term on top of what was there before, and whoever called it takes it off.</summary>
/// <remarks>A production returns false when it has reported something; the parser then skips to the end of the statement.</remarks>
internal sealed partial class TurtleParser
{
    private const int MaximumDepth = 1000;

    private readonly Utf8Scanner _scanner;
    private readonly bool _hasGraphs;
    private readonly IQuadSink _sink;
    private readonly QuadPlaces? _places;
    private readonly ParserFindings _findings;
    private readonly BlankNodeLabels _labels;
    private readonly TermStack _terms;
    private readonly TermStack _unescaped;
    private readonly int _maximumToken;

    // By prefix, the start of an IRI: a bracket, then the namespace.
    private readonly Dictionary<byte[], byte[]> _namespaces = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], byte[]>.AlternateLookup<ReadOnlySpan<byte>> _namespaceOf;
    private readonly RecentPrefixes _recent = new();
    private IriResolver? _resolver;
    private TermRange _graph;
    private int _depth;
    private long _count;

    public TurtleParser(Utf8Scanner scanner, bool hasGraphs, ParserOptions options, IQuadSink sink, ParserFindings findings)
    {
        (_scanner, _hasGraphs, _sink, _findings) = (scanner, hasGraphs, sink, findings);
        _places = QuadPlaces.For(sink, options.File);
        _maximumToken = options.MaximumTokenBytes;
        _terms = new TermStack(options.MaximumTermBytes);
        _unescaped = new TermStack(options.MaximumTermBytes);
        _labels = new BlankNodeLabels(options.BlankNodePrefix);
        _namespaceOf = _namespaces.GetAlternateLookup<ReadOnlySpan<byte>>();
        _resolver = options.Base is { } baseIri ? new IriResolver(Encoding.UTF8.GetBytes(baseIri)) : null;
    }

    // [1] turtleDoc ::= statement*        trigDoc ::= (directive | block)*
    public long Parse()
    {
        _scanner.SkipByteOrderMark();
        while (true)
        {
            SkipWhitespace();
            if (_scanner.AtEnd) return _count;
            Reset(0);
            _graph = default;
            if (!WithinLimits(static parser => parser.Statement())) SkipStatement(isInGraph: false);
        }
    }

    /// <summary>Runs a production, in which a token that is too long breaks the statement as any other error does.</summary>
    private bool WithinLimits(Func<TurtleParser, bool> production)
    {
        try
        {
            return production(this);
        }
        catch (OversizedTokenException)
        {
            return Fail(0, 1, FormatsDiagnostics.OversizedToken, _maximumToken);
        }
    }

    // [2] statement ::= directive | triples '.'
    private bool Statement()
    {
        switch (_scanner.Peek())
        {
            case '@':
                return AtDirective();
            case '{' when _hasGraphs:
                return WrappedGraph(default);
            case var c when char.IsAsciiLetter((char)Math.Max(c, 0)):
                if (_recent.TryFind(ref _scanner.First, out _, out _)) break;
                var length = _scanner.MeasureName(NameKind.Prefix);
                if (_scanner.Peek(length) == ':') break;
                return KeywordStatement(length);
        }
        return _hasGraphs ? TriplesOrGraph() : Triples() && Expect('.', "'.' after the statement");
    }

    /// <summary>Directives in the style of SPARQL, and <c>GRAPH</c>.</summary>
    private bool KeywordStatement(int length)
    {
        var word = _scanner.Window[..length];
        if (Ascii.EqualsIgnoreCase(word, "PREFIX"u8)) return Skip(length) && Prefix();
        if (Ascii.EqualsIgnoreCase(word, "BASE"u8)) return Skip(length) && Base();
        if (Ascii.EqualsIgnoreCase(word, "VERSION"u8)) return Skip(length) && Version();
        if (_hasGraphs && Ascii.EqualsIgnoreCase(word, "GRAPH"u8)) return Skip(length) && NamedGraph();
        return Unexpected("a statement or a directive", 0, length);
    }

    // prefixID ::= '@prefix' PNAME_NS IRIREF '.'   base ::= '@base' IRIREF '.'   version ::= '@version' VersionSpecifier '.'
    private bool AtDirective()
    {
        var length = _scanner.MeasureName(NameKind.Prefix, from: 1);
        var word = _scanner.Window.Slice(1, length);
        var isDirective = word.SequenceEqual("prefix"u8) ? Skip(length + 1) && Prefix()
            : word.SequenceEqual("base"u8) ? Skip(length + 1) && Base()
            : word.SequenceEqual("version"u8) ? Skip(length + 1) && Version()
            : Unexpected("@prefix, @base or @version", 0, length + 1);
        return isDirective && Expect('.', "'.' after the directive");
    }

    private bool Prefix()
    {
        SkipWhitespace();
        var length = _scanner.MeasureName(NameKind.Prefix);
        if (_scanner.Peek(length) != ':') return Unexpected("a prefix and ':'", length);
        var prefix = _scanner.Window[..length].ToArray();
        Skip(length + 1);
        SkipWhitespace();
        if (_scanner.Peek() != '<') return Unexpected("the namespace IRI");
        if (!IriReference(out var iri)) return false;
        var name = _terms[iri][..^1].ToArray();
        _namespaces[prefix] = name;
        _recent.Forget();
        _sink.DeclarePrefix(Encoding.UTF8.GetString(prefix), Encoding.UTF8.GetString(name.AsSpan(1)));
        return true;
    }

    private bool Base()
    {
        SkipWhitespace();
        if (_scanner.Peek() != '<') return Unexpected("the base IRI");
        if (!IriReference(out var iri)) return false;
        _resolver = new IriResolver(_terms[iri][1..^1]);
        return true;
    }

    // VersionSpecifier ::= STRING_LITERAL_QUOTE | STRING_LITERAL_SINGLE_QUOTE
    private bool Version()
    {
        SkipWhitespace();
        return _scanner.Peek() is '"' or '\'' && !_scanner.StartsWith("\"\"\""u8) && !_scanner.StartsWith("'''"u8)
            ? String()
            : Unexpected("a version in quotes");
    }

    // [6] triples ::= subject predicateObjectList | (blankNodePropertyList | reifiedTriple) predicateObjectList?
    private bool Triples()
    {
        if (!Term(TermRoles.Subject, "a subject", out var subject, out var kind)) return false;
        return PredicateObjectListOf(subject, isOptional: kind is TermRoles.PropertyList or TermRoles.ReifiedTriple);
    }

    private bool PredicateObjectListOf(TermRange subject, bool isOptional)
    {
        SkipWhitespace();
        return (isOptional && _scanner.Peek() is '.' or '}') || PredicateObjectList(subject);
    }

    // [7] predicateObjectList ::= verb objectList (';' (verb objectList)?)*
    private bool PredicateObjectList(TermRange subject)
    {
        while (true)
        {
            SkipWhitespace();
            if (!Verb(out var predicate) || !ObjectList(subject, predicate)) return false;
            _terms.Truncate(predicate.Start);
            SkipWhitespace();
            if (_scanner.Peek() != ';') return true;
            while (_scanner.Peek() == ';')
            {
                Skip(1);
                SkipWhitespace();
            }
            if (_scanner.Peek() is '.' or ']' or '}' or '|' or -1) return true;
        }
    }

    // [8] objectList ::= object annotation (',' object annotation)*
    private bool ObjectList(TermRange subject, TermRange predicate)
    {
        while (true)
        {
            SkipWhitespace();
            if (!Term(TermRoles.Object, "an object", out var @object, out _)) return false;
            Add(subject, predicate, @object);
            if (!Annotation(subject, predicate, @object)) return false;
            _terms.Truncate(@object.Start);
            SkipWhitespace();
            if (_scanner.Peek() != ',') return true;
            Skip(1);
        }
    }

    // [9] verb ::= predicate | 'a'
    private bool Verb(out TermRange term)
    {
        if (_scanner.Peek() == 'a' && (_scanner.Peek(1) == ' ' || (_scanner.MeasureName(NameKind.Prefix) == 1 && _scanner.Peek(1) != ':')))
        {
            var place = Here();
            Skip(1);
            term = WriteConstant(WellKnown.RdfType) with { Place = place };
            return true;
        }
        return Term(TermRoles.Iri, "a predicate", out term, out _);
    }

    // [14] blankNodePropertyList ::= '[' predicateObjectList ']'        ANON ::= '[' WS* ']'
    private bool BracketedNode(TermRoles allowed, string role, out TermRange term, out TermRoles kind)
    {
        term = default;
        kind = TermRoles.BlankNode;
        var place = Here();
        Skip(1);
        SkipWhitespace();
        if (_scanner.Peek() == ']')
        {
            Skip(1);
            term = _labels.WriteAnonymous(_labels.Next(), _terms);
            return true;
        }
        if (!allowed.HasFlag(TermRoles.PropertyList)) return Misplaced("a blank node with properties", role);
        kind = TermRoles.PropertyList;
        if (!Enter()) return false;
        term = _labels.WriteAnonymous(_labels.Next(), _terms) with { Place = place };
        if (!PredicateObjectList(term) || !Expect(']', "']'")) return false;
        return Leave();
    }

    // [15] collection ::= '(' object* ')'
    private bool Collection(out TermRange term)
    {
        term = default;
        Skip(1);
        SkipWhitespace();
        if (_scanner.Peek() == ')')
        {
            Skip(1);
            term = WriteConstant(WellKnown.RdfNil);
            return true;
        }
        if (!Enter()) return false;
        var number = _labels.Next();
        term = _labels.WriteAnonymous(number, _terms);
        while (true)
        {
            // The cell, then whatever is said of it, lie on top of the first cell, which is the term.
            _terms.Truncate(term.End);
            var cell = _labels.WriteAnonymous(number, _terms);
            var first = WriteConstant(WellKnown.RdfFirst);
            if (!Term(TermRoles.Object, "an object or ')'", out var item, out _)) return false;
            cell = cell with { Place = item.Place };
            Add(cell, first, item);
            SkipWhitespace();
            var isLast = _scanner.Peek() == ')';
            var rest = WriteConstant(WellKnown.RdfRest);
            if (!isLast) number = _labels.Next();
            Add(cell, rest, isLast ? WriteConstant(WellKnown.RdfNil) : _labels.WriteAnonymous(number, _terms));
            if (!isLast) continue;
            Skip(1);
            _terms.Truncate(term.End);
            return Leave();
        }
    }

    /// <summary>Pushes a quad into the sink.</summary>
    private void Add(TermRange subject, TermRange predicate, TermRange @object)
    {
        _places?.Say(subject.Place, predicate.Place, @object.Place);
        _sink.Add(_terms[subject], _terms[predicate], _terms[@object], _terms[_graph]);
        _count++;
    }

    private TermRange WriteConstant(ReadOnlySpan<byte> term)
    {
        var start = _terms.Length;
        _terms.Write(term);
        return _terms.From(start);
    }

    /// <summary>One level of brackets down, if there are not too many already.</summary>
    private bool Enter()
    {
        if (_depth >= MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Fail(0, 1, FormatsDiagnostics.NestedTooDeeply, _depth);
        }
        _depth++;
        return true;
    }

    private bool Leave()
    {
        _depth--;
        return true;
    }

    private void Reset(int height)
    {
        _terms.Truncate(height);
        _depth = 0;
    }
}
