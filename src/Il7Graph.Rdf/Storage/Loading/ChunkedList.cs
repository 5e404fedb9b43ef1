using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>A list in chunks: growing copies nothing but its first, small chunk, and there is no limit of 2 GB.</summary>
internal sealed class ChunkedList<T>
    where T : unmanaged
{
    private const int ChunkBits = 19;
    private const int ChunkLength = 1 << ChunkBits;
    private const int FirstLength = 16;

    private readonly List<T[]> _chunks = [];
    private T[] _last = [];
    private int _used;
    private int _full;

    public long Count => ((long)_full << ChunkBits) + _used;

    /// <summary>The memory that the chunks take.</summary>
    public long Bytes { get; private set; }

    public ref T this[long index] => ref _chunks[(int)(index >> ChunkBits)][(int)(index & (ChunkLength - 1))];

    public void Add(T item)
    {
        if (_used == _last.Length) Grow();
        _last[_used++] = item;
    }

    /// <summary>How many spans <see cref="Span"/> gives.</summary>
    public int Spans => _full + (_used > 0 ? 1 : 0);

    /// <summary>The items piece by piece, in order.</summary>
    public Span<T> Span(int index) => _chunks[index].AsSpan(0, index == _full ? _used : ChunkLength);

    /// <summary>Keeps the first items only; the memory stays for the next ones.</summary>
    public void Truncate(long count)
    {
        (_full, _used) = ((int)(count >> ChunkBits), (int)(count & (ChunkLength - 1)));
        _last = _full < _chunks.Count ? _chunks[_full] : [];
    }

    private unsafe void Grow()
    {
        if (_used == ChunkLength)
        {
            _full++;
            _used = 0;
            if (_full < _chunks.Count)
            {
                _last = _chunks[_full];
                return;
            }
        }
        if (_full == _chunks.Count) _chunks.Add([]);
        var grown = HugePages.Allocate<T>(_full > 0 ? ChunkLength : Math.Max(FirstLength, 2 * _used));
        _last.AsSpan(0, _used).CopyTo(grown);
        Bytes += (long)(grown.Length - _chunks[_full].Length) * sizeof(T);
        _chunks[_full] = _last = grown;
    }
}
