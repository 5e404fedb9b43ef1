using System.Runtime.InteropServices;

namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>Memory that was allocated for an image, at a multiple of 16.</summary>
internal sealed unsafe class NativeStoreMemory : StoreMemory
{
    /// <param name="start">Of <see cref="NativeMemory"/>; taken over.</param>
    public NativeStoreMemory(void* start, long length)
    {
        SetHandle((nint)start);
        Length = length;
        GC.AddMemoryPressure(length);
    }

    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        GC.RemoveMemoryPressure(Length);
        return true;
    }
}
