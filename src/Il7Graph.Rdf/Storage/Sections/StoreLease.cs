namespace Il7Graph.Rdf.Storage.Sections;

/// <summary>Holds the memory of a dataset while it is read, so that to dispose the dataset meanwhile frees nothing. Dispose it
/// once.</summary>
public readonly struct StoreLease : IDisposable
{
    private readonly StoreMemory _memory;

    internal StoreLease(StoreMemory memory) => _memory = memory;

    public void Dispose() => _memory?.DangerousRelease();
}
