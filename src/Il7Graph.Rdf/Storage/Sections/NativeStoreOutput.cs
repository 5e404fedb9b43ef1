namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>An image written to memory. Pages never written take none.</summary>
internal sealed unsafe class NativeStoreOutput : StoreOutput
{
    private byte* _start;
    private long _capacity;

    ~NativeStoreOutput() => Free();

    public override void Expect(long bytes)
    {
        if (bytes > _capacity) Grow(bytes);
    }

    public override void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        var end = offset + bytes.Length;
        if (end > _capacity) Grow(Math.Max(end, 2 * _capacity));
        Length = Math.Max(Length, end);
        bytes.CopyTo(new Span<byte>(_start + offset, bytes.Length));
    }

    public override ReadOnlySpan<byte> Read(long offset, Span<byte> scratch)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length - scratch.Length);
        return new ReadOnlySpan<byte>(_start + offset, scratch.Length);
    }

    public override StoreMemory Complete()
    {
        // What is left over of large blocks was never touched.
        if (Length < HugePages.LeastBlock) Grow(Length);
        var memory = new NativeStoreMemory(_start, Length);
        _start = null;
        _capacity = 0;
        return memory;
    }

    public override void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Grow(long capacity)
    {
        var block = HugePages.AllocateBlock(Math.Max(capacity, 1 << 14));
        Buffer.MemoryCopy(_start, block, capacity, Math.Min(Length, capacity));
        HugePages.FreeBlock(_start);
        _start = block;
        _capacity = capacity;
    }

    private void Free()
    {
        HugePages.FreeBlock(_start);
        _start = null;
        _capacity = 0;
    }
}
