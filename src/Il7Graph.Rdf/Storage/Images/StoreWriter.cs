using System.IO.Hashing;
using System.Runtime.InteropServices;
using Il7Graph.Rdf.Storage.Quads;
using Il7Graph.Rdf.Storage.Sections;
using Il7Graph.Rdf.Storage.Terms;

namespace Il7Graph.Rdf.Storage.Images;

/// <summary>Writes an image as its parts come: all terms, then the permutations one by one in any order, each row by row. Holds of a
/// file only what is small: the starts of blocks and runs, the values of numbers and dates.</summary>
internal sealed class StoreWriter : IDisposable
{
    /// <summary>How many bytes a checksum is of.</summary>
    public const int ChecksumBlock = 1 << 20;

    /// <summary>Three or four directories of the default graph, an end within a block of text, a value.</summary>
    private const int DirectoryBytesPerTerm = 24;

    private readonly StoreOutput _output;
    private readonly StoreOptions _options;
    private readonly SectionTable _sections;
    private readonly TermTableWriter _terms;
    private readonly long?[] _rows = new long?[QuadOrders.Count];
    private readonly KeyDirectoryWriter _directory = new();
    private PermutationWriter? _permutation;
    private QuadOrder _order;
    private PrefixMap _prefixes = PrefixMap.Empty;
    private bool _termsComplete;

    /// <param name="output">Taken over.</param>
    public StoreWriter(StoreOutput output, StoreOptions? options = null)
    {
        _output = output;
        _options = options ?? StoreOptions.Default;
        _sections = new SectionTable(output, StoreHeader.Length);
        _terms = new TermTableWriter(_sections);
        output.Write(0, new byte[StoreHeader.Length]);
    }

    /// <summary>Writes to memory.</summary>
    public static StoreWriter ToMemory(StoreOptions? options = null) => new(new NativeStoreOutput(), options);

    /// <summary>Writes to a file, which is replaced when the image is complete.</summary>
    /// <exception cref="IOException">The file beside it cannot be made, or another process is writing it.</exception>
    public static StoreWriter ToFile(string path, StoreOptions? options = null) => new(new FileStoreOutput(path), options);

    /// <summary>Says what will come, so that memory for it is taken once.</summary>
    /// <param name="textBytes">Of all terms.</param>
    public void Expect(long terms, long textBytes, long triples, long named) => _output.Expect(
        StoreHeader.Length + textBytes + (terms * DirectoryBytesPerTerm) + (triples * 4 * 2 * sizeof(uint)) + (named * 8 * 3 * sizeof(uint)));

    /// <summary>How many terms there are so far.</summary>
    public uint TermCount => _terms.Count;

    /// <summary>Adds a term that is no triple term. Terms come in ascending order (<see cref="TermOrder"/>), each once.</summary>
    /// <param name="text">Raw, without the escapes of N-Triples.</param>
    /// <param name="tail">As <see cref="TermOrder.Split"/> gives it.</param>
    /// <returns>The id of the term.</returns>
    public uint AddTerm(TermClass termClass, ReadOnlySpan<byte> text, ReadOnlySpan<byte> tail) => _terms.Add(termClass, text, tail);

    /// <summary>Adds a triple term, after all other terms, in ascending order of depth, subject, predicate, object.</summary>
    /// <returns>The id of the term.</returns>
    public uint AddTripleTerm(uint subject, uint predicate, uint @object) => _terms.AddTripleTerm(subject, predicate, @object);

    /// <summary>Begins a permutation. One that is never begun has no rows.</summary>
    /// <param name="rows">How many will come.</param>
    public void BeginPermutation(QuadOrder order, long rows)
    {
        if (!_termsComplete) _terms.Complete();
        _termsComplete = true;
        if (_permutation is not null || _rows[(int)order] is not null) throw new InvalidOperationException($"{order} is begun twice, or within another");
        _permutation = new PermutationWriter(_sections, order, rows, rows > _options.PackAbove, _directory);
        (_order, _rows[(int)order]) = (order, rows);
    }

    /// <summary>Adds rows in the order of the permutation, each once, a span for each of its positions. Some thousands at a time are best: each call
    /// writes each column.</summary>
    /// <param name="fourth">Empty for an order of the default graph.</param>
    public void AppendRows(ReadOnlySpan<uint> leading, ReadOnlySpan<uint> second, ReadOnlySpan<uint> third, ReadOnlySpan<uint> fourth) =>
        (_permutation ?? throw new InvalidOperationException("no permutation is begun")).Append(leading, second, third, fourth);

    public void EndPermutation()
    {
        (_permutation ?? throw new InvalidOperationException("no permutation is begun")).Complete();
        _permutation = null;
    }

    public void AddPrefixes(PrefixMap prefixes) => _prefixes = prefixes;

    /// <summary>Ends the image. Written to a file, it is on the disk and in its place when this returns.</summary>
    /// <returns>The image, open for reading; the caller's.</returns>
    /// <exception cref="InvalidOperationException">The permutations of the default graph, or those of the named graphs, have different numbers
    /// of rows.</exception>
    public StoreImage Complete()
    {
        for (var order = QuadOrder.Spo; order <= QuadOrder.Gosp; order++)
        {
            var first = order.IsOfDefaultGraph ? QuadOrder.Spo : QuadOrder.Spog;
            if (_rows[(int)order] is null)
            {
                BeginPermutation(order, 0);
                EndPermutation();
            }
            if (_rows[(int)order] != _rows[(int)first]) throw new InvalidOperationException($"{order} has not as many rows as {first}");
        }
        _sections.Add<byte>(SectionKind.Prefixes, 0, PrefixSection.Write(_prefixes), elements: _prefixes.Namespaces.Count);
        var checksums = Checksums(_sections.Align());
        _sections.Add<ulong>(SectionKind.Checksums, 0, checksums);
        var header = new byte[StoreHeader.Length];
        new StoreHeader
        {
            ImageLength = _output.Length,
            DefaultCount = _rows[(int)QuadOrder.Spo]!.Value,
            NamedCount = _rows[(int)QuadOrder.Spog]!.Value,
            TermCount = _terms.Count,
            ChecksumsHash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes<ulong>(checksums)),
            Sections = [.. _sections.Sections],
        }.Write(header);
        _output.Write(0, header);
        return StoreImage.Open(_output.Complete(), "the image");
    }

    public void Dispose() => _output.Dispose();

    /// <summary>XXH3-64 of each <see cref="ChecksumBlock"/> bytes after the header.</summary>
    private ulong[] Checksums(long end)
    {
        var scratch = GC.AllocateUninitializedArray<byte>(ChecksumBlock);
        var checksums = new ulong[(end - StoreHeader.Length + ChecksumBlock - 1) / ChecksumBlock];
        for (var i = 0; i < checksums.Length; i++)
        {
            var offset = StoreHeader.Length + ((long)i * ChecksumBlock);
            checksums[i] = XxHash3.HashToUInt64(_output.Read(offset, scratch.AsSpan(0, (int)Math.Min(ChecksumBlock, end - offset))));
        }
        return checksums;
    }
}
