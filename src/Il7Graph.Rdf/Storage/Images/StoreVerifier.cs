namespace Il7Graph.Rdf.Storage.Images;

internal sealed class StoreVerifier(StoreImage image, CancellationToken cancellation)
{
    public IReadOnlyList<StoreDefect> Run() { _ = image; _ = cancellation; return []; }
}
