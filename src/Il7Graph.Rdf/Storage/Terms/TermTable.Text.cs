namespace Il7Graph.Rdf.Storage.Terms;

public sealed partial class TermTable
{
    /// <summary>Copies the text of a term as <see cref="WriteText"/> writes it into a buffer, which grows if it is too small.</summary>
    /// <returns>How many bytes it is long.</returns>
    /// <exception cref="ArgumentException">It is a triple term.</exception>
    public int CopyText(uint id, ref byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        var block = BlockOf(id, out var slot, out _);
        var rest = block.Rest(slot);
        var length = block.Prefix.Length + rest.Length;
        if (length > buffer.Length) Array.Resize(ref buffer, Math.Max(length, 2 * buffer.Length));
        block.Prefix.CopyTo(buffer);
        rest.CopyTo(buffer.AsSpan(block.Prefix.Length));
        return length;
    }
}
