namespace Il7Graph.Cli.Tests;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("500000", 500_000)]
    [InlineData("64K", 65_536)]
    [InlineData("64k", 65_536)]
    [InlineData("256M", 268_435_456)]
    [InlineData("256MB", 268_435_456)]
    [InlineData("2GiB", 2_147_483_648)]
    [InlineData("1T", 1_099_511_627_776)]
    public void A_number_with_a_unit_is_a_size(string text, long bytes)
    {
        Assert.True(ByteSize.TryParse(text, out var parsed));
        Assert.Equal(bytes, parsed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("M")]
    [InlineData("1.5G")]
    [InlineData("1,000")]
    [InlineData("12X")]
    [InlineData("9999999999T")]
    [InlineData("99999999999999999999")]
    public void Anything_else_is_not(string text)
    {
        Assert.False(ByteSize.TryParse(text, out var parsed));
        Assert.Equal(0, parsed);
    }
}
