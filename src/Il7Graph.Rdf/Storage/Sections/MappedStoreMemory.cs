#pragma warning disable RS0030 // I/O lives here
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>A file mapped for reading: the system reads its pages as they are touched, and shares them between processes.</summary>
/// <remarks>A stored image is replaced by renaming, never written in place. Whoever cuts the file short while it is mapped ends
/// this process, as for every mapped file.</remarks>
internal sealed unsafe class MappedStoreMemory : StoreMemory
{
    private readonly SafeMemoryMappedViewHandle _view;

    /// <exception cref="IOException">There is no such file, or it cannot be mapped.</exception>
    /// <exception cref="StoreFormatException">The file is empty.</exception>
    public MappedStoreMemory(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.RandomAccess);
        Length = file.Length;
        if (Length == 0) throw StoreFormatException.Foreign(path);
        using var map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        using var accessor = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view = accessor.SafeMemoryMappedViewHandle;
        byte* start = null;
        _view.AcquirePointer(ref start);
        SetHandle((nint)(start + accessor.PointerOffset));
    }

    protected override bool ReleaseHandle()
    {
        _view.ReleasePointer();
        _view.Dispose();
        return true;
    }
}
