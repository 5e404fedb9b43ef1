using Il7Graph.Formats.Parsing;

namespace Il7Graph.Formats.Writing;

/// <summary>Remembers what a writer makes of each predicate: there are few, and they come again at every subject.</summary>
/// <remarks>Subjects of a kind have much the same predicates in the same order, so the one that followed last time is tried before
/// the dictionary. When there are thousands all are forgotten, so that a document of odd predicates takes no more memory.</remarks>
internal sealed class SeenPredicates<T>(SeenPredicates<T>.Making make)
{
    private const int Most = 4096;

    private readonly Dictionary<byte[], Entry> _entries = new(Utf8Comparer.Instance);
    private Entry? _last;

    /// <param name="predicate">The encoded term.</param>
    public delegate T Making(ReadOnlySpan<byte> predicate);

    public T this[ReadOnlySpan<byte> predicate]
    {
        get
        {
            var entry = _last?.Next is { } next && predicate.SequenceEqual(next.Predicate) ? next : Find(predicate);
            _last = entry;
            return entry.Value;
        }
    }

    public void Forget()
    {
        _entries.Clear();
        _last = null;
    }

    private Entry Find(ReadOnlySpan<byte> predicate)
    {
        if (!_entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(predicate, out var entry))
        {
            if (_entries.Count == Most) Forget();
            entry = new Entry(predicate.ToArray(), make(predicate));
            _entries.Add(entry.Predicate, entry);
        }
        if (_last is not null) _last.Next = entry;
        return entry;
    }

    private sealed class Entry(byte[] predicate, T value)
    {
        public byte[] Predicate => predicate;

        public T Value => value;

        public Entry? Next { get; set; }
    }
}
