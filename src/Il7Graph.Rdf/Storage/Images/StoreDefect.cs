namespace Il7Graph.Rdf.Storage.Images;

/// <summary>Something that is wrong with a store.</summary>
/// <param name="Offset">Where in the file, in bytes from its start.</param>
/// <param name="Section">Which section, by its name in docs/store-format.md.</param>
/// <param name="Message">What is wrong.</param>
public sealed record StoreDefect(long Offset, string Section, string Message)
{
    public override string ToString() => $"at byte {Offset}, {Section}: {Message}";
}
