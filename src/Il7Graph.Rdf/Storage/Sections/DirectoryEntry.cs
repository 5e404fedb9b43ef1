using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>What a rename leaves to be done: the directory itself has to reach the disk.</summary>
internal static partial class DirectoryEntry
{
    /// <summary>Flushes a directory. On Windows renames need no flush of their own, and there is nothing to do.</summary>
    /// <exception cref="IOException">The directory cannot be flushed.</exception>
    public static void FlushToDisk(string directory)
    {
        if (OperatingSystem.IsWindows()) return;
        // The framework opens no directories.
        var descriptor = Open(directory, 0);
        if (descriptor < 0) throw new IOException($"cannot open the directory {directory}: error {Marshal.GetLastPInvokeError()}");
        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        RandomAccess.FlushToDisk(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
