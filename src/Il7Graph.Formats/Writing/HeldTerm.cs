namespace Il7Graph.Formats.Writing;

/// <summary>A copy of the last term of a position, to tell whether the next is the same. Nothing is the empty span.</summary>
internal sealed class HeldTerm
{
    private byte[] _bytes = new byte[128];
    private int _length;

    public ReadOnlySpan<byte> Value => _bytes.AsSpan(0, _length);

    public bool Is(ReadOnlySpan<byte> term) => Value.SequenceEqual(term);

    public void Set(ReadOnlySpan<byte> term)
    {
        if (term.Length > _bytes.Length) _bytes = new byte[2 * term.Length];
        term.CopyTo(_bytes);
        _length = term.Length;
    }
}
