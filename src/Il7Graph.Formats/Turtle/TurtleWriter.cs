using System.Text;
using Il7Graph.Formats.Writing;

namespace Il7Graph.Formats.Turtle;

/// <summary>Writes Turtle and TriG: a block for each run of quads with one subject, a line for each predicate, further objects of
/// it on lines of their own; in TriG braces around the blocks of a named graph.</summary>
internal sealed partial class TurtleWriter(Stream stream, RdfFormat format, WriterOptions options) : QuadWriter(stream, format, options)
{
    private readonly ByteBuffer _subject = new();
    private readonly ByteBuffer _object = new();
    private readonly ByteBuffer _graph = new();
    private PrefixIndex _index = new(options.Prefixes);
    private SeenPredicates<TurtleVerb>? _verbs;
    private TurtleVerb? _verb;
    private int _subjectNamespace;
    private int _objectNamespace;
    private int _datatypeNamespace;
    private bool _isInSubject;
    private bool _isInGraph;
    private bool _needsBlankLine;

    protected override void WriteStart()
    {
        WriteCommentAndVersion();
        foreach (var (prefix, iri) in Prefixes.Namespaces) WritePrefix(prefix, iri);
        Renew();
    }

    protected override bool WriteLatePrefix(string prefix, string iri)
    {
        End();
        if (_needsBlankLine) Output.Write((byte)'\n');
        WritePrefix(prefix, iri);
        Renew();
        return true;
    }

    protected override void WriteQuad(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph, SharedTerms shared)
    {
        if (shared < SharedTerms.Predicate) _verb = Verbs[predicate];
        WriteForms(
            shared < SharedTerms.Subject ? FormOf(subject, _subject, ref _subjectNamespace) : default, _verb!.Text,
            FormOf(@object, _object, ref _verb.ObjectNamespace),
            shared == SharedTerms.None && !graph.IsEmpty ? FormOf(graph, _graph, ref _subjectNamespace) : default, shared);
    }

    /// <summary>Writes a quad whose terms are given as they are to be written; those that it shares with the one before are not looked
    /// at.</summary>
    internal void WriteForms(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> verb, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph, SharedTerms shared)
    {
        if (shared == SharedTerms.Predicate)
        {
            Output.Write(_isInGraph ? " ,\n            "u8 : " ,\n        "u8);
        }
        else
        {
            if (shared == SharedTerms.Subject) Output.Write(_isInGraph ? " ;\n        "u8 : " ;\n    "u8);
            else StartSubject(subject, graph, isOtherGraph: shared == SharedTerms.None);
            Output.Write(verb);
            Output.Write((byte)' ');
        }
        Output.Write(@object);
    }

    protected override void WriteReifier(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> reifier)
    {
        Output.Write(" ~ "u8);
        Output.Write(FormOf(reifier, _object, ref _subjectNamespace));
    }

    protected override void End()
    {
        EndSubject();
        if (!_isInGraph) return;
        Output.Write("}\n"u8);
        _isInGraph = false;
        _needsBlankLine = true;
    }

    private void StartSubject(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> graph, bool isOtherGraph)
    {
        if (isOtherGraph) End();
        else EndSubject();
        if (_needsBlankLine) Output.Write((byte)'\n');
        if (isOtherGraph && !graph.IsEmpty)
        {
            Output.Write(graph);
            Output.Write(" {\n"u8);
            _isInGraph = true;
        }
        if (_isInGraph) Output.Write("    "u8);
        Output.Write(subject);
        Output.Write((byte)' ');
        _isInSubject = true;
    }

    private void EndSubject()
    {
        if (!_isInSubject) return;
        Output.Write(" .\n"u8);
        _isInSubject = false;
        _needsBlankLine = true;
    }

    private void WritePrefix(string prefix, string iri)
    {
        Output.Write("@prefix "u8);
        Output.Write(Encoding.UTF8.GetBytes(prefix));
        Output.Write(": <"u8);
        Output.Write(Encoding.UTF8.GetBytes(iri));
        Output.Write("> .\n"u8);
        _needsBlankLine = true;
    }

    private SeenPredicates<TurtleVerb> Verbs => _verbs ??= new SeenPredicates<TurtleVerb>(VerbOf);

    private void Renew()
    {
        _index = new PrefixIndex(Prefixes);
        _verbs?.Forget();
    }
}
