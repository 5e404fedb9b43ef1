#pragma warning disable RS0030 // I/O lives here
using Microsoft.Win32.SafeHandles;

namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>An image written to a file beside its target, which takes the target's place when it is complete and on the disk: a
/// process killed at any moment leaves the old file or none.</summary>
internal sealed class FileStoreOutput : StoreOutput
{
    private readonly string _path;
    private readonly string _partial;
    private readonly SafeFileHandle _file;
    private bool _completed;

    /// <exception cref="IOException">The file cannot be made, or another process is writing it.</exception>
    public FileStoreOutput(string path)
    {
        // One name for each target: what a killed process left behind is overwritten by the next.
        (_path, _partial) = (path, path + ".partial");
        _file = File.OpenHandle(_partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
    }

    public override void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(_file, bytes, offset);
        Length = Math.Max(Length, offset + bytes.Length);
    }

    public override ReadOnlySpan<byte> Read(long offset, Span<byte> scratch)
    {
        for (var rest = scratch; !rest.IsEmpty;)
        {
            var read = RandomAccess.Read(_file, rest, offset);
            if (read == 0) throw new EndOfStreamException($"{_partial} is shorter than what was written to it");
            rest = rest[read..];
            offset += read;
        }
        return scratch;
    }

    public override StoreMemory Complete()
    {
        RandomAccess.FlushToDisk(_file);
        _file.Dispose();
        File.Move(_partial, _path, overwrite: true);
        _completed = true;
        DirectoryEntry.FlushToDisk(Path.GetDirectoryName(Path.GetFullPath(_path))!);
        return new MappedStoreMemory(_path);
    }

    public override void Dispose()
    {
        _file.Dispose();
        if (!_completed) File.Delete(_partial);
        _completed = true;
    }
}
