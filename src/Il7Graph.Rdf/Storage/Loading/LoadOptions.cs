using Il7Graph.Rdf.Storage.Images;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>What loading may use.</summary>
/// <param name="Memory">In bytes.</param>
/// <param name="TemporaryDirectory">Where files go that do not fit.</param>
/// <param name="Parallel">Whether a second thread is used.</param>
/// <param name="Store">How the image is built.</param>
internal sealed record LoadOptions(long Memory, string TemporaryDirectory, bool Parallel, StoreOptions Store)
{
    /// <summary>What one part of the input may take: one is read while another is sorted. A fifth is left for chunks that are not
    /// full yet and for garbage.</summary>
    public long PartMemory => Memory * 4 / 5 / (Parallel ? 2 : 1);

    /// <param name="path">The store.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too little memory.</exception>
    public static LoadOptions Of(string path, StoreBuilderOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Memory, StoreBuilderOptions.MinimumMemory, nameof(options));
        return new LoadOptions(
            options.Memory, options.TemporaryDirectory ?? Path.GetDirectoryName(Path.GetFullPath(path))!, options.Parallel, options.Store);
    }

    /// <summary>Gives the memory of one stage back to the system before the next takes its own.</summary>
    public static void ReleaseMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
