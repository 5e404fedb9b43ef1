using Il7Graph.Rdf.Storage.Images;

namespace Il7Graph.Rdf;

/// <summary>How a <see cref="StoreBuilder"/> works.</summary>
public sealed record StoreBuilderOptions
{
    /// <summary>The least memory that loading works with.</summary>
    public const long MinimumMemory = 1 << 20;

    /// <summary>How many bytes to hold before sorting on disk. What the runtime and the parser need comes on top, and a single term is
    /// held whatever its size.</summary>
    public long Memory { get; init; } = 512 << 20;

    /// <summary>Where what does not fit goes; null is the folder of the store.</summary>
    public string? TemporaryDirectory { get; init; }

    /// <summary>Whether a second thread sorts and writes one part of the input while the next is read. The store is the same.</summary>
    public bool Parallel { get; init; } = true;

    /// <summary>How the store is built.</summary>
    public StoreOptions Store { get; init; } = StoreOptions.Default;
}
