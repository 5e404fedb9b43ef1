using System.Buffers;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using Il7Graph.Rdf.Storage.Sections;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>Distinct terms, numbered in the order in which they come. The components of a triple term have numbers of their
/// own, below its number.</summary>
/// <remarks>The bytes lie in chunks that never move, each term behind its <see cref="PooledTerm"/>. The table that finds them is
/// open addressing over 64-bit slots, a tag of the hash and the address, so that a term that is there costs one access to the table
/// and one to its bytes; <see cref="PrefetchSlot"/> and <see cref="PrefetchTerm"/> let a batch of terms wait for memory
/// together.</remarks>
internal sealed class TermPool
{
    private const int ChunkBits = 24;
    private const int ChunkSize = 1 << ChunkBits;
    private const int FirstChunkSize = 1 << 12;
    private const int AddressBits = 40;
    private const ulong AddressMask = (1UL << AddressBits) - 1;
    private const int FirstSlots = 1 << 6;

    /// <summary>Nobody outside can choose terms that collide.</summary>
    private static readonly long _seed = MemoryMarshal.Read<long>(RandomNumberGenerator.GetBytes(8));

    private readonly List<byte[]> _chunks = [];
    private readonly ChunkedList<ulong> _addresses = new();
    private readonly ChunkedList<ulong> _hashes = new();
    private readonly List<TripleTermParts> _tripleTerms = [];
    private readonly Dictionary<uint, int> _depths = [];
    private readonly ArrayBufferWriter<byte> _unescaped = new();
    private ulong[] _slots = new ulong[FirstSlots];
    private int _chunk = -1;
    private int _used;
    private long _chunkBytes;

    public int Count => (int)_addresses.Count;

    /// <summary>The memory that the terms and the table take.</summary>
    public long Bytes => _chunkBytes + _addresses.Bytes + _hashes.Bytes + (8L * _slots.Length) + (40L * _tripleTerms.Count);

    /// <summary>The triple terms, in the order of their numbers.</summary>
    public IReadOnlyList<TripleTermParts> TripleTerms => _tripleTerms;

    /// <summary>The canonical bytes of a term.</summary>
    public ReadOnlySpan<byte> this[uint number]
    {
        get
        {
            var address = _addresses[number];
            return BytesAt(address, HeaderAt(address));
        }
    }

    public static ulong Hash(ReadOnlySpan<byte> term) => XxHash3.HashToUInt64(term, _seed);

    /// <summary>Where a term lies; ascending with the numbers.</summary>
    public ulong AddressOf(uint number) => _addresses[number];

    public PooledTerm HeaderAt(ulong address) => MemoryMarshal.Read<PooledTerm>(At(address, 0, PooledTerm.Size));

    /// <summary>The text of a term as the store has it: without the escapes and delimiters of N-Triples.</summary>
    public ReadOnlySpan<byte> TextAt(ulong address)
    {
        var header = HeaderAt(address);
        return At(address, PooledTerm.Size + header.TextStart, header.TextLength);
    }

    /// <summary>What follows the closing quote of a literal: nothing, <c>@tag</c> or <c>^^&lt;datatype&gt;</c>.</summary>
    public ReadOnlySpan<byte> TailAt(ulong address)
    {
        var term = BytesAt(address, HeaderAt(address));
        return term[0] == (byte)'"' ? term[(term.LastIndexOf((byte)'"') + 1)..] : default;
    }

    public ReadOnlySpan<byte> CanonicalAt(ulong address) => BytesAt(address, HeaderAt(address));

    /// <summary>The number of a term, a new one if it was not there.</summary>
    public uint Intern(ReadOnlySpan<byte> term) => Intern(term, Hash(term));

    /// <inheritdoc cref="Intern(ReadOnlySpan{byte})"/>
    public uint Intern(ReadOnlySpan<byte> term, ulong hash)
    {
        if (TryFind(term, hash, out var slot, out var number)) return number;
        if (TermEncoding.KindOf(term) == TermKind.TripleTerm)
        {
            AddComponents(term);
            TryFind(term, hash, out slot, out _);
        }
        return Add(term, hash, slot);
    }

    /// <summary>Asks for the slot that <see cref="Intern(ReadOnlySpan{byte}, ulong)"/> will look at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void PrefetchSlot(ulong hash)
    {
        // The collector may move the array meanwhile: then the hint was in vain, and no more.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref _slots[(int)hash & (_slots.Length - 1)]));
    }

    /// <summary>Asks for the bytes of the term that the slot points to, if it is likely the one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchTerm(ulong hash)
    {
        var entry = _slots[(int)hash & (_slots.Length - 1)];
        if (entry >> AddressBits == TagOf(hash)) Prefetch(entry & AddressMask);
    }

    /// <summary>Asks for a term that will be read soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(ulong address)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref _chunks[(int)(address >> ChunkBits)][(int)(address & (ChunkSize - 1))]));
    }

    /// <summary>Forgets the terms; the memory stays for the next ones.</summary>
    public void Clear()
    {
        _chunkBytes -= _chunks.Where(chunk => chunk.Length > ChunkSize).Sum(chunk => (long)chunk.Length);
        _chunks.RemoveAll(chunk => chunk.Length > ChunkSize);
        (_chunk, _used) = (-1, 0);
        _addresses.Truncate(0);
        _hashes.Truncate(0);
        _tripleTerms.Clear();
        _depths.Clear();
        Array.Clear(_slots);
    }

    private bool TryFind(ReadOnlySpan<byte> term, ulong hash, out int slot, out uint number)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        var tag = TagOf(hash);
        slot = (int)hash & mask;
        for (; slots[slot] is not 0 and var entry; slot = (slot + 1) & mask)
        {
            if (entry >> AddressBits != tag) continue;
            var address = entry & AddressMask;
            var header = HeaderAt(address);
            if (header.Length != term.Length || !BytesAt(address, header).SequenceEqual(term)) continue;
            number = header.Number;
            return true;
        }
        number = 0;
        return false;
    }

    private uint Add(ReadOnlySpan<byte> term, ulong hash, int slot)
    {
        var number = (uint)Count;
        var text = TextOf(term, out var textStart, out var textLength);
        var address = Reserve(PooledTerm.Size + term.Length + text.Length);
        var record = _chunks[_chunk].AsSpan((int)(address & (ChunkSize - 1)));
        MemoryMarshal.Write(record, new PooledTerm(number, term.Length, textStart, textLength));
        term.CopyTo(record[PooledTerm.Size..]);
        text.CopyTo(record[(PooledTerm.Size + term.Length)..]);
        _addresses.Add(address);
        _hashes.Add(hash);
        _slots[slot] = (TagOf(hash) << AddressBits) | address;
        if (2L * Count > _slots.Length) Rehash();
        return number;
    }

    /// <summary>Where the text of a term is; if it has escapes, behind the term, and what stands there is returned.</summary>
    private ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> term, out int start, out int length)
    {
        switch (TermEncoding.KindOf(term))
        {
            case TermKind.TripleTerm:
                (start, length) = (0, 0);
                return default;
            case TermKind.Literal:
                TermEncoding.SplitLiteral(term, out var escaped, out _, out _);
                (start, length) = (1, escaped.Length);
                if (!escaped.Contains((byte)'\\')) return default;
                _unescaped.ResetWrittenCount();
                TermEncoding.Unescape(escaped, _unescaped);
                (start, length) = (term.Length, _unescaped.WrittenCount);
                return _unescaped.WrittenSpan;
            case var kind:
                start = kind == TermKind.Iri ? 1 : 2;
                length = term.Length - 2;
                return default;
        }
    }

    private void AddComponents(ReadOnlySpan<byte> term)
    {
        TermEncoding.SplitTripleTerm(term, out var subject, out var predicate, out var @object);
        var (s, p, o) = (Intern(subject), Intern(predicate), Intern(@object));
        var number = (uint)Count;
        var depth = 1 + Math.Max(_depths.GetValueOrDefault(s), _depths.GetValueOrDefault(o));
        _tripleTerms.Add(new TripleTermParts(number, s, p, o, depth));
        _depths.Add(number, depth);
    }

    private void Rehash()
    {
        var slots = HugePages.AllocateZeroed<ulong>(2 * _slots.Length);
        var mask = slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var hash = _hashes[number];
            var slot = (int)hash & mask;
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = (TagOf(hash) << AddressBits) | _addresses[number];
        }
        _slots = slots;
    }

    /// <summary>Makes room in the chunks; a term that is larger than a chunk has one of its own.</summary>
    private ulong Reserve(int count)
    {
        if (_chunk < 0 || count > _chunks[_chunk].Length - _used)
        {
            _chunk++;
            _used = 0;
            if (_chunk == _chunks.Count || _chunks[_chunk].Length < count)
            {
                var size = (int)Math.Max(count, Math.Clamp(_chunkBytes / 4 * 3, FirstChunkSize, ChunkSize));
                _chunks.Insert(_chunk, HugePages.Allocate<byte>(size));
                _chunkBytes += size;
            }
        }
        var address = ((ulong)_chunk << ChunkBits) | (uint)_used;
        _used += count;
        return address;
    }

    /// <summary>Not 0, so that no slot in use is.</summary>
    private static ulong TagOf(ulong hash) => (hash >> AddressBits) | (1UL << (63 - AddressBits));

    private ReadOnlySpan<byte> BytesAt(ulong address, PooledTerm header) => At(address, PooledTerm.Size, header.Length);

    private ReadOnlySpan<byte> At(ulong address, int start, int length) =>
        _chunks[(int)(address >> ChunkBits)].AsSpan((int)(address & (ChunkSize - 1)) + start, length);
}
