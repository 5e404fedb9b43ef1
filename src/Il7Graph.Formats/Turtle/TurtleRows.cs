using Il7Graph.Formats.Writing;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Formats.Turtle;

/// <summary>Writes quads of one dataset by their ids: what they share is told by a comparison of numbers, and a term that comes again is
/// shortened once.</summary>
internal sealed class TurtleRows(TurtleWriter writer, TermTable terms)
{
    private readonly TermForms _forms = new(terms, (_, canonical) => writer.FormOf(canonical));
    private readonly TermForms _canonical = new(terms, mostSlots: 2);
    private readonly Dictionary<uint, TurtleVerb> _verbs = [];
    private readonly ByteBuffer _subject = new();
    private readonly ByteBuffer _graph = new();
    private TurtleVerb? _verb;
    private IdQuad? _last;

    public void Add(IdQuad quad)
    {
        var shared = _last is not { } last || last.Graph != quad.Graph ? SharedTerms.None
            : last.Subject != quad.Subject ? SharedTerms.Graph
            : last.Predicate != quad.Predicate ? SharedTerms.Subject
            : SharedTerms.Predicate;
        if (shared == SharedTerms.None) Keep(_graph, quad.Graph == IdQuad.DefaultGraph ? default : _forms[quad.Graph]);
        if (shared < SharedTerms.Subject) Keep(_subject, _forms[quad.Subject]);
        if (shared < SharedTerms.Predicate) _verb = VerbOf(quad.Predicate);
        writer.WriteForms(_subject.Bytes, _verb!.Text, _forms[quad.Object], _graph.Bytes, shared);
        _last = quad;
    }

    // A dataset of odd predicates takes no more memory: all are forgotten when there are thousands.
    private TurtleVerb VerbOf(uint predicate)
    {
        const int Most = 4096;
        if (_verbs.TryGetValue(predicate, out var verb)) return verb;
        if (_verbs.Count == Most) _verbs.Clear();
        return _verbs[predicate] = writer.Verb(_canonical[predicate]);
    }

    private static void Keep(ByteBuffer buffer, ReadOnlySpan<byte> form)
    {
        buffer.Clear();
        buffer.Write(form);
    }
}
