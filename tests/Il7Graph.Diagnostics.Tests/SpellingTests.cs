namespace Il7Graph.Diagnostics.Tests;

public sealed class SpellingTests
{
    private static readonly string[] _options = ["--format", "--from", "--fail-on", "--output"];

    [Theory]
    [InlineData("--formt", "--format")]
    [InlineData("--fron", "--from")]
    [InlineData("--ouptut", "--output")]
    [InlineData("--failon", "--fail-on")]
    public void The_nearest_candidate_is_meant(string typed, string meant) => Assert.Equal(meant, Spelling.Nearest(typed, _options));

    [Fact]
    public void A_word_that_is_near_to_nothing_has_no_candidate() => Assert.Null(Spelling.Nearest("--verbose", _options));
}
