using System.Buffers.Binary;

namespace Il7Graph.Formats.JsonLd.Writing;

/// <summary>The key under which a predicate or keyword stands in node objects.</summary>
/// <param name="text">A JSON string, quotes included.</param>
/// <param name="coercion">What the context says about its values.</param>
internal sealed class JsonLdKey(byte[] text, JsonLdCoercion coercion)
{
    private readonly ulong _start = StartOf(text.AsSpan(1, text.Length - 2));

    /// <summary>The namespace that the last object was shortened by, a good guess at that of the next; -1 for none.</summary>
    public int ObjectNamespace = -1;

    public static JsonLdKey Context { get; } = new("\"@context\""u8.ToArray(), JsonLdCoercion.None);
    public static JsonLdKey Id { get; } = new("\"@id\""u8.ToArray(), JsonLdCoercion.None);

    public ReadOnlySpan<byte> Text => text;

    public JsonLdCoercion Coercion => coercion;

    /// <summary>Compares by the text inside the quotes.</summary>
    public int CompareTo(JsonLdKey other) =>
        ReferenceEquals(this, other) ? 0
        : _start != other._start ? _start.CompareTo(other._start)
        : text.AsSpan(1, text.Length - 2).SequenceCompareTo(other.Text[1..^1]);

    // Quoted text has no NUL, so the padding of a short one is less than what a longer one goes on with.
    private static ulong StartOf(ReadOnlySpan<byte> inner)
    {
        Span<byte> start = stackalloc byte[sizeof(ulong)];
        start.Clear();
        inner[..Math.Min(inner.Length, sizeof(ulong))].CopyTo(start);
        return BinaryPrimitives.ReadUInt64BigEndian(start);
    }
}
