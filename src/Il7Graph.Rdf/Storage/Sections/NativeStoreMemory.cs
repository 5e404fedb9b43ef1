namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>Memory that was allocated for an image.</summary>
internal sealed unsafe class NativeStoreMemory : StoreMemory
{
    /// <param name="start">Of <see cref="HugePages"/>; taken over.</param>
    public NativeStoreMemory(void* start, long length)
    {
        Length = length;
        if (length > 0) GC.AddMemoryPressure(length);
        SetHandle((nint)start);
    }

    protected override bool ReleaseHandle()
    {
        HugePages.FreeBlock((void*)handle);
        if (Length > 0) GC.RemoveMemoryPressure(Length);
        return true;
    }
}
