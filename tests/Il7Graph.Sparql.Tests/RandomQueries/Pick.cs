using CsCheck;

namespace Il7Graph.Sparql.Tests.RandomQueries;

/// <summary>Choices between pieces of text.</summary>
internal static class Pick
{
    /// <summary>One of the values; the first ones are what shrinking goes to.</summary>
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
