using System.Runtime.InteropServices;

namespace Il7Graph.Rdf.Storage.Loading;

/// <summary>What stands before the bytes of a term in a <see cref="TermPool"/>.</summary>
/// <param name="Number">The number of the term.</param>
/// <param name="Length">How long its canonical form is, which follows.</param>
/// <param name="TextStart">Where its text begins, counted from the canonical form: within it, or behind it where it has escapes.</param>
/// <param name="TextLength">How long the text is.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct PooledTerm(uint Number, int Length, int TextStart, int TextLength)
{
    public const int Size = 16;
}
