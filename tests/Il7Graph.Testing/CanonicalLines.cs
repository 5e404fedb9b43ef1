using System.Text;
using Il7Graph.Rdf;

namespace Il7Graph.Testing;

/// <summary>Takes quads down as lines of canonical N-Quads, in the order in which they come.</summary>
public sealed class CanonicalLines : IQuadSink
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public void Add(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object, ReadOnlySpan<byte> graph)
    {
        _text.Append(Encoding.UTF8.GetString(subject)).Append(' ');
        _text.Append(Encoding.UTF8.GetString(predicate)).Append(' ');
        _text.Append(Encoding.UTF8.GetString(@object)).Append(' ');
        if (!graph.IsEmpty) _text.Append(Encoding.UTF8.GetString(graph)).Append(' ');
        _text.Append(".\n");
    }
}
