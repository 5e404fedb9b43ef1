using System.Text;
using CsCheck;

namespace Il7Graph.Rdf.Tests;

public sealed class CodePointOrderTests
{
    [Fact]
    public void The_order_is_that_of_the_bytes() => Gen.Select(Text, Text).Sample((a, b) =>
        Assert.Equal(Math.Sign(Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b))), Math.Sign(CodePointOrder.Compare(a, b))));

    private static Gen<string> Text { get; } = Gen.OneOf("a", "b", "é", "\uD7FF", "\uE000", "\uFFFD", "\U00010000", "\U0010FFFF").Array[0, 4].Select(parts => string.Concat(parts));
}
