namespace Il7Graph.Formats.Turtle;

/// <summary>What the writer knows of a predicate.</summary>
/// <param name="text">How it is written: <c>a</c>, a prefixed name or an IRI in brackets.</param>
internal sealed class TurtleVerb(byte[] text)
{
    /// <summary>The namespace that its last object was shortened by, a good guess at that of the next; -1 for none.</summary>
    public int ObjectNamespace = -1;

    public ReadOnlySpan<byte> Text => text;
}
