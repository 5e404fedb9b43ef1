namespace Il7Graph.Rdf.Storage;

/// <summary>A term and its number in a <see cref="TermNumbers"/>, so that who has it in hand need not look it up again.</summary>
/// <param name="Bytes">Canonical bytes.</param>
/// <param name="Number">Negative for a term that the table does not have.</param>
public readonly record struct NumberedTerm(byte[] Bytes, int Number)
{
    /// <summary>A term that no table has: nothing but one subject leads to it.</summary>
    public static NumberedTerm Unlisted(byte[] bytes) => new(bytes, -1);

    public ReadOnlySpan<byte> ToReadOnlySpan() => Bytes;

    public static implicit operator ReadOnlySpan<byte>(NumberedTerm term) => term.Bytes;
}
