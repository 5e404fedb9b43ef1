using System.Runtime.InteropServices;

namespace Il7Graph.Rdf.Storage;

/// <summary>Records held in memory, in chunks, that can be put in order. No object per record.</summary>
/// <remarks>The chunks are outside the managed heap: on it, they would have the whole of it collected again and again, though nothing
/// of them is ever garbage. A span of a record is valid until the arena is cleared or disposed, or nobody holds it any more.</remarks>
internal sealed unsafe class RecordArena : IDisposable
{
    private const int ChunkSize = 1 << 20;
    private const int SmallGroup = 12;

    private readonly List<(nint Start, int Length)> _chunks = [];
    private Place* _places;
    private int _room;
    private ulong* _keys;
    private int _used = ChunkSize;
    private int _chunk = -1;

    ~RecordArena() => Free();

    public int Count { get; private set; }

    /// <summary>What the records and their places take, in bytes.</summary>
    public long Bytes { get; private set; }

    public ReadOnlySpan<byte> this[int index] => At(_places[index]);

    public void Add(ReadOnlySpan<byte> record)
    {
        if (_chunk < 0 || record.Length > ChunkSize - _used) NextChunk(record.Length);
        record.CopyTo(new Span<byte>((byte*)_chunks[_chunk].Start + _used, record.Length));
        if (Count == _room) MakeRoom();
        _places[Count++] = new Place(_chunk, _used, record.Length);
        _used += record.Length;
        Bytes += record.Length + 24;
    }

    /// <summary>Forgets the records; their memory is kept for the next ones.</summary>
    public void Clear()
    {
        _chunks.RemoveAll(chunk =>
        {
            if (chunk.Length <= ChunkSize) return false;
            NativeMemory.Free((void*)chunk.Start);
            return true;
        });
        _chunk = -1;
        _used = ChunkSize;
        Count = 0;
        Bytes = 0;
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    /// <summary>Puts the records in ascending order of their bytes: a radix sort by eight bytes at a time, from where the records
    /// of a group begin to differ.</summary>
    public void Sort()
    {
        _keys = (ulong*)NativeMemory.Alloc((nuint)Count, sizeof(ulong));
        Sort(0, Count, 0);
        NativeMemory.Free(_keys);
    }

    private void Sort(int start, int end, int depth)
    {
        if (end - start <= SmallGroup)
        {
            InsertionSort(start, end, depth);
            return;
        }
        depth += CommonPrefix(start, end, depth);
        for (var i = start; i < end; i++) _keys[i] = KeyAt(this[i], depth);
        new Span<ulong>(_keys + start, end - start).Sort(new Span<Place>(_places + start, end - start));
        for (var i = start; i < end;)
        {
            var next = i + 1;
            while (next < end && _keys[next] == _keys[i]) next++;
            if (next - i > 1) SortTies(i, next, depth);
            i = next;
        }
    }

    /// <summary>Records with the same eight bytes at <paramref name="depth"/>: those that end within them come first, by length;
    /// the zero bytes that pad a key are told from real ones that way.</summary>
    private void SortTies(int start, int end, int depth)
    {
        var whole = start;
        for (var i = start; i < end; i++)
        {
            if (_places[i].Length > depth + 8) continue;
            (_places[i], _places[whole]) = (_places[whole], _places[i]);
            whole++;
        }
        new Span<Place>(_places + start, whole - start).Sort(static (a, b) => a.Length.CompareTo(b.Length));
        if (end - whole > 1) Sort(whole, end, depth + 8);
    }

    private void InsertionSort(int start, int end, int depth)
    {
        for (var i = start + 1; i < end; i++)
        {
            var place = _places[i];
            var record = At(place)[depth..];
            var hole = i;
            for (; hole > start && this[hole - 1][depth..].SequenceCompareTo(record) > 0; hole--) _places[hole] = _places[hole - 1];
            _places[hole] = place;
        }
    }

    private int CommonPrefix(int start, int end, int depth)
    {
        var first = this[start][depth..];
        for (var i = start + 1; i < end && !first.IsEmpty; i++)
        {
            first = first[..first.CommonPrefixLength(this[i][depth..])];
        }
        return first.Length;
    }

    private static ulong KeyAt(ReadOnlySpan<byte> record, int depth)
    {
        var rest = record[depth..];
        if (rest.Length >= 8) return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(rest);
        var key = 0UL;
        for (var i = 0; i < 8; i++) key = (key << 8) | (i < rest.Length ? rest[i] : 0UL);
        return key;
    }

    private ReadOnlySpan<byte> At(Place place) => new((byte*)_chunks[place.Chunk].Start + place.Offset, place.Length);

    private void NextChunk(int atLeast)
    {
        _chunk++;
        _used = 0;
        if (_chunk == _chunks.Count || _chunks[_chunk].Length < atLeast)
        {
            var length = Math.Max(ChunkSize, atLeast);
            _chunks.Insert(_chunk, ((nint)NativeMemory.Alloc((nuint)length), length));
        }
    }

    private void MakeRoom()
    {
        _room = Math.Max(256, 2 * _room);
        _places = (Place*)NativeMemory.Realloc(_places, (nuint)_room * (nuint)sizeof(Place));
    }

    private void Free()
    {
        NativeMemory.Free(_places);
        _places = null;
        _room = 0;
        foreach (var (start, _) in _chunks) NativeMemory.Free((void*)start);
        _chunks.Clear();
        Count = 0;
    }

    private readonly record struct Place(int Chunk, int Offset, int Length);
}
