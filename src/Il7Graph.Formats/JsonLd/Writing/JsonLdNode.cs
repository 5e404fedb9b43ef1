using Il7Graph.Formats.Writing;

namespace Il7Graph.Formats.JsonLd.Writing;

/// <summary>The quads of one node object in the making: a subject, and predicates with their objects in one growing array.</summary>
internal sealed class JsonLdNode
{
    private readonly ByteBuffer _bytes = new();
    private readonly List<(int Predicate, int Object, int End)> _pairs = [];
    private int _subjectLength;

    public bool IsEmpty => _pairs.Count == 0;

    public int Count => _pairs.Count;

    public ReadOnlySpan<byte> Subject => _bytes.Bytes[.._subjectLength];

    public void Start(ReadOnlySpan<byte> subject)
    {
        Clear();
        _bytes.Write(subject);
        _subjectLength = subject.Length;
    }

    public void Add(ReadOnlySpan<byte> predicate, ReadOnlySpan<byte> @object)
    {
        var start = _bytes.Length;
        _bytes.Write(predicate);
        _bytes.Write(@object);
        _pairs.Add((start, start + predicate.Length, _bytes.Length));
    }

    public ReadOnlySpan<byte> Predicate(int pair) => _bytes.Bytes[_pairs[pair].Predicate.._pairs[pair].Object];

    public ReadOnlySpan<byte> Object(int pair) => _bytes.Bytes[_pairs[pair].Object.._pairs[pair].End];

    public void Clear()
    {
        _bytes.Clear();
        _pairs.Clear();
    }
}
