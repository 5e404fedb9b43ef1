using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>Large blocks of memory that the system may back by pages of 2 MB: the first touch of each page is a trap, and what is read
/// at random from more small pages than the processor remembers costs a walk through their tables each time.</summary>
/// <remarks>A hint, and for Linux alone: without it everything works the same, only slower. Small blocks stay as they are.</remarks>
internal static unsafe partial class HugePages
{
    private const nuint PageSize = 1 << 21;

    /// <summary>Smaller blocks are left alone.</summary>
    public const int LeastBlock = 2 << 21;

    /// <summary><c>MADV_HUGEPAGE</c> of <c>madvise</c>.</summary>
    private const int Huge = 14;

    /// <summary>An array that holds anything yet.</summary>
    public static T[] Allocate<T>(int count)
        where T : unmanaged => Advised(GC.AllocateUninitializedArray<T>(count));

    /// <summary>An array that is filled by zeros.</summary>
    public static T[] AllocateZeroed<T>(int count)
        where T : unmanaged
    {
        var array = Allocate<T>(count);
        array.AsSpan().Clear();
        return array;
    }

    /// <summary>A block outside of the managed heap, at a multiple of 64, that holds anything yet.</summary>
    public static byte* AllocateBlock(long length)
    {
        var size = checked((nuint)length);
        var block = (byte*)NativeMemory.AlignedAlloc(size, length < LeastBlock ? 64 : PageSize);
        Advise(block, size);
        return block;
    }

    public static void FreeBlock(void* block) => NativeMemory.AlignedFree(block);

    /// <summary>To be called before a block is touched; only whole pages within it are meant.</summary>
    private static void Advise(void* start, nuint length)
    {
        if (length < LeastBlock || !OperatingSystem.IsLinux()) return;
        var first = ((nuint)start + PageSize - 1) & ~(PageSize - 1);
        var end = ((nuint)start + length) & ~(PageSize - 1);
        // A system that has no such pages refuses, and that is no fault.
        if (first < end) _ = Advise(first, end - first, Huge);
    }

    private static T[] Advised<T>(T[] array)
        where T : unmanaged
    {
        // Should the collector move the array, the hint was in vain, and no more.
        Advise(Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)), (nuint)array.LongLength * (nuint)sizeof(T));
        return array;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nuint start, nuint length, int advice);
}
